using System.Text.Json;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Pages;
using Nmap.Meetings.Verbs;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Links;

/// <summary>Objects to circulated minutes from the mail: a correction or a reservation. Agreement is never given that way, and no text of the minutes stands here.</summary>
internal sealed class MinutesKind(Shelf shelf, AnswerMinutes answer, TakeBackAnswer takeBack, IFormats formats, IStringLocalizer S) : IActKind
{
    public const string Kind = "minutes", Answer = "Answer", Paragraph = "Paragraph", Text = "Text";

    public string Name => Kind;

    public static ActLink Link(Minutes minutes, string organisationId) => new(Kind, minutes.Id, Version(minutes), organisationId);

    public async Task<ActOffer?> OfferAsync(ActUse use, CancellationToken cancel)
    {
        if (await FindAsync(use, cancel) is not var (meeting, minutes)) { return null; }
        return new(Version(minutes), S["Minutes of meeting {0}", meeting.Number], S["Your words are recorded under your organisation’s name. A correction holds up the adoption until it is settled."], S["Record this answer"], $"/workspace/meetings/{meeting.Id}/minutes")
        {
            Facts = [(S["Meeting"], meeting.Title.ToString()), (S["Sent out on"], formats.Date(minutes.CirculatedAt ?? minutes.ChangedAt)), (S["Answers until"], minutes.AnswersUntil is { } until ? formats.Date(until) : "")],
            Closed = minutes.State == MinutesStates.Circulated ? null : S["These minutes are not open for answers."].Value,
            Before = JsonSerializer.Serialize(Standing(minutes, use.OrganisationId!)),
            Fields =
            [
                new(Answer, S["What does your organisation say?"], [(nameof(AnswerKind.Correction), S["Correction"]), (nameof(AnswerKind.Reservation), S["Reservation"])]) { Hint = S["Who has no objection says so in the workspace, or says nothing."] },
                new(Paragraph, S["Number of the paragraph (optional)"]) { Hint = S["For example {0}; empty for the whole text", Cultures.Code("2.1")] },
                new(Text, S["Proposed wording, or your reservation"]) { Rows = 5 },
            ],
        };
    }

    public async Task<ActDone> DoAsync(ActUse use, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        if (!Enum.TryParse<AnswerKind>(fields.GetValueOrDefault(Answer), out var kind) || kind is not (AnswerKind.Correction or AnswerKind.Reservation))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of the answers."), Answer);
        }
        var (meeting, minutes) = await FindAsync(use, cancel) ?? throw RefusedException.Missing();
        var number = fields.GetValueOrDefault(Paragraph)?.Trim();
        var text = string.IsNullOrEmpty(number) ? null : MinutesNumbers.Find(meeting, minutes.Body, number) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no such paragraph in these minutes."), Paragraph);
        await answer.RunAsync(minutes.Id, text?.Id, kind, fields.GetValueOrDefault(Text), use.By, cancel, use.Channel);
        return new(S["Minutes of meeting {0}: your answer is recorded", meeting.Number], [text is null ? S["{0} to the whole text.", S[Words.Of(kind)]] : S["{0} to paragraph {1}.", S[Words.Of(kind)], Cultures.Code(number!)]]);
    }

    public Task UndoAsync(ActUse use, string before, CancellationToken cancel)
        => takeBack.RunAsync(use.ObjectId, use.OrganisationId!, JsonSerializer.Deserialize<Dictionary<string, AnswerState>>(before)!, use.Details, use.By, cancel);

    private async Task<(Meeting, Minutes)?> FindAsync(ActUse use, CancellationToken cancel)
    {
        try { return await shelf.MinutesAsync(use.ObjectId, use.By, cancel); }
        catch (RefusedException) { return null; }
    }

    private static Dictionary<string, AnswerState> Standing(Minutes minutes, string organisationId)
        => minutes.Answers.Where(a => a.OrganisationId == organisationId && a.State != AnswerState.Replaced).ToDictionary(a => a.Id, a => a.State);

    // The text as it was sent out: a correction that is taken in makes another.
    private static string Version(Minutes minutes) => CanonicalJson.Digest(minutes.Body)[..16];
}
