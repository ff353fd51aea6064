using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Api;

/// <summary><c>/api/v1/meetings/{id}/minutes</c>: take, read, answer, move along the route.</summary>
internal static class MinutesApi
{
    internal sealed record AnswerJson(string? Paragraph, string? Answer, string? Text, string? Organisation = null, string? Channel = null, DateOnly? ReceivedOn = null);

    internal sealed record StepJson(string? Reason, string? Text);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/meetings/{id}/minutes").WithTags("Minutes").AllowAnonymous();
        api.MapGet("/", ReadAsync).WithName("ReadMinutes").WithSummary("The minutes of a meeting, as far as you may read them.");
        api.MapPost("/", CreateAsync).WithName("CreateMinutes").WithSummary("Begins the minutes of a meeting that has started.").SignedIn();
        api.MapGet("/{minutesId}", ReadOneAsync).WithName("ReadMinutesById").WithSummary("The same, by the minutes' own id.");
        api.MapPut("/{minutesId}", ReplaceAsync).WithName("ReplaceMinutes").WithSummary("Replaces a draft; 409 once it is in circulation or adopted.").SignedIn();
        api.MapPost("/{minutesId}/transitions/{step}", MoveAsync).WithName("MoveMinutes").WithSummary("circulate, recall, close-corrections, adopt, prepare-summary, release-summary.").SignedIn();
        api.MapGet("/{minutesId}/answers", AnswersAsync).WithName("ListAnswers").WithSummary("What the organisations said, and from whom no answer came.").SignedIn();
        api.MapPost("/{minutesId}/answers", AnswerAsync).WithName("AnswerMinutes").WithSummary("Your organisation's position on a paragraph, or on the whole text; with Channel (telephone, letter, in-person), Organisation and ReceivedOn that of another, entered by the secretariat.").SignedIn();
        api.MapPost("/{minutesId}/answers/{answerId}/transitions/{step}", SettleAsync).WithName("SettleAnswer").WithSummary("accept, answer or decline (secretariat), keep as a reservation (its author).").SignedIn();
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, Shelf shelf, CancellationToken cancel)
    {
        var minutes = await shelf.MinutesOfAsync(id, http.Reader(), cancel) ?? throw RefusedException.Missing();
        return Answer(await shelf.MeetingAsync(id, http.Reader(), cancel), minutes, http);
    }

    private static async Task<IResult> ReadOneAsync(string minutesId, HttpContext http, Shelf shelf, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        return Answer(meeting, minutes, http);
    }

    private static async Task<IResult> CreateAsync(string id, MinutesJson body, HttpContext http, Shelf shelf, WriteMinutes write, IForum forum, ISite site, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(id, http.Reader(), cancel);
        WriteMinutes.Allow(http.Reader());
        var culture = body.Culture ?? site.Settings.Languages[0];
        var minutes = await write.BeginAsync(id, culture, await MinutesRead.BodyAsync(meeting, new(), body, culture, forum, cancel), http.Reader(), cancel);
        return Answer(meeting, minutes, http, 201).At(http, $"/api/v1/meetings/{id}/minutes/{minutes.Id}");
    }

    private static async Task<IResult> ReplaceAsync(string minutesId, MinutesJson body, HttpContext http, Shelf shelf, WriteMinutes write, IForum forum, CancellationToken cancel)
    {
        var (meeting, stored) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        WriteMinutes.Allow(http.Reader());
        if (!stored.IsDraft) { stored.Write(stored.Body, null, default); }
        var (expected, culture) = (http.ExpectedRevision(), body.Culture ?? stored.Culture);
        var text = await MinutesRead.BodyAsync(meeting, stored.Body, body, culture, forum, cancel);
        return Answer(meeting, await write.WriteAsync(minutesId, _ => text, culture, expected, http.Reader(), cancel), http);
    }

    private static async Task<IResult> MoveAsync(string minutesId, string step, StepJson? body, HttpContext http, Shelf shelf, MoveMinutes move, CancellationToken cancel)
    {
        var minutes = await move.RunAsync(minutesId, step, body?.Reason, http.ExpectedRevisionIfGiven(), http.Reader(), cancel);
        return Answer(await shelf.MeetingAsync(minutes.MeetingId, http.Reader(), cancel), minutes, http);
    }

    private static async Task<IResult> AnswersAsync(string minutesId, HttpContext http, Shelf shelf, MoveMinutes move, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        var silent = await move.SilentAsync(minutes, cancel);
        return Results.Json(new { Items = minutes.Answers.Where(a => a.State != AnswerState.Replaced && minutes.AdmitsTo(a, http.Reader())).Select(a => Shown(a, meeting, minutes)), NoAnswerReceived = silent.Select(o => o.Id), Next = (string?)null }, Json.Orchard);
    }

    private static async Task<IResult> AnswerAsync(string minutesId, AnswerJson body, HttpContext http, Shelf shelf, AnswerMinutes answer, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        var text = body.Paragraph is null ? null : MinutesNumbers.Find(meeting, minutes.Body, body.Paragraph) is { } found && found.Audience.Admits(http.Reader()) ? found
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no paragraph {0} in these minutes."), "Paragraph", body.Paragraph);
        var kind = MinutesNumbers.Kind(body.Answer ?? "");
        var given = body.Channel is null ? await answer.RunAsync(minutesId, text?.Id, kind, body.Text, http.Reader(), cancel)
            : await answer.OnBehalfAsync(minutesId, body.Organisation, text?.Id, kind, body.Text, body.Channel, body.ReceivedOn, http.Reader(), cancel);
        return Results.Json(Shown(given, meeting, minutes), Json.Orchard, statusCode: 201).At(http, $"/api/v1/meetings/{meeting.Id}/minutes/{minutesId}/answers/{given.Id}");
    }

    private static async Task<IResult> SettleAsync(string minutesId, string answerId, string step, StepJson? body, HttpContext http, Shelf shelf, AnswerMinutes answer, CancellationToken cancel)
    {
        var settled = await answer.SettleAsync(minutesId, answerId, step, body?.Text, body?.Reason, http.Reader(), cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        return Results.Json(Shown(settled, meeting, minutes), Json.Orchard);
    }

    private static IResult Answer(Meeting meeting, Minutes minutes, HttpContext http, int status = 200)
    {
        http.Response.Headers.ETag = $"\"{minutes.Revision}\"";
        return Results.Json(MinutesShown.To(http.Reader(), meeting, minutes), Json.Orchard, statusCode: status);
    }

    private static object Shown(MinutesAnswer a, Meeting meeting, Minutes minutes) => new
    {
        a.Id,
        State = a.State.ToString().ToLowerInvariant(),
        Answer = MinutesNumbers.Word(a.Kind),
        Organisation = a.OrganisationId,
        Paragraph = MinutesNumbers.All(meeting, minutes.Body).Where(t => t.Text.Id == a.TextId).Select(t => t.Number).FirstOrDefault(),
        a.Text,
        a.Reason,
        a.Channel,
        a.ReceivedOn,
        a.At,
    };
}
