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

/// <summary><c>/api/v1/decisions</c> and <c>/api/v1/action-points</c>.</summary>
internal static class RegisterApi
{
    internal sealed record ActionReport(string? State, string? Progress);

    internal sealed record ActionDay(DateOnly? DueOn, string? Reason);

    internal sealed record DecisionHolder(string? Holder, DateOnly? ReviewOn);

    internal sealed record DecisionReview(string? Finding, DateOnly? ReviewOn);

    internal sealed record DecisionSuccessor(string? SupersededBy, string? Reason);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var decisions = endpoints.MapGroup("/api/v1/decisions").WithTags("Decisions").AllowAnonymous();
        decisions.MapGet("/", DecisionsAsync).WithName("ListDecisions").WithSummary("Decisions that you may see, newest first.");
        decisions.MapGet("/{id}", DecisionAsync).WithName("ReadDecision").WithSummary("One decision, by id or number.");
        decisions.MapPut("/{id}", HoldAsync).WithName("HoldDecision").WithSummary("Who sees to it (an organisation's id, code or exact name) and when it is reviewed.").SignedIn();
        decisions.MapPost("/{id}/transitions/review", ReviewAsync).WithName("ReviewDecision").WithSummary("It was looked at and stays in force.").SignedIn();
        decisions.MapPost("/{id}/transitions/supersede", SupersedeAsync).WithName("SupersedeDecision").WithSummary("A later decision takes its place.").SignedIn();
        var actions = endpoints.MapGroup("/api/v1/action-points").WithTags("Action points").AllowAnonymous();
        actions.MapGet("/", ActionsAsync).WithName("ListActionPoints").WithSummary("Action points that you may see, by due date.");
        actions.MapGet("/{id}", ActionAsync).WithName("ReadActionPoint").WithSummary("One action point, by id or number.");
        actions.MapPut("/{id}", ReportAsync).WithName("ReportActionPoint").WithSummary("State (open, done, cancelled) and progress.").SignedIn();
        actions.MapPost("/{id}/transitions/postpone", PostponeAsync).WithName("PostponeActionPoint").WithSummary("Another day, with a reason.").SignedIn();
    }

    private static async Task<IResult> DecisionsAsync(HttpContext http, NmapDb db, string? after, int? limit, string? meeting, CancellationToken cancel)
    {
        var take = Math.Clamp(limit ?? 50, 1, 200);
        var rows = db.Set<Decision>().AsNoTracking().VisibleTo(http.Reader());
        if (meeting is not null) { rows = rows.Where(d => d.MeetingId == meeting); }
        if (after is not null) { rows = rows.Where(d => string.Compare(d.Id, after) > 0); }
        var page = await rows.OrderBy(d => d.Id).Take(take + 1).ToListAsync(cancel);
        return Results.Json(ApiLists.Page(page, take, d => Shown(d, http.Reader()), d => d.Id), Json.Orchard);
    }

    private static async Task<IResult> DecisionAsync(string id, HttpContext http, NmapDb db, CancellationToken cancel)
    {
        var decision = await db.Set<Decision>().AsNoTracking().VisibleTo(http.Reader()).SingleOrDefaultAsync(d => d.Id == id || d.Number == id, cancel) ?? throw RefusedException.Missing();
        http.Response.Headers.ETag = $"\"{decision.Revision}\"";
        return Results.Json(Shown(decision, http.Reader()), Json.Orchard);
    }

    private static async Task<IResult> HoldAsync(string id, DecisionHolder body, HttpContext http, NmapDb db, KeepDecision keep, CancellationToken cancel)
    {
        await keep.HoldAsync(id, body.Holder, body.ReviewOn, http.ExpectedRevision(), http.Reader(), cancel);
        return await DecisionAsync(id, http, db, cancel);
    }

    private static async Task<IResult> ReviewAsync(string id, DecisionReview body, HttpContext http, NmapDb db, KeepDecision keep, CancellationToken cancel)
    {
        await keep.ReviewAsync(id, body.Finding, body.ReviewOn, null, http.Reader(), cancel);
        return await DecisionAsync(id, http, db, cancel);
    }

    private static async Task<IResult> SupersedeAsync(string id, DecisionSuccessor body, HttpContext http, NmapDb db, KeepDecision keep, CancellationToken cancel)
    {
        await keep.SupersedeAsync(id, body.SupersededBy, body.Reason, null, http.Reader(), cancel);
        return await DecisionAsync(id, http, db, cancel);
    }

    private static async Task<IResult> ActionsAsync(HttpContext http, NmapDb db, string? after, int? limit, string? state, string? owner, string? meeting, CancellationToken cancel)
    {
        var take = Math.Clamp(limit ?? 50, 1, 200);
        var rows = db.Set<ActionPoint>().AsNoTracking().VisibleTo(http.Reader());
        if (Enum.TryParse<ActionState>(state, ignoreCase: true, out var wanted)) { rows = rows.Where(a => a.State == wanted); }
        if (owner is not null) { rows = rows.Where(a => a.OwnerId == owner); }
        if (meeting is not null) { rows = rows.Where(a => a.MeetingId == meeting); }
        if (after is not null) { rows = rows.Where(a => string.Compare(a.Id, after) > 0); }
        var page = await rows.OrderBy(a => a.Id).Take(take + 1).ToListAsync(cancel);
        return Results.Json(ApiLists.Page(page, take, a => Shown(a, http.Reader()), a => a.Id), Json.Orchard);
    }

    private static async Task<IResult> ActionAsync(string id, HttpContext http, NmapDb db, CancellationToken cancel)
    {
        var action = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(http.Reader()).SingleOrDefaultAsync(a => a.Id == id || a.Number == id, cancel) ?? throw RefusedException.Missing();
        http.Response.Headers.ETag = $"\"{action.Revision}\"";
        return Results.Json(Shown(action, http.Reader()), Json.Orchard);
    }

    private static async Task<IResult> ReportAsync(string id, ActionReport body, HttpContext http, ReportAction report, CancellationToken cancel)
    {
        var state = Enum.TryParse<ActionState>(body.State, ignoreCase: true, out var given) ? given : throw new RefusedException(Refusal.Invalid, Phrase.Of("Write open, done or cancelled."), "State");
        var action = await report.RunAsync(id, state, body.Progress, http.ExpectedRevision(), http.Reader(), cancel);
        http.Response.Headers.ETag = $"\"{action.Revision}\"";
        return Results.Json(Shown(action, http.Reader()), Json.Orchard);
    }

    private static async Task<IResult> PostponeAsync(string id, ActionDay body, HttpContext http, NmapDb db, ReportAction report, CancellationToken cancel)
    {
        var day = body.DueOn ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Give the day by which it is done."), "DueOn");
        var action = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(http.Reader()).SingleOrDefaultAsync(a => a.Id == id || a.Number == id, cancel) ?? throw RefusedException.Missing();
        return Results.Json(Shown(await report.PostponeAsync(action.Id, day, body.Reason, null, http.Reader(), cancel), http.Reader()), Json.Orchard);
    }

    // Who sees to a decision, and which took its place, is among members; whether it is in force everybody may know.
    private static object Shown(Decision d, Reader reader) => new
    {
        d.Id,
        d.Number,
        d.MeetingId,
        d.Text,
        d.Culture,
        Audience = d.Audience.ToString(),
        d.DecidedOn,
        d.Adopted,
        InForce = d.IsInForce,
        Holder = reader.IsMember ? d.HolderId : null,
        ReviewOn = reader.IsMember ? d.ReviewOn : null,
        SupersededBy = reader.IsMember ? d.SupersededById : null,
    };

    // What a task's owner reports is among members.
    private static object Shown(ActionPoint a, Reader reader) => new
    {
        a.Id,
        a.Number,
        a.MeetingId,
        a.Text,
        a.Culture,
        Owner = a.OwnerId,
        a.DueOn,
        State = a.State.ToString().ToLowerInvariant(),
        Progress = reader.IsMember ? a.Progress : null,
        a.EndedOn,
        Audience = a.Audience.ToString(),
    };
}
