using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms.Access;
using Nmap.Cms.Web;
using Nmap.Meetings.Papers;

namespace Nmap.Meetings.Api;

/// <summary><c>/api/v1/meetings/{id}/papers/{paper}.{form}</c>: the files of a meeting, as far as their reader may see it.</summary>
internal static class PapersApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapGet("/api/v1/meetings/{id}/papers/{paper}.{form}", ReadAsync).WithTags("Meetings").AllowAnonymous().WithName("ReadPaper")
            .WithSummary("agenda, brief, minutes or pack; as html, docx or pdf. 409 where the server makes no PDFs. ?in= names the language.").SignedIn();

    private static async Task<IResult> ReadAsync(string id, string paper, string form, HttpContext http, PaperRack rack, CancellationToken cancel)
    {
        var made = await rack.TakeAsync(paper, id, http.Request.Query["in"], http.Reader(), cancel);
        var (bytes, type, name) = await rack.FileAsync(made, form, cancel);
        http.Response.Headers.ContentSecurityPolicy = PaperHtml.Policy + "; frame-ancestors 'none'";
        return Results.File(bytes, type, name);
    }
}
