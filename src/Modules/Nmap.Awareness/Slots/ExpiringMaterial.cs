using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Awareness.Data;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Awareness.Slots;

/// <summary>Material that ends within thirty days, for those who can renew it; once, in the language it was written in.</summary>
internal sealed class ExpiringMaterial(ContentLibrary library, ContentTypes types, ISite site, IStringLocalizer S) : IYourListSource
{
    public const int Days = 30;

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!types[nameof(RiskEducationMaterial)].Writers.Any(reader.Is)) { return []; }
        var last = site.Today.AddDays(Days);
        var texts = library.VisibleTo(reader).OfType(nameof(RiskEducationMaterial)).Translations(false).Where<MaterialIndex>(m => m.ExpiresOn <= last);
        var ends = await texts.Index<MaterialIndex>().ToDictionaryAsync(m => m.VersionId, m => m.ExpiresOn, cancel);
        return [.. (await texts.CardsAsync(0, 50, cancel)).Select(c => new ListEntry(ListKind.Due, c.Title, "/workspace/content/" + c.ItemId, ends.GetValueOrDefault(c.VersionId),
            S["Risk education material that ends then: renew it, or let it end"]) { InMail = c.Audience == "public" })];
    }
}
