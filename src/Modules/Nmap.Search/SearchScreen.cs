using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Search.Contracts;

namespace Nmap.Search;

/// <summary>What the search pages show, public and workspace alike.</summary>
internal sealed partial record SearchScreen(string Path, string Text, IReadOnlyDictionary<string, string> Filters, int Page)
{
    private const int PageSize = 20, LastPage = 50;

    /// <summary>For the labels of content types.</summary>
    private ContentTypes? Types { get; init; }

    /// <summary>Null until something is asked.</summary>
    public SearchAnswer? Answer { get; private init; }

    /// <summary>Words near to what was typed, which stand in texts while those typed stand in none: the answer is theirs.</summary>
    public string? Instead { get; private init; }

    public int Pages => Math.Min(LastPage, ((Answer?.Total ?? 0) + PageSize - 1) / PageSize);

    /// <summary>Facets worth choosing from, in the order of <see cref="SearchFilters.Offered"/>.</summary>
    public IEnumerable<(string Label, SearchFacet Facet)> Facets => from offered in SearchFilters.Offered
                                                                    from facet in Answer?.Facets ?? []
                                                                    where facet.Name == offered.Name && (facet.Values.Count > 1 || Filters.ContainsKey(facet.Name))
                                                                    select (offered.Label, facet);

    public static SearchScreen Ask(HttpRequest request, ISearch search, Reader reader)
    {
        var page = int.TryParse(request.Query["page"], CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1;
        var screen = new SearchScreen(request.Path, request.Query["q"].ToString().Trim(), SearchFilters.Read(request.Query), page) { Types = request.HttpContext.RequestServices.GetService<ContentTypes>() };
        if (screen.Text.Length == 0 && screen.Filters.Count == 0) { return screen; }
        var question = new SearchQuestion { Text = screen.Text, Culture = Cultures.Current, Facets = screen.Filters, Skip = (page - 1) * PageSize, Take = PageSize };
        var answer = search.Ask(question, reader);
        if (answer.Total > 0 || answer.Suggestions is not [var near, ..]) { return screen with { Answer = answer }; }
        var instead = search.Ask(question with { Text = near }, reader);
        return instead.Total == 0 ? screen with { Answer = answer } : screen with { Answer = instead with { Suggestions = [.. answer.Suggestions.Skip(1)] }, Instead = near };
    }

    public string For(string text) => Address(text, Filters);

    /// <summary>Address of a page, with {0} for its number.</summary>
    public string At => Address(Instead ?? Text, Filters) + "&page={0}";

    /// <summary>The question as the query of an address, for the same list in other formats.</summary>
    public string Query => Address(Instead ?? Text, Filters)[Path.Length..];

    public string With(string facet, string value) => Address(Instead ?? Text, new Dictionary<string, string>(Filters) { [facet] = value });

    public string Without(string facet) => Address(Instead ?? Text, Filters.Where(f => f.Key != facet));

    /// <summary>How a value is shown: a language by its own name, codes such as <c>GoodPractice</c> and <c>risk-education</c> as words.</summary>
    public string Label(IStringLocalizer S, string facet, string value) => facet switch
    {
        "lang" => Answer?.Facets.Any(f => f.Name == "lang" && f.Values.Any(v => v.Value == value)) == true ? Cultures.Autonym(value) : value,
        "type" when Types?.Find(value) is { } type => S[type.Label],
        _ => S[Words(value)],
    };

    private string Address(string text, IEnumerable<KeyValuePair<string, string>> filters)
        => QueryHelpers.AddQueryString(Path, filters.Prepend(new("q", text)).Where(p => p.Value.Length > 0).Select(p => KeyValuePair.Create(p.Key, (string?)p.Value)));

    private static string Words(string code)
    {
        var words = WordEnd().Replace(code, " ").ToLowerInvariant();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|-")]
    private static partial Regex WordEnd();
}
