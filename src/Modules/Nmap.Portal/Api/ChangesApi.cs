using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Portal.Changes;

namespace Nmap.Portal.Api;

/// <summary>What changed between the public wordings of a text, and why.</summary>
internal static class ChangesApi
{
    /// <param name="Changed">One line for readers, in the language of the text.</param>
    /// <param name="Cosmetic">True, without a line, where no reader would notice.</param>
    internal sealed record ChangeBody(string? Changed, bool Cosmetic = false);

    /// <param name="Number">Of the public wording that it led to.</param>
    /// <param name="Since">When readers first saw it.</param>
    /// <param name="Address">Root-relative page with the differences.</param>
    internal sealed record ChangeEntry(int Number, DateTimeOffset Since, string Changed, string Address);

    internal sealed record ChangeList(IReadOnlyList<ChangeEntry> Items, string? Next = null);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/content/{type}/{id}/changes").WithTags("Content").AllowAnonymous();
        api.MapGet("", ReadAsync).WithName("ListChanges").WithSummary("What changed between its public wordings, and why; newest first.").Produces<ChangeList>().ProducesProblem(404);
        api.MapPut("/draft", TellAsync).WithName("TellChange").WithSummary("Says what the draft of a public text changes for readers; the desk asks for it where nobody did.").SignedIn()
            .Produces<ChangeBody>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> ReadAsync(string type, string id, HttpContext http, ContentLibrary library, ContentTypes types, ChangesTold changes, CancellationToken cancel)
    {
        if (types.Find(type) is not { IsGeneral: true } || await library.FindAsync(id, Reader.Stranger, live: true, cancel) is not { } item || item.ContentType != type) { throw RefusedException.Missing(); }
        return Results.Json(new ChangeList([.. (await changes.OfAsync(item, cancel)).Select(c => new ChangeEntry(c.Number, c.Since, c.Line, $"{item.Address}/changes/{c.Number}"))]), Json.Orchard);
    }

    private static async Task<IResult> TellAsync(string type, string id, ChangeBody body, HttpContext http, ContentLibrary library, ContentTypes types, TellChange tell, CancellationToken cancel)
    {
        if (types.Find(type) is not { InEditor: true } || await library.FindAsync(id, http.Reader(), cancel: cancel) is not { } item || item.ContentType != type) { throw RefusedException.Missing(); }
        await tell.RunAsync(item, body.Changed, body.Cosmetic, http.Reader(), cancel);
        return Results.Json(body, Json.Orchard);
    }
}
