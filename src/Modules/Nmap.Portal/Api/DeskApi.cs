using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Portal.Checks;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Api;

/// <summary>What the desk knows of a text beside its words: what readers would stumble over, and when it is looked through again.</summary>
internal static class DeskApi
{
    /// <param name="On">A day such as 2027-05-12; null when the text need not come back.</param>
    internal sealed record ReviewBody(DateOnly? On);

    internal sealed record CheckEntry(string Sentence, string Where, bool NeedsReason);

    internal sealed record CheckList(IReadOnlyList<CheckEntry> Items, string? Next = null);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/content/{type}/{id}").WithTags("Content").AllowAnonymous();
        api.MapGet("/checks", ChecksAsync).WithName("CheckContent").WithSummary("What readers of the draft would stumble over; where NeedsReason is true, submit and force ask for a Reason.").SignedIn().Produces<CheckList>().ProducesProblem(404);
        api.MapGet("/review-by", ReadAsync).WithName("ReadReviewDay").WithSummary("The day on which the text comes back to its keepers; null for none.").SignedIn().Produces<ReviewBody>().ProducesProblem(404);
        api.MapPut("/review-by", PlanAsync).WithName("PlanReviewDay").WithSummary("Sets that day for all languages of the text, or takes it away.").SignedIn().Produces<ReviewBody>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> ChecksAsync(string type, string id, HttpContext http, ContentLibrary library, ContentTypes types, IStringLocalizer S, CancellationToken cancel)
        => Results.Json(new CheckList([.. TextChecks.Of(await ItemAsync(type, id, http, library, types, cancel), types[type]).Select(r => new CheckEntry(S[r.Sentence, r.Words], r.Where, r.NeedsReason))]), Json.Orchard);

    private static async Task<IResult> ReadAsync(string type, string id, HttpContext http, ContentLibrary library, ContentTypes types, PlanReview plan, CancellationToken cancel)
        => Results.Json(new ReviewBody((await plan.OfAsync((await ItemAsync(type, id, http, library, types, cancel)).LocalizationSet, cancel))?.On), Json.Orchard);

    private static async Task<IResult> PlanAsync(string type, string id, ReviewBody body, HttpContext http, ContentLibrary library, ContentTypes types, PlanReview plan, CancellationToken cancel)
    {
        await plan.RunAsync(await ItemAsync(type, id, http, library, types, cancel), body.On, http.Reader(), cancel);
        return Results.Json(body, Json.Orchard);
    }

    /// <summary>Only who may work on texts of this type is answered.</summary>
    private static async Task<ContentItem> ItemAsync(string type, string id, HttpContext http, ContentLibrary library, ContentTypes types, CancellationToken cancel)
        => types.Find(type) is { InEditor: true } && await library.FindAsync(id, http.Reader(), cancel: cancel) is { } item && item.ContentType == type ? item : throw RefusedException.Missing();
}
