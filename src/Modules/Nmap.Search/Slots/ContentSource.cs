using System.Runtime.CompilerServices;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Slots;

namespace Nmap.Search.Slots;

/// <summary>Published content of every type that says it is to be found.</summary>
internal sealed class ContentSource(ContentLibrary library, ContentTypes types) : ISearchSource
{
    private const int Batch = 200;

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        while (await Published().LoadAsync(Batch, after, cancel) is { Count: > 0 } items)
        {
            var cards = (await Published().InSets([.. items.Select(i => i.LocalizationSet).Distinct()]).CardsAsync(0, Batch * 100, cancel)).Where(c => c.Path is not null).ToLookup(c => c.SetId);
            foreach (var item in items.Where(i => i.Path is not null)) { yield return Document(item, [.. cards[item.LocalizationSet].Select(Language.Of)]); }
            after = items[^1].ContentItemId;
        }
    }

    /// <summary>Every language of the text: what they share may have changed with one of them.</summary>
    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
    {
        if (fact is InsertsChanged inserts) { return await NamingAsync(inserts, cancel); }
        if (fact is not ContentChanged changed || types.Find(changed.Type) is not { InSearch: true }) { return []; }
        var items = await Published().InSet(changed.SetId).LoadAsync(Batch, null, cancel);
        items.RemoveAll(i => i.Path is null);
        var found = items.Select(i => new SearchChange(Id(i.ContentItemId), Document(i, [.. items.Select(Language.Of)]))).ToList();
        return found.Any(f => f.Id == Id(changed.ItemId)) ? found : [.. found, new SearchChange(Id(changed.ItemId), null)];
    }

    /// <summary>Texts that name a value have it in their words.</summary>
    private async Task<IReadOnlyList<SearchChange>> NamingAsync(InsertsChanged inserts, CancellationToken cancel)
    {
        var items = await Published().Naming(inserts.References).LoadAsync(int.MaxValue, null, cancel);
        var cards = (await Published().InSets([.. items.Select(i => i.LocalizationSet).Distinct()]).CardsAsync(0, int.MaxValue, cancel)).Where(c => c.Path is not null).ToLookup(c => c.SetId);
        return [.. items.Where(i => i.Path is not null).Select(i => new SearchChange(Id(i.ContentItemId), Document(i, [.. cards[i.LocalizationSet].Select(Language.Of)])))];
    }

    /// <summary>Embargoed and restricted texts too: the index keeps their instant and their audience.</summary>
    private ContentQuery Published() => library.VisibleTo(Reader.System).OfType([.. types.All.Where(t => t.InSearch).Select(t => t.Name)]);

    private SearchDocument Document(ContentItem item, IReadOnlyList<Language> languages)
    {
        var type = types[item.ContentType];
        var same = languages.Where(l => l.Audience == item.Audience.ToString() && l.VisibleFrom == item.VisibleFrom).OrderByDescending(l => l.IsSource).ThenBy(l => l.Culture, StringComparer.Ordinal).ToList();
        return new()
        {
            Id = Id(item.ContentItemId),
            Type = item.ContentType,
            Culture = item.Culture,
            Title = item.DisplayText,
            Text = $"{item.As<SummaryPart>()?.Summary} {type.PlainText(item)} {Files(item)}".Trim(),
            Address = $"/{item.Culture}/{item.Path}",
            Audience = item.Audience,
            VisibleFrom = item.VisibleFrom,
            At = item.PublishedUtc ?? item.ModifiedUtc,
            Languages = [.. same.Select(l => l.Culture)],
            Fallback = same is [] || same[0].Culture == item.Culture,
            Facets = type.Facets(item),
        };
    }

    /// <summary>What the documents of a text are called; they are opened on its page.</summary>
    private static string Files(ContentItem item) => item.Parts["FilesPart"]?["Files"] is System.Text.Json.Nodes.JsonArray files
        ? string.Join(' ', files.Select(f => f?["Title"]?.ToString() ?? f?["Name"]?.ToString())) : "";

    private sealed record Language(string Culture, bool IsSource, string Audience, DateTimeOffset? VisibleFrom)
    {
        public static Language Of(ItemCard card) => new(card.Culture, card.IsSource, card.Audience, card.VisibleFrom);

        public static Language Of(ContentItem item) => new(item.Culture, item.IsSource, item.Audience.ToString(), item.VisibleFrom);
    }

    private static string Id(string itemId) => "content:" + itemId;
}
