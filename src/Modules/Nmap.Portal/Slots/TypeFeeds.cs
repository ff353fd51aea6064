using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Portal.Changes;

namespace Nmap.Portal.Slots;

/// <summary>A feed for every content type that has a public list.</summary>
internal sealed class TypeFeeds(ContentTypes types, ContentLibrary library, ChangesTold changes, IStringLocalizer S, IFormats formats) : IFeedSources
{
    public IEnumerable<IFeedSource> Sources => types.All.Where(t => t.InFeeds && t.Folder is not null).Select(t => new TypeFeed(t, library, changes, S, formats));
}

/// <summary>The same texts as the list, each in the language asked for where it exists.</summary>
internal sealed class TypeFeed(ContentType type, ContentLibrary library, ChangesTold changes, IStringLocalizer S, IFormats formats) : IFeedSource
{
    public string Path => type.Folder!;
    public string Title => type.PluralLabel;

    public async Task<IReadOnlyList<FeedEntry>> EntriesAsync(string culture, IReadOnlyDictionary<string, string> filters, int limit, CancellationToken cancel)
    {
        var texts = type.Narrow(library.VisibleTo(Reader.Stranger).OfType(type.Name), n => filters.GetValueOrDefault(n)).Preferring(culture);
        var cards = await texts.CardsAsync(0, limit, cancel);
        var items = (await library.VisibleTo(Reader.Stranger).Items([.. cards.Select(c => c.ItemId)]).LoadAsync(limit, cancel: cancel)).ToDictionary(i => i.ContentItemId);
        var told = await changes.LinesAsync([.. items.Values.Select(i => i.ContentItemVersionId)], cancel);
        return [.. cards.Where(c => items.ContainsKey(c.ItemId)).Select(c => Entry(c, items[c.ItemId], told.GetValueOrDefault(items[c.ItemId].ContentItemVersionId)))];
    }

    private FeedEntry Entry(ItemCard card, ContentItem item, string? changed) => new(card.SetId + "." + card.Culture, card.Title, card.Address,
        Corrections(item) + Changed(changed) + $"<p>{HtmlEncoder.Default.Encode(card.Summary)}</p>", Later(card.PublishedAt ?? card.ModifiedAt, card.VisibleFrom), Later(card.ModifiedAt, card.VisibleFrom), card.Culture, [.. type.Facets(item).Values]) { Author = card.Origin };

    // What stood under an embargo is news when that ends.
    private static DateTimeOffset Later(DateTimeOffset at, DateTimeOffset? visibleFrom) => visibleFrom > at ? visibleFrom.Value : at;

    private string Changed(string? line) => line is null ? "" : $"<p><strong>{HtmlEncoder.Default.Encode(S["What changed since last time, and why"])}:</strong> {HtmlEncoder.Default.Encode(line)}</p>";

    /// <summary>Whoever follows a feed hears first what was wrong.</summary>
    private string Corrections(ContentItem item)
        => string.Concat(CorrectionsPart.Of(item).Select(n => $"<p><strong>{HtmlEncoder.Default.Encode(S["Correction of {0}:", formats.Date(n.On)])}</strong> {HtmlEncoder.Default.Encode(n.Text)}</p>"));
}
