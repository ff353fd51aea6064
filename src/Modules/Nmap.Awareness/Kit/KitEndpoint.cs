using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Awareness.Press;

namespace Nmap.Awareness.Kit;

/// <summary><c>/{culture}/press/kit-{year}.zip</c> for everybody while the kit is open, and the quotes of the press desk in the API.</summary>
internal static class KitEndpoint
{
    internal sealed record QuoteEntry(string Id, string Who, IReadOnlyDictionary<string, string> Function, IReadOnlyDictionary<string, string> Text, long Revision);

    internal sealed record QuoteBody(string? Who, Dictionary<string, string>? Function, Dictionary<string, string>? Text, string? ReleasedBy, DateOnly? AgreedOn);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/{culture:culture}/press/kit-{year:int:range(2000,2200)}.zip", [HttpMethods.Get, HttpMethods.Head], OpenAsync).ExcludeFromDescription().AllowAnonymous();
        var api = endpoints.MapGroup("/api/v1/press/quotes").WithTags("Press").AllowAnonymous();
        api.MapGet("", ListAsync).WithName("ListQuotes").WithSummary("Quotes that anybody may print.").Produces<ApiList<QuoteEntry>>();
        api.MapPost("", AddAsync).WithName("ReleaseQuote").WithSummary("Lets a quote out; the person agreed to it.").SignedIn().Produces<QuoteEntry>(201).ProducesProblem(400).ProducesProblem(403);
        api.MapDelete("/{id}", WithdrawAsync).WithName("WithdrawQuote").WithSummary("Takes a quote back, out of the kit at once.").SignedIn().Produces(204).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> OpenAsync(string culture, int year, HttpContext http, [FromServices] NmapDb db, [FromServices] KitFile kit, CancellationToken cancel)
    {
        if (!await db.Set<PressKit>().AnyAsync(k => k.Year == year, cancel)) { return Results.NotFound(); }
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(await kit.MakeAsync(year, cancel), "application/zip", $"press-kit-{year}.zip");
    }

    private static async Task<IResult> ListAsync(NmapDb db, CancellationToken cancel)
        => Results.Json(ApiLists.All((await db.Set<PressQuote>().AsNoTracking().Where(q => q.WithdrawnAt == null).ToListAsync(cancel)).OrderBy(q => q.AddedAt).Select(Shown)), Json.Orchard);

    private static async Task<IResult> AddAsync(QuoteBody body, HttpContext http, ReleaseQuote release, CancellationToken cancel)
        => Results.Json(Shown(await release.RunAsync(null, new(body.Who, new Texts(body.Function ?? []), new Texts(body.Text ?? []), body.ReleasedBy, body.AgreedOn), null, http.Reader(), cancel)), Json.Orchard, statusCode: StatusCodes.Status201Created);

    private static async Task<IResult> WithdrawAsync(string id, HttpContext http, ReleaseQuote release, CancellationToken cancel)
    {
        await release.WithdrawAsync(id, http.Reader(), cancel);
        return Results.NoContent();
    }

    private static QuoteEntry Shown(PressQuote q) => new(q.Id, q.Who, q.Function.All, q.Text.All, q.Revision);
}
