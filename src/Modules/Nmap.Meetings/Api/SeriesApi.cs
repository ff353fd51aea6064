using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Api;

/// <summary><c>/api/v1/meeting-series</c>: list, read, begin and change series of meetings; members only.</summary>
internal static class SeriesApi
{
    /// <summary>What is left out stays as it is, or as a new series begins.</summary>
    internal sealed record SeriesBody(Texts? Title, int? EveryMonths, int? GraceDays, int? DurationMinutes, Texts? Place, string? TimeZone, bool? Public, string? Focus, bool? Ended, List<TemplateItem>? Template);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/meeting-series").WithTags("Meetings").AllowAnonymous();
        api.MapGet("/", ListAsync).WithName("ListMeetingSeries").WithSummary("Series of meetings, the oldest first; members only.").SignedIn();
        api.MapGet("/{id}", ReadAsync).WithName("ReadMeetingSeries").WithSummary("One series with its cadence and the agenda its meetings begin with.").SignedIn();
        api.MapPost("/", CreateAsync).WithName("CreateMeetingSeries").WithSummary("Begins a series.").SignedIn();
        api.MapPut("/{id}", ChangeAsync).WithName("ChangeMeetingSeries").WithSummary("Changes cadence, agenda, place or focus; meetings in the calendar stay.").SignedIn();
    }

    private static async Task<IResult> ListAsync(HttpContext http, NmapDb db, CancellationToken cancel)
        => Results.Json(ApiLists.All((await db.Set<Series>().AsNoTracking().VisibleTo(http.Reader()).OrderBy(s => s.StartedOn).ThenBy(s => s.Id).ToListAsync(cancel)).Select(Shown)), Json.Orchard);

    private static async Task<IResult> ReadAsync(string id, HttpContext http, Shelf shelf, CancellationToken cancel) => Answer(await shelf.SeriesAsync(id, http.Reader(), cancel), http);

    private static async Task<IResult> CreateAsync(SeriesBody body, HttpContext http, ArrangeSeries arrange, CancellationToken cancel)
    {
        var series = await arrange.CreateAsync(s => Fill(s, body), http.Reader(), cancel);
        http.Response.Headers.ETag = $"\"{series.Revision}\"";
        return Results.Json(Shown(series), Json.Orchard, statusCode: StatusCodes.Status201Created).At(http, "/api/v1/meeting-series/" + series.Id);
    }

    private static async Task<IResult> ChangeAsync(string id, SeriesBody body, HttpContext http, ArrangeSeries arrange, CancellationToken cancel)
        => Answer(await arrange.ChangeAsync(id, s => Fill(s, body), http.ExpectedRevision(), http.Reader(), cancel), http);

    private static IResult Answer(Series series, HttpContext http)
    {
        http.Response.Headers.ETag = $"\"{series.Revision}\"";
        return Results.Json(Shown(series), Json.Orchard);
    }

    private static void Fill(Series series, SeriesBody body)
    {
        (series.Title, series.EveryMonths, series.GraceDays) = (body.Title ?? series.Title, body.EveryMonths ?? series.EveryMonths, body.GraceDays ?? series.GraceDays);
        (series.DurationMinutes, series.Place, series.TimeZone) = (body.DurationMinutes ?? series.DurationMinutes, body.Place ?? series.Place, body.TimeZone ?? series.TimeZone);
        (series.IsPublic, series.Focus, series.Ended) = (body.Public ?? series.IsPublic, body.Focus ?? series.Focus, body.Ended ?? series.Ended);
        series.Template = body.Template ?? series.Template;
    }

    private static object Shown(Series s) => new { s.Id, s.Title, s.EveryMonths, s.GraceDays, s.DurationMinutes, s.Place, s.TimeZone, Public = s.IsPublic, s.Focus, s.StartedOn, s.Ended, s.Template };
}
