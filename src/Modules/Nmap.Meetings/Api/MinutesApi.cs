using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Api;

/// <summary><c>/api/v1/meetings/{id}/minutes</c>: take, read, answer, move along the route.</summary>
internal static class MinutesApi
{
    internal sealed record MinutesJson(string? Culture, List<ItemJson>? Items);

    internal sealed record ItemJson(int AgendaItem, List<TextJson>? Paragraphs, List<TextJson>? Decisions, List<ActionJson>? ActionPoints);

    internal sealed record TextJson(string Text, string? Audience, string? Id);

    internal sealed record ActionJson(string Text, string? Audience, string? Owner, DateOnly? DueOn, string? Id);

    internal sealed record AnswerJson(string? Paragraph, string? Answer, string? Text);

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
        api.MapPost("/{minutesId}/answers", AnswerAsync).WithName("AnswerMinutes").WithSummary("Your organisation's position on a paragraph, or on the whole text.").SignedIn();
        api.MapPost("/{minutesId}/answers/{answerId}/transitions/{step}", SettleAsync).WithName("SettleAnswer").WithSummary("accept or decline (secretariat), keep as a reservation (its author).").SignedIn();
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
        var culture = body.Culture ?? site.Settings.Languages[0];
        var minutes = await write.BeginAsync(id, culture, await BodyAsync(meeting, body, culture, forum, cancel), http.Reader(), cancel);
        return Answer(meeting, minutes, http, 201).At(http, $"/api/v1/meetings/{id}/minutes/{minutes.Id}");
    }

    private static async Task<IResult> ReplaceAsync(string minutesId, MinutesJson body, HttpContext http, Shelf shelf, WriteMinutes write, IForum forum, CancellationToken cancel)
    {
        var (meeting, stored) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        if (!stored.IsDraft) { stored.Write(stored.Body, null, default); }
        var culture = body.Culture ?? stored.Culture;
        var text = await BodyAsync(meeting, body, culture, forum, cancel);
        return Answer(meeting, await write.WriteAsync(minutesId, _ => text, culture, http.Expected(), http.Reader(), cancel), http);
    }

    private static async Task<IResult> MoveAsync(string minutesId, string step, StepJson? body, HttpContext http, Shelf shelf, MoveMinutes move, CancellationToken cancel)
    {
        var minutes = await move.RunAsync(minutesId, step, body?.Reason, http.ExpectedIfGiven(), http.Reader(), cancel);
        return Answer(await shelf.MeetingAsync(minutes.MeetingId, http.Reader(), cancel), minutes, http);
    }

    private static async Task<IResult> AnswersAsync(string minutesId, HttpContext http, Shelf shelf, MoveMinutes move, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        var silent = await move.SilentAsync(minutes, cancel);
        return Results.Json(new { Items = minutes.Answers.Where(a => a.State != AnswerState.Replaced).Select(a => Shown(a, meeting, minutes)), NoAnswerReceived = silent.Select(o => o.Id), Next = (string?)null }, Json.Orchard);
    }

    private static async Task<IResult> AnswerAsync(string minutesId, AnswerJson body, HttpContext http, Shelf shelf, AnswerMinutes answer, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        var text = body.Paragraph is null ? null : MinutesNumbers.Find(meeting, minutes.Body, body.Paragraph)
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no paragraph {0} in these minutes."), "Paragraph", body.Paragraph);
        var given = await answer.RunAsync(minutesId, text?.Id, MinutesNumbers.Kind(body.Answer ?? ""), body.Text, http.Reader(), cancel);
        return Results.Json(Shown(given, meeting, minutes), Json.Orchard, statusCode: 201).At(http, $"/api/v1/meetings/{meeting.Id}/minutes/{minutesId}/answers/{given.Id}");
    }

    private static async Task<IResult> SettleAsync(string minutesId, string answerId, string step, StepJson? body, HttpContext http, Shelf shelf, AnswerMinutes answer, CancellationToken cancel)
    {
        var settled = await answer.SettleAsync(minutesId, answerId, step, body?.Text, body?.Reason, http.Reader(), cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        return Results.Json(Shown(settled, meeting, minutes), Json.Orchard);
    }

    private static async Task<MinutesBody> BodyAsync(Meeting meeting, MinutesJson json, string culture, IForum forum, CancellationToken cancel)
    {
        var (agenda, body) = (meeting.InOrder, new MinutesBody());
        foreach (var (item, place) in (json.Items ?? []).Select((it, i) => (it, i)))
        {
            if (item.AgendaItem < 1 || item.AgendaItem > agenda.Count) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The agenda has {0} items; there is no item {1}."), $"Items[{place}].AgendaItem", agenda.Count, item.AgendaItem); }
            var actions = new List<MinutesAction>();
            foreach (var (action, i) in (item.ActionPoints ?? []).Select((a, i) => (a, i))) { actions.Add(await ActionAsync(action, culture, $"Items[{place}].ActionPoints[{i}]", forum, cancel)); }
            body = body.With(new MinutesItem
            {
                AgendaItemId = agenda[item.AgendaItem - 1].Id,
                Paragraphs = [.. (item.Paragraphs ?? []).Select((t, i) => Text(t, culture, $"Items[{place}].Paragraphs[{i}]"))],
                Decisions = [.. (item.Decisions ?? []).Select((t, i) => Text(t, culture, $"Items[{place}].Decisions[{i}]"))],
                ActionPoints = actions,
            });
        }
        return body;
    }

    private static MinutesText Text(TextJson text, string culture, string field)
    {
        if (string.IsNullOrWhiteSpace(text.Text)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the text."), field + ".Text"); }
        return new() { Id = Ids.IsId(text.Id) ? text.Id! : Ids.New(), Text = Texts.Of(culture, text.Text.Trim()), Audience = ReadAudience(text.Audience, field) };
    }

    private static async Task<MinutesAction> ActionAsync(ActionJson action, string culture, string field, IForum forum, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(action.Text)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the text."), field + ".Text"); }
        if (action.Owner is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Name the organisation that takes this on."), field + ".Owner"); }
        var owner = await forum.FindAsync(action.Owner, cancel) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no organisation of this platform."), field + ".Owner", action.Owner);
        return new()
        {
            Id = Ids.IsId(action.Id) ? action.Id! : Ids.New(),
            Text = Texts.Of(culture, action.Text.Trim()),
            Audience = ReadAudience(action.Audience, field),
            OwnerId = owner.Id,
            DueOn = action.DueOn ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Give the day by which it is done."), field + ".DueOn"),
        };
    }

    private static Audience ReadAudience(string? text, string field) => text is null ? Audience.Members : Audience.TryParse(text, out var audience) ? audience
        : throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not an audience. Write public, members, chatham-house, organisations:ID,ID or author."), field + ".Audience", text);

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
        a.At,
    };
}
