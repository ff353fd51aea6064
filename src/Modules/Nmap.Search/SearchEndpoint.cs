using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Search.Contracts;

namespace Nmap.Search;

/// <summary><c>GET /api/v1/search</c>: what the public finds, or with a token what its holder finds.</summary>
internal static class SearchEndpoint
{
    private const int LargestPage = 100;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/search", Ask)
        .AllowAnonymous().WithName("Search").WithTags("Search").WithSummary("Full text search with facets, over what the caller may see.");

    private static IResult Ask(HttpContext http, ISearch search, ISite site, string? q = null, string? lang = null, string? after = null, int limit = 20)
    {
        if (q?.Length > SearchQuestion.LongestText) { return Wrong($"q is longer than {SearchQuestion.LongestText} characters."); }
        if (limit is < 1 or > LargestPage) { return Wrong($"limit is 1 to {LargestPage}."); }
        var skip = 0;
        if (after is not null && !(int.TryParse(after, out skip) && skip is >= 0 and <= 1000)) { return Wrong("after is the Next of an earlier answer."); }
        var answer = search.Ask(new()
        {
            Text = q ?? "",
            Culture = lang ?? site.Settings.Languages[0],
            Facets = SearchFilters.Read(http.Request.Query),
            Skip = skip,
            Take = limit,
        }, http.Reader());
        return answer.Ready
            ? Results.Json(List(answer, skip + limit), Json.Orchard)
            : Results.Problem("The search index is being prepared.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static SearchList List(SearchAnswer answer, int next) => new(
        [.. answer.Hits.Select(h => new SearchItem(h.Id, h.Title, h.SnippetHtml, h.Address, h.Culture, h.Type, h.At))],
        next < answer.Total && next <= 1000 ? next.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        answer.Facets.ToDictionary(f => f.Name, f => f.Values), answer.Total);

    private static IResult Wrong(string why) => Results.Problem(why, statusCode: StatusCodes.Status400BadRequest);

    /// <param name="Next">Goes into <c>after</c>; null at the end.</param>
    private sealed record SearchList(IReadOnlyList<SearchItem> Items,
        [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] string? Next,
        IReadOnlyDictionary<string, IReadOnlyList<SearchFacetValue>> Facets, int Total);

    /// <param name="Snippet">Encoded HTML with the found words in <c>mark</c>.</param>
    private sealed record SearchItem(string Id, string Title, string Snippet, string Address, string Culture, string Type, DateTimeOffset At);
}
