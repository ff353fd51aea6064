using System.Text.Json;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Pages;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Links;

/// <summary>Answers circulated minutes from the mail: a correction, a reservation, or no objection to the whole; always by the button, never by a mail alone. The text stands beside the form, as far as its reader may read it.</summary>
internal sealed class MinutesKind(Shelf shelf, AnswerMinutes answer, TakeBackAnswer takeBack, AnswerTimes times, IForum forum, IFormats formats, IStringLocalizer S) : IActKind
{
    public const string Kind = "minutes", Answer = "Answer", Paragraph = "Paragraph", Text = "Text";

    public string Name => Kind;

    /// <param name="until">When the organisation's time to answer ends; null while it has not begun.</param>
    public static ActLink Link(Minutes minutes, string organisationId, DateTimeOffset? until) => new(Kind, minutes.Id, Version(minutes), organisationId) { Until = until, Days = Longest };

    private const int MostCharacters = 6_000;

    /// <summary>How many days it is good for where no day is set yet.</summary>
    public const int Longest = 60;

    public async Task<ActOffer?> OfferAsync(ActUse use, CancellationToken cancel)
    {
        if (await FindAsync(use, cancel) is not var (meeting, minutes)) { return null; }
        var name = (await forum.FindAsync(use.OrganisationId!, cancel))?.Name.ToString() ?? "";
        var time = await times.OfAsync(minutes, use.OrganisationId!, cancel);
        return new(Version(minutes), S["Minutes of meeting {0}", meeting.Number], S["What you choose will be recorded under the name of {0}. A correction will hold up the adoption until it is settled.", name], S["Record this answer"], $"/workspace/meetings/{meeting.Id}/minutes")
        {
            Facts = [(S["Meeting"], meeting.Title.ToString()), (S["Sent out on"], formats.Date(minutes.CirculatedAt ?? minutes.ChangedAt)), (S["Answers until"], time.Until is { } until ? formats.Date(until) : S["The time begins when the text is whole in {0}.", S.Language(time.Culture)])],
            Closed = minutes.State == MinutesStates.Circulated ? null : S["These minutes are not open for answers."].Value,
            Standing = [.. Said(meeting, minutes, use.OrganisationId!)],
            Passages = minutes.State == MinutesStates.Circulated ? Passages(meeting, minutes, use.By) : [],
            Before = JsonSerializer.Serialize(Standing(minutes, use.OrganisationId!)),
            Fields =
            [
                new(Answer, S["What does your organisation say?"], [(nameof(AnswerKind.NoObjection), S["{0} has no objection to the whole text", name]), (nameof(AnswerKind.Correction), S["Correction"]), (nameof(AnswerKind.Reservation), S["Reservation"]), (nameof(AnswerKind.KeepMembersOnly), S["Please keep this among members"])]) { Anew = true },
                new(Paragraph, S["Number of the paragraph (optional)"]) { Hint = S["For example {0}; empty for the whole text", Cultures.Code("2.1")], Anew = true },
                new(Text, S["Proposed wording, your reservation, or a remark"]) { Rows = 5 },
            ],
        };
    }

    /// <summary>As much as fits on a page for a poor line; the whole stands in the workspace.</summary>
    private static IReadOnlyList<(string, string)> Passages(Meeting meeting, Minutes minutes, Reader by)
    {
        var (all, room) = (new List<(string, string)>(), MostCharacters);
        foreach (var (number, text) in MinutesNumbers.All(meeting, minutes.Body).Where(t => t.Text.Audience.Admits(by)))
        {
            var words = text.Text.In(Cultures.Current, [minutes.Culture]).Text;
            if ((room -= words.Length) < 0) { all.Add(("", "…")); break; }
            all.Add((number, words));
        }
        return all;
    }

    public async Task<ActDone> DoAsync(ActUse use, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        if (!Enum.TryParse<AnswerKind>(fields.GetValueOrDefault(Answer), out var kind) || !Enum.IsDefined(kind))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of the answers."), Answer);
        }
        var (meeting, minutes) = await FindAsync(use, cancel) ?? throw RefusedException.Missing();
        var number = fields.GetValueOrDefault(Paragraph)?.Trim();
        if (kind == AnswerKind.NoObjection && !string.IsNullOrEmpty(number)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("No objection is said to the whole text. Empty this field, or choose another answer."), Paragraph); }
        var text = string.IsNullOrEmpty(number) ? null : MinutesNumbers.Find(meeting, minutes.Body, number) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no such paragraph in these minutes."), Paragraph);
        await answer.RunAsync(minutes.Id, text?.Id, kind, fields.GetValueOrDefault(Text), use.By, cancel, use.Channel);
        return new(S["Minutes of meeting {0}: your answer is recorded", meeting.Number], [meeting.Title.ToString(), text is null ? S["{0} to the whole text.", S[Words.Of(kind)]] : S["{0} to paragraph {1}.", S[Words.Of(kind)], Cultures.Code(MinutesNumbers.Plain(number!))]]);
    }

    public Task UndoAsync(ActUse use, string before, CancellationToken cancel)
        => takeBack.RunAsync(use.ObjectId, use.OrganisationId!, JsonSerializer.Deserialize<Dictionary<string, AnswerState>>(before)!, use.Details, use.By, cancel);

    private async Task<(Meeting, Minutes)?> FindAsync(ActUse use, CancellationToken cancel)
    {
        try { return await shelf.MinutesAsync(use.ObjectId, use.By, cancel); }
        catch (RefusedException) { return null; }
    }

    private static SortedDictionary<string, AnswerState> Standing(Minutes minutes, string organisationId)
        => new(minutes.Answers.Where(a => a.OrganisationId == organisationId && a.State != AnswerState.Replaced).ToDictionary(a => a.Id, a => a.State));

    private IEnumerable<string> Said(Meeting meeting, Minutes minutes, string organisationId)
    {
        foreach (var said in minutes.Answers.Where(a => a.OrganisationId == organisationId && a.State != AnswerState.Replaced).OrderBy(a => a.At))
        {
            var number = MinutesNumbers.All(meeting, minutes.Body).FirstOrDefault(t => t.Text.Id == said.TextId).Number;
            yield return S["Recorded on {0}: {1}", formats.Moment(said.At), number is null ? S["{0} to the whole text.", S[Words.Of(said.Kind)]] : S["{0} to paragraph {1}.", S[Words.Of(said.Kind)], Cultures.Code(number)]];
        }
    }

    // The authentic text as it was sent out: a correction that is taken in makes another, a translation does not.
    private static string Version(Minutes minutes) => CanonicalJson.Digest(minutes.Body.Texts.Select(t => new[] { t.Id, t.Text[minutes.Culture] }))[..16];
}
