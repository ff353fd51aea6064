using System.Globalization;
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

/// <summary><c>/api/v1/meetings</c>: list, read, arrange, move along, agenda.</summary>
internal static class MeetingsApi
{
    internal sealed record MeetingBody(Texts? Title, string? StartsAt, string? TimeZone, string? Focus, Texts? Place, int? DurationMinutes, bool? Public, List<AgendaApi.AgendaBody>? Agenda, string? Series = null);

    internal sealed record StepBody(string? Reason);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/meetings").WithTags("Meetings").AllowAnonymous();
        api.MapGet("/", ListAsync).WithName("ListMeetings").WithSummary("Meetings that you may see, newest first.");
        api.MapGet("/{id}", ReadAsync).WithName("ReadMeeting").WithSummary("One meeting with its agenda.");
        api.MapPost("/", CreateAsync).WithName("CreateMeeting").WithSummary("Puts a meeting into the calendar.").SignedIn();
        api.MapPut("/{id}", ChangeAsync).WithName("ChangeMeeting").WithSummary("Changes title, date, place or focus.").SignedIn();
        api.MapPost("/{id}/transitions/{step}", MoveAsync).WithName("MoveMeeting").WithSummary("approve-agenda, invite, cancel or close.").SignedIn();
    }

    private static async Task<IResult> ListAsync(HttpContext http, NmapDb db, string? after, int? limit, CancellationToken cancel)
    {
        var take = Math.Clamp(limit ?? 50, 1, 200);
        var before = int.TryParse(after, out var number) ? number : int.MaxValue;
        var meetings = await db.Set<Meeting>().AsNoTracking().VisibleTo(http.Reader()).Include(m => m.Agenda).Where(m => m.Number < before)
            .OrderByDescending(m => m.Number).Take(take + 1).ToListAsync(cancel);
        return Results.Json(ApiLists.Page(meetings, take, m => Shown(m, http.Reader()), m => m.Number.ToString(CultureInfo.InvariantCulture)), Json.Orchard);
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, Shelf shelf, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(id, http.Reader(), cancel);
        http.Response.Headers.ETag = $"\"{meeting.Revision}\"";
        return Results.Json(Shown(meeting, http.Reader()), Json.Orchard);
    }

    private static async Task<IResult> CreateAsync(MeetingBody body, HttpContext http, ArrangeMeeting arrange, ISite site, CancellationToken cancel)
    {
        var meeting = await arrange.CreateAsync(Plan(body, null, site), http.Reader(), cancel);
        http.Response.Headers.ETag = $"\"{meeting.Revision}\"";
        return Results.Json(Shown(meeting, http.Reader()), Json.Orchard, statusCode: 201).At(http, $"/api/v1/meetings/{meeting.Id}");
    }

    private static async Task<IResult> ChangeAsync(string id, MeetingBody body, HttpContext http, ArrangeMeeting arrange, Shelf shelf, ISite site, CancellationToken cancel)
    {
        var stored = await shelf.MeetingAsync(id, http.Reader(), cancel);
        var meeting = await arrange.ChangeAsync(id, Plan(body, stored, site), http.ExpectedRevision(), http.Reader(), cancel);
        http.Response.Headers.ETag = $"\"{meeting.Revision}\"";
        return Results.Json(Shown(meeting, http.Reader()), Json.Orchard);
    }

    private static async Task<IResult> MoveAsync(string id, string step, StepBody? body, HttpContext http, MoveMeeting move, CancellationToken cancel)
        => Results.Json(Shown(await move.RunAsync(id, step, body?.Reason, http.Reader(), cancel), http.Reader()), Json.Orchard);

    private static MeetingPlan Plan(MeetingBody body, Meeting? stored, ISite site) => new(
        body.Title ?? stored?.Title ?? Texts.Empty,
        Instant(body, stored?.TimeZone ?? site.Settings.TimeZone) ?? stored?.StartsAt ?? throw NoInstant(),
        body.TimeZone ?? stored?.TimeZone ?? site.Settings.TimeZone,
        body.Place ?? stored?.Place ?? Texts.Empty,
        body.Focus ?? stored?.Focus ?? "article-5",
        body.DurationMinutes ?? stored?.DurationMinutes ?? 120,
        body.Public ?? stored?.IsPublic ?? false,
        [.. (body.Agenda ?? []).Select(a => a.Title ?? Texts.Empty)],
        (body.Series ?? stored?.SeriesId) is { Length: > 0 } series ? series : null);

    /// <summary>With an offset as given; without one the clock of the meeting's place.</summary>
    private static DateTimeOffset? Instant(MeetingBody body, string zone)
    {
        if (body.StartsAt is null) { return null; }
        if (!DateTime.TryParse(body.StartsAt, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local)) { throw NoInstant(); }
        if (local.Kind != DateTimeKind.Unspecified) { return DateTimeOffset.Parse(body.StartsAt, CultureInfo.InvariantCulture).ToUniversalTime(); }
        return TimeZoneInfo.TryFindSystemTimeZoneById(body.TimeZone ?? zone, out var place) ? new DateTimeOffset(local, place.GetUtcOffset(local)).ToUniversalTime()
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("Give a time zone such as Africa/Nairobi."), "TimeZone");
    }

    private static RefusedException NoInstant() => new(Refusal.Invalid, Phrase.Of("Give the day and time, for example 2026-11-24T10:00:00+03:00."), "StartsAt");

    private static object Shown(Meeting m, Reader reader) => new
    {
        m.Id,
        m.Number,
        m.Title,
        m.StartsAt,
        m.TimeZone,
        m.DurationMinutes,
        m.Place,
        m.Focus,
        Public = m.IsPublic,
        State = Words(m.State),
        m.CancelReason,
        m.Slug,
        Series = m.SeriesId,
        Agenda = Agenda(m, reader),
    };

    private static IEnumerable<object> Agenda(Meeting m, Reader reader) => m.TimetableFor(reader).Select((t, i) => (t.Number, Item: t.Item, At: i + 1)).Select(t => new { t.Item.Id, Number = t.At, Label = t.Number, t.Item.Title, t.Item.Minutes, t.Item.Obligation, t.Item.Topic });

    private static string Words(MeetingState state) => state switch { MeetingState.AgendaApproved => "agenda-approved", _ => state.ToString().ToLowerInvariant() };
}
