using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Nmap.Awareness.Press;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;

namespace Nmap.Awareness.Kit;

/// <summary>What may be printed at this moment.</summary>
/// <param name="Figures">By language.</param>
internal sealed record KitContents(IReadOnlyDictionary<string, IReadOnlyList<QuotedFigure>> Figures, IReadOnlyList<PressQuote> Quotes, IReadOnlyList<PressPhoto> Photos, DateOnly Day)
{
    /// <summary>Another one as soon as anything in the kit is another.</summary>
    public string Digest(SiteSettings site)
    {
        var said = System.Text.Json.JsonSerializer.Serialize(new
        {
            Day, Figures, Quotes = Quotes.Select(q => (q.Id, q.Revision)).Select(q => $"{q.Id}/{q.Revision}"), Photos = Photos.Select(p => $"{p.Id}/{p.Revision}/{p.FileId}"),
            Platform = site.PlatformName.ToJson(), Country = site.Country.ToJson(), site.Languages, site.ContactEmail,
        }, Json.Plain);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }
}

/// <summary>Reads approved figures, released quotes and the photographs whose consent stands.</summary>
internal sealed class KitParts(NmapDb db, PressDesk desk, IPublicFigures figures, ISite site)
{
    public async Task<KitContents> LoadAsync(CancellationToken cancel)
    {
        var all = new Dictionary<string, IReadOnlyList<QuotedFigure>>();
        foreach (var language in site.Settings.Languages)
        {
            using (CultureScope.Use(language))
            {
                if (await figures.LatestAsync(cancel) is { Count: > 0 } some) { all[language] = some; }
            }
        }
        var quotes = await db.Set<PressQuote>().AsNoTracking().Where(q => q.WithdrawnAt == null).ToListAsync(cancel);
        return new(all, [.. quotes.OrderBy(q => q.AddedAt).ThenBy(q => q.Id)], await desk.PhotosAsync(waiting: false, cancel), site.Today);
    }
}
