using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Sharing;

/// <summary><c>/api/v1/figures</c>: approved figures for everybody, waiting ones for those who handle them.</summary>
internal static class FiguresApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var figures = endpoints.MapGroup("/api/v1/figures").WithTags("Figures").AllowAnonymous();
        figures.MapGet("/", ListAsync).WithName("ListFigures").WithSummary("Figures in force that you may see; ?figure= and ?area= narrow, area empty for the whole country; ?asof= gives what was public on a day.");
        figures.MapGet("/{id}", ReadAsync).WithName("ReadFigure").WithSummary("One figure; also one that was corrected later.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, NmapDb db, ISite site, string? figure, string? area, string? after, int? limit, CancellationToken cancel)
    {
        var take = Math.Clamp(limit ?? 50, 1, 500);
        if (!OldView.TryRead(http.Request.Query, site.Today, out var day)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no day up to today, written such as 2026-06-30."), OldView.Name, http.Request.Query[OldView.Name].ToString()); }
        if (day is not null) { return OldList(await db.LedgerOnAsync(day, site, cancel), figure, area, after, take); }
        var rows = db.Set<Figure>().AsNoTracking().VisibleTo(http.Reader()).Where(f => f.State != FigureState.Withdrawn && f.SupersededById == null);
        if (figure is not null) { rows = rows.Where(f => f.Key == figure); }
        if (area is not null) { rows = area.Length == 0 ? rows.Where(f => f.AreaCode == null) : rows.Where(f => f.AreaCode == area); }
        if (after is not null) { rows = rows.Where(f => string.Compare(f.Id, after) > 0); }
        var page = await rows.OrderBy(f => f.Id).Take(take + 1).ToListAsync(cancel);
        return Results.Json(ApiLists.Page(await db.ToldAsync(page, http.Reader(), cancel), take, FigureExport.Json, f => f.Id), FigureExport.Dialect);
    }

    public static string ETagOf(Figure figure) => $"\"{figure.Id}.{figure.State}.{figure.SupersededById}\"";

    private static IResult OldList(Ledger ledger, string? figure, string? area, string? after, int take)
    {
        var rows = ledger.All.Where(f => (figure is null || f.Key == figure) && (area is null || (f.AreaCode ?? "") == area) && (after is null || string.CompareOrdinal(f.Id, after) > 0));
        return Results.Json(ApiLists.Page([.. rows.OrderBy(f => f.Id, StringComparer.Ordinal).Take(take + 1)], take, FigureExport.Json, f => f.Id), FigureExport.Dialect);
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, NmapDb db, CancellationToken cancel)
    {
        var figure = await db.Set<Figure>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel);
        var handles = Figures.Handles(http.Reader());
        if (figure is null || (figure.ApprovedAt is null && !handles)) { throw RefusedException.Missing(); }
        if (figure.State == FigureState.Withdrawn && !handles) { return Results.Problem(title: "Withdrawn.", detail: figure.WithdrawnReason, statusCode: StatusCodes.Status410Gone); }
        http.Response.Headers.ETag = ETagOf(figure);
        return Results.Json(FigureExport.Json((await db.ToldAsync([figure], http.Reader(), cancel))[0]), FigureExport.Dialect);
    }
}
