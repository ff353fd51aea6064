using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Api;

/// <summary><c>…/minutes/{minutesId}/corrigenda</c>: numbered corrections to adopted minutes; and what goes out before the full minutes.</summary>
internal static class CorrigendaApi
{
    internal sealed record ChangeJson(string? Paragraph, string? Culture, string? Text);

    internal sealed record CorrigendumJson(string? Reason, List<ChangeJson>? Changes);

    internal sealed record DecisionJson(string? Reason);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/meetings/{id}/minutes/{minutesId}").WithTags("Minutes").AllowAnonymous();
        api.MapGet("/corrigenda", ListAsync).WithName("ListCorrigenda").WithSummary("Corrections to adopted minutes, oldest first.").SignedIn();
        api.MapPost("/corrigenda", ProposeAsync).WithName("ProposeCorrigendum").WithSummary("Proposes a correction to adopted minutes (secretariat).").SignedIn();
        api.MapPost("/corrigenda/{corrigendumId}/transitions/{step}", DecideAsync).WithName("DecideCorrigendum").WithSummary("adopt or decline (lead or deputy, not its author).").SignedIn();
        api.MapPost("/outcomes", SendAsync).WithName("SendOutcomes").WithSummary("Sends a draft's decisions and action points to the members, before the full minutes.").SignedIn();
    }

    private static async Task<IResult> ListAsync(string minutesId, HttpContext http, Shelf shelf, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        var decides = http.Reader().Can(Permissions.TakeMinutes) || http.Reader().Can(Permissions.AdoptCorrigenda);
        return Results.Json(new { Items = minutes.Corrigenda.Where(c => decides || c.State == CorrigendumState.Adopted).OrderBy(c => c.ProposedAt).Select(c => Shown(c, meeting, minutes, http.Reader())), Next = (string?)null }, Json.Orchard);
    }

    private static async Task<IResult> ProposeAsync(string minutesId, CorrigendumJson body, HttpContext http, Shelf shelf, CorrectAdopted correct, CancellationToken cancel)
    {
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        WriteMinutes.Allow(http.Reader());
        var wordings = new Dictionary<(string, string), string?>();
        foreach (var (change, i) in (body.Changes ?? []).Select((c, i) => (c, i)))
        {
            var text = MinutesNumbers.Find(meeting, minutes.Body, change.Paragraph ?? "") is { } found && found.Audience.Admits(http.Reader()) ? found
                : throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no paragraph {0} in these minutes."), $"Changes[{i}].Paragraph", change.Paragraph ?? "");
            wordings[(text.Id, change.Culture ?? minutes.Culture)] = change.Text;
        }
        var corrigendum = await correct.ProposeAsync(minutesId, wordings, body.Reason, http.Reader(), cancel);
        return Results.Json(Shown(corrigendum, meeting, minutes, http.Reader()), Json.Orchard, statusCode: 201).At(http, $"/api/v1/meetings/{meeting.Id}/minutes/{minutesId}/corrigenda/{corrigendum.Id}");
    }

    private static async Task<IResult> DecideAsync(string minutesId, string corrigendumId, string step, DecisionJson? body, HttpContext http, Shelf shelf, CorrectAdopted correct, CancellationToken cancel)
    {
        if (step is not ("adopt" or "decline")) { throw new RefusedException(Refusal.NotFound, Phrase.Of("There is no step “{0}”. The steps are adopt and decline."), null, step); }
        var corrigendum = await correct.DecideAsync(minutesId, corrigendumId, step == "adopt", body?.Reason, http.Reader(), cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, http.Reader(), cancel);
        return Results.Json(Shown(corrigendum, meeting, minutes, http.Reader()), Json.Orchard);
    }

    private static async Task<IResult> SendAsync(string id, HttpContext http, SendOutcomes send, CancellationToken cancel)
    {
        var minutes = await send.RunAsync(id, http.ExpectedRevisionIfGiven(), http.Reader(), cancel);
        return Results.Json(new { minutes.Id, minutes.State, minutes.OutcomesSentAt }, Json.Orchard);
    }

    private static object Shown(Corrigendum corrigendum, Meeting meeting, Minutes minutes, Reader reader)
    {
        var texts = MinutesNumbers.All(meeting, minutes.Body).Where(t => t.Text.Audience.Admits(reader)).ToDictionary(t => t.Text.Id, t => t.Number);
        return new
        {
            corrigendum.Id,
            corrigendum.Number,
            State = corrigendum.State.ToString().ToLowerInvariant(),
            corrigendum.Reason,
            corrigendum.Refusal,
            corrigendum.ProposedAt,
            corrigendum.DecidedAt,
            corrigendum.ForTheLead,
            corrigendum.TextHash,
            corrigendum.CheckCode,
            Changes = corrigendum.Wordings.Changes.Where(c => texts.ContainsKey(c.TextId)).Select(c => new { Paragraph = texts[c.TextId], c.Culture, c.Old, c.New }),
        };
    }
}
