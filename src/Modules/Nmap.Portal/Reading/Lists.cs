using Microsoft.AspNetCore.Http;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Portal.Reading;

/// <summary>One page of a public list.</summary>
internal sealed record ListPage(ContentType Type, IReadOnlyList<ItemCard> Cards, int Page, int Pages, int Count);

/// <summary>Public lists of texts: each text once, in the language of the page where it exists.</summary>
internal sealed class Lists(ContentLibrary library, ContentTally tally)
{
    public const int Size = 20;

    /// <summary>From the query alone: among route values, "page" names the Razor page.</summary>
    public static int PageOf(HttpRequest request) => int.TryParse(request.Query["page"], out var page) ? page : 1;

    public async Task<ListPage> OfAsync(ContentType type, string culture, int page, Func<string, string?> asked, Reader reader, CancellationToken cancel)
    {
        var narrowed = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        var texts = type.Narrow(library.VisibleTo(reader).OfType(type.Name), n => narrowed[n] = asked(n)).Preferring(culture);
        var count = await tally.OfAsync([type.Name], reader, $"list {culture} {string.Join('&', narrowed)}", () => texts.CountAsync(cancel), cancel);
        var pages = Math.Max(1, (count + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        return new(type, await texts.CardsAsync((page - 1) * Size, Size, cancel), page, pages, count);
    }
}
