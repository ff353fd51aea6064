using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Web;

namespace Nmap.Sharing.Api;

/// <summary>One earlier wording: read, and made the draft again.</summary>
internal static class ContentVersions
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/{id}/versions/{version}", ReadAsync).WithName("ReadVersion").WithSummary("One version of a text, as it was saved.").SignedIn().Produces<ContentEnvelope>().ProducesProblem(404);
        api.MapPost("/{id}/versions/{version}/restore", RestoreAsync).WithName("RestoreVersion").WithSummary("Makes an earlier wording the draft again; what stands now stays among the versions.").SignedIn()
            .Produces<ContentEnvelope>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(412);
    }

    private static async Task<IResult> ReadAsync(string type, string id, string version, HttpContext http, ContentAsked asked, ContentLibrary library, CancellationToken cancel)
    {
        await asked.ItemAsync(type, id, http.Reader(), false, cancel);
        return ContentAnswer.Item(http, await library.VersionAsync(id, version, http.Reader(), cancel) ?? throw RefusedException.Missing());
    }

    private static async Task<IResult> RestoreAsync(string type, string id, string version, HttpContext http, ContentAsked asked, ContentStore store, CancellationToken cancel)
    {
        asked.Writable(type);
        await asked.ItemAsync(type, id, http.Reader(), false, cancel);
        return ContentAnswer.Item(http, await store.RestoreAsync(id, version, http.ExpectedRevisionIfGiven(), http.Reader(), cancel));
    }
}
