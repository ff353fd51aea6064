using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Capture;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Api;

/// <summary><c>/api/v1/meetings/{id}/notes</c>: lines as they are typed become prose, decisions, action points, challenges and reservations.</summary>
internal static class NotesApi
{
    /// <param name="Lines">One text, or a list of lines.</param>
    internal sealed record NotesJson(int AgendaItem, JsonElement Lines, string? Culture = null);

    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapPost("/api/v1/meetings/{id}/notes", AddAsync).WithTags("Minutes").AllowAnonymous().SignedIn()
            .WithName("TakeNotes").WithSummary("Adds typed lines to one agenda item of the draft minutes: D: decision, A: @organisation by date, C: challenge, R: @organisation reservation; anything else is prose.");

    private static async Task<IResult> AddAsync(string id, NotesJson body, HttpContext http, TakeNotes take, ISite site, IStringLocalizer S, CancellationToken cancel)
    {
        var taken = await take.AddAsync(id, body.AgendaItem, Lines(body.Lines), body.Culture ?? site.Settings.Languages[0], http.Reader(), cancel);
        http.Response.Headers.ETag = $"\"{taken.Minutes.Revision}\"";
        return Results.Json(Shown(taken, body.AgendaItem, S), Json.Orchard);
    }

    private static string Lines(JsonElement lines) => lines.ValueKind switch
    {
        JsonValueKind.String => lines.GetString()!,
        JsonValueKind.Array when lines.EnumerateArray().All(l => l.ValueKind == JsonValueKind.String) => string.Join('\n', lines.EnumerateArray().Select(l => l.GetString())),
        _ => throw new RefusedException(Refusal.Invalid, Phrase.Of("Give the lines as one text or as a list of texts."), "Lines"),
    };

    private static object Shown(NotesTaken taken, int number, IStringLocalizer S)
    {
        // What these lines made stands at the end of what is typed there.
        var mine = taken.Item.AsTyped().TakeLast(taken.Lines.Count).Zip(taken.Lines).ToList();
        var numbers = MinutesNumbers.Of(taken.Item, number).ToDictionary(n => n.Text.Id, n => n.Number);
        IEnumerable<object> Of(LineKind kind) => mine.Where(m => m.Second.Kind == kind).Select(m => new
        {
            m.First.Id,
            Number = numbers[m.First.Id],
            Text = m.First.Text[taken.Minutes.Culture],
            Owner = (m.First as MinutesAction)?.OwnerId,
            (m.First as MinutesAction)?.DueOn,
            m.First.SaidBy,
            Audience = m.First.Audience.ToString(),
        });
        return new
        {
            AgendaItem = number,
            MinutesId = taken.Minutes.Id,
            Text = string.Join('\n', mine.Where(m => m.Second.Kind == LineKind.Paragraph).Select(m => m.First.Text[taken.Minutes.Culture])),
            Paragraphs = Of(LineKind.Paragraph),
            Decisions = Of(LineKind.Decision),
            ActionPoints = Of(LineKind.Action),
            Challenges = Of(LineKind.Challenge),
            Reservations = Of(LineKind.Reservation),
            Unclear = taken.Lines.Where(l => l.Fault is not null).Select(l => new { Line = l.Number, l.Typed, Message = l.Fault!.In(S) }),
        };
    }
}
