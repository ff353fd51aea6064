using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Editing;

/// <param name="Item">Null where the text is missing in this language.</param>
/// <param name="Older">Made from a wording of the source that has been replaced.</param>
internal sealed record LanguageRow(string Culture, ContentItem? Item, bool Older);

/// <summary>How far one text is in each language of the site.</summary>
internal sealed class Languages(ContentLibrary library, ISite site)
{
    public async Task<IReadOnlyList<LanguageRow>> OfAsync(string setId, Reader reader, CancellationToken cancel)
    {
        var items = await library.DeskOf(reader).InSet(setId).LoadAsync(100, cancel: cancel);
        items.AddRange((await library.VisibleTo(reader).InSet(setId).LoadAsync(100, cancel: cancel)).Where(v => items.All(i => i.ContentItemId != v.ContentItemId)));
        var rows = new List<LanguageRow>();
        foreach (var culture in site.Settings.Languages)
        {
            var item = items.FirstOrDefault(i => i.Culture == culture);
            rows.Add(new(culture, item, item is not null && await library.IsOlderThanSourceAsync(item, cancel)));
        }
        return rows;
    }

    /// <summary>The wording that a translation is made from: the newest this reader may see.</summary>
    public async Task<ContentItem?> SourceAsync(string setId, Reader reader, CancellationToken cancel)
        => await library.DeskOf(reader).InSet(setId).Translations(false).FirstAsync(cancel) ?? await library.VisibleTo(reader).AsWritten().InSet(setId).Translations(false).FirstAsync(cancel);
}
