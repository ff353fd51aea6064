using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;

namespace Nmap.Awareness.Press;

/// <summary>What a journalist finds in one place.</summary>
internal sealed class PressDesk(NmapDb db, ContentLibrary library, ContentTypes types, IPublicFigures figures, ISite site)
{
    private const string News = "News";

    public Task<DutyContact?> OnDutyAsync(CancellationToken cancel)
    {
        var today = site.Today;
        return db.Set<DutyContact>().AsNoTracking().Where(d => d.From <= today && d.To >= today).OrderBy(d => d.From).FirstOrDefaultAsync(cancel);
    }

    /// <param name="waiting">Those too that nobody else has looked at yet.</param>
    public Task<List<PressPhoto>> PhotosAsync(bool waiting, CancellationToken cancel)
        => db.Set<PressPhoto>().AsNoTracking().Where(p => p.WithdrawnAt == null && (waiting || !p.Waits)).OrderByDescending(p => p.ClearedOn).ThenBy(p => p.Id).ToListAsync(cancel);

    public Task<IReadOnlyList<QuotedFigure>> FiguresAsync(CancellationToken cancel) => figures.LatestAsync(cancel);

    /// <summary>Press releases that this reader may read now, the latest first; those held back are not among them.</summary>
    public Task<List<ItemCard>> ReleasesAsync(Reader reader, CancellationToken cancel) => NewsAsync("type", "press-release", reader, cancel);

    /// <summary>News that was corrected, each once.</summary>
    public Task<List<ItemCard>> CorrectedAsync(CancellationToken cancel) => NewsAsync("corrected", "yes", Reader.Stranger, cancel);

    /// <summary>What the country wrote of its press work, and no other country did, in this language or the one it was written in.</summary>
    public async Task<ContentItem?> PageAsync(string culture, Reader reader, CancellationToken cancel)
    {
        foreach (var language in site.Settings.Languages.OrderBy(l => l != culture))
        {
            if (await library.AtAsync(language, "pages/press", reader, cancel) is { Item: { } page } found && page.As<OriginPart>() is null) { return found.Languages.FirstOrDefault(i => i.Culture == culture) ?? page; }
        }
        return null;
    }

    private Task<List<ItemCard>> NewsAsync(string name, string value, Reader reader, CancellationToken cancel)
        => types.Find(News) is { } news ? news.Narrow(library.VisibleTo(reader).OfType(News), n => n == name ? value : null).Preferring(Cultures.Current).CardsAsync(0, 10, cancel) : Task.FromResult(new List<ItemCard>());
}
