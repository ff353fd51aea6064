using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Api;

/// <summary><c>/api/v1/meetings/{id}/attendance</c>: who was in the room.</summary>
internal static class AttendanceApi
{
    /// <param name="Organisation">Id, code or name; a guest's own words.</param>
    /// <param name="Guest">Name of somebody who is there for no organisation of the platform.</param>
    /// <param name="CameAt">Number of the agenda item at which it came late.</param>
    internal sealed record AttendanceBody(string? Organisation, string? Status, string? Level = null, string? Person = null, int? CameAt = null, int? LeftAt = null, string? Guest = null);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/meetings/{id}/attendance").WithTags("Meetings").AllowAnonymous();
        api.MapGet("/", ReadAsync).WithName("ReadAttendance").WithSummary("Who was in the room; members only.").SignedIn();
        api.MapPut("/", SetAsync).WithName("SetAttendance").WithSummary("Records who was in the room; guests, where some are given, replace those there were.").SignedIn();
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, Shelf shelf, CancellationToken cancel)
    {
        if (!http.Reader().Can(Permissions.See)) { throw RefusedException.Missing(); }
        var meeting = await shelf.MeetingAsync(id, http.Reader(), cancel);
        var organisations = meeting.Attendance.Select(a => new
        {
            Organisation = a.OrganisationId,
            Status = a.Presence.ToString().ToLowerInvariant(),
            Level = a.Level?.ToString().ToLowerInvariant(),
            a.Person,
            CameAt = meeting.PlaceOf(a.CameAtId),
            LeftAt = meeting.PlaceOf(a.LeftAtId),
            a.StatedAt,
            Statement = a.Statement?.ToString().ToLowerInvariant(),
        });
        return Results.Json(ApiLists.All(organisations.Concat<object>(meeting.Guests.Select(g => new { Guest = g.Name, g.Organisation, Status = Roll.Guest }))), Json.Orchard);
    }

    private static async Task<IResult> SetAsync(string id, List<AttendanceBody> body, HttpContext http, RecordAttendance record, IForum forum, Shelf shelf, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(id, http.Reader(), cancel);
        var lines = new List<AttendanceLine>();
        foreach (var entry in body.Where(e => e.Guest is null)) { lines.Add(await LineAsync(entry, meeting, forum, cancel)); }
        var guests = body.Where(e => e.Guest is not null).Select(e => new GuestLine(e.Guest, e.Organisation)).ToList();
        await record.RunAsync(id, lines, guests.Count == 0 ? null : guests, http.Reader(), cancel);
        return await ReadAsync(id, http, shelf, cancel);
    }

    private static async Task<AttendanceLine> LineAsync(AttendanceBody entry, Meeting meeting, IForum forum, CancellationToken cancel)
    {
        var organisation = await forum.FindAsync(entry.Organisation ?? "", cancel) ?? throw Invalid("Organisation", Phrase.Of("“{0}” is no organisation of this platform."), entry.Organisation ?? "");
        var how = Enum.TryParse<Presence>(entry.Status, ignoreCase: true, out var presence) ? presence
            : throw Invalid("Status", Phrase.Of("“{0}” is no attendance. Write present, alternate, excused or absent."), entry.Status ?? "");
        DelegationLevel? level = entry.Level is null ? null : Enum.TryParse<DelegationLevel>(entry.Level, ignoreCase: true, out var read) ? read
            : throw Invalid("Level", Phrase.Of("“{0}” is no level. Write political, senior or technical."), entry.Level);
        return new(organisation.Id, how, level, entry.Person, Item(entry.CameAt, meeting), Item(entry.LeftAt, meeting));
    }

    private static string? Item(int? number, Meeting meeting) => number is not { } place ? null
        : meeting.InOrder.ElementAtOrDefault(place - 1)?.Id ?? throw Invalid("CameAt", Phrase.Of("The agenda has {0} items; there is no item {1}."), meeting.Agenda.Count, place);

    private static RefusedException Invalid(string field, string sentence, params object[] values) => new(Refusal.Invalid, sentence, field, values);
}
