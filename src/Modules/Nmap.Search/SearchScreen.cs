using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Search.Contracts;

namespace Nmap.Search;

/// <summary>What the search pages show, public and workspace alike.</summary>
internal sealed partial record SearchScreen(string Path, string Text, IReadOnlyDictionary<string, string> Filters, int Page)
{
    private const int PageSize = 20, LastPage = 50;

    /// <summary>Null until something is asked.</summary>
    public SearchAnswer? Answer { get; private init; }

    public int Pages => Math.Min(LastPage, ((Answer?.Total ?? 0) + PageSize - 1) / PageSize);

    /// <summary>Facets worth choosing from, in the order of <see cref="SearchFilters.Offered"/>.</summary>
    public IEnumerable<(string Label, SearchFacet Facet)> Facets => from offered in SearchFilters.Offered
                                                                    from facet in Answer?.Facets ?? []
                                                                    where facet.Name == offered.Name && (facet.Values.Count > 1 || Filters.ContainsKey(facet.Name))
                                                                    select (offered.Label, facet);

    public static SearchScreen Ask(HttpRequest request, ISearch search, Reader reader)
    {
        var page = int.TryParse(request.Query["page"], CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1;
        var screen = new SearchScreen(request.Path, request.Query["q"].ToString().Trim(), SearchFilters.Read(request.Query), page);
        return screen.Text.Length == 0 && screen.Filters.Count == 0 ? screen : screen with
        {
            Answer = search.Ask(new() { Text = screen.Text, Culture = Cultures.Current, Facets = screen.Filters, Skip = (page - 1) * PageSize, Take = PageSize }, reader),
        };
    }

    public string For(string text) => Address(text, Filters, 1);

    public string At(int page) => Address(Text, Filters, page);

    public string With(string facet, string value) => Address(Text, new Dictionary<string, string>(Filters) { [facet] = value }, 1);

    public string Without(string facet) => Address(Text, Filters.Where(f => f.Key != facet), 1);

    /// <summary>English words of a value written as code: <c>GoodPractice</c> and <c>risk-education</c>.</summary>
    public static string Words(string value)
    {
        var words = WordEnd().Replace(value, " ").ToLowerInvariant();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private string Address(string text, IEnumerable<KeyValuePair<string, string>> filters, int page)
        => QueryHelpers.AddQueryString(Path, ((IEnumerable<KeyValuePair<string, string?>>)
        [
            new("q", text), .. filters.Select(f => KeyValuePair.Create(f.Key, (string?)f.Value)),
            .. page > 1 ? [KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string?>>(),
        ]).Where(p => !string.IsNullOrEmpty(p.Value)));

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|-")]
    private static partial Regex WordEnd();
}
