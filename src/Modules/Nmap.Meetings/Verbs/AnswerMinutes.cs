using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>Gives an organisation's position on circulated minutes; settles a correction.</summary>
internal sealed class AnswerMinutes(NmapDb db, Shelf shelf, IForum forum, ISite site)
{
    /// <param name="textId">A paragraph's id; null for the whole text.</param>
    public async Task<MinutesAnswer> RunAsync(string minutesId, string? textId, AnswerKind kind, string? text, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.Answer) || by.Organisation is null) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Member organisations answer, through their representatives.")); }
        await using var work = await db.BeginAsync(cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        var organisation = await SpeakingForAsync(meeting, by, cancel);
        if (textId is not null && minutes.Body.Find(textId) is not { } found || textId is not null && !minutes.Body.Find(textId)!.Audience.Admits(by)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no such paragraph in these minutes."), "Paragraph"); }
        if (Given(minutes, organisation, textId, kind, text) is { } given) { return given; }
        var answer = minutes.Answer(organisation, by.PersonId, textId, kind, text, site.Now);
        db.Entry(answer).State = EntityState.Added;
        minutes.Revision++;
        db.Tell(new MinutesAnswered(minutes.Id, meeting.Id, organisation));
        await db.CommitAsync(new Act("Minutes.Answered", nameof(Minutes), minutes.Id, by) { Details = new Dictionary<string, string> { ["answer"] = answer.Id, ["kind"] = kind.ToString() } }, cancel);
        return answer;
    }

    /// <summary>The same word on the same text stands already: it was sent again because no answer came.</summary>
    private static MinutesAnswer? Given(Minutes minutes, string organisation, string? textId, AnswerKind kind, string? text)
        => minutes.State != MinutesStates.Circulated || string.IsNullOrWhiteSpace(text) ? null
            : minutes.Answers.FirstOrDefault(a => a.OrganisationId == organisation && a.TextId == textId && a.Kind == kind && a.Text == text.Trim() && (a.State is AnswerState.Open or AnswerState.Recorded));

    /// <param name="step"><c>accept</c>, <c>decline</c> or <c>keep</c>.</param>
    /// <param name="wording">On accept: the paragraph's new wording; null takes the one proposed.</param>
    public async Task<MinutesAnswer> SettleAsync(string minutesId, string answerId, string step, string? wording, string? reason, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        var answer = minutes.Answers.FirstOrDefault(a => a.Id == answerId) ?? throw RefusedException.Missing();
        AllowToSettle(step, answer, by);
        switch (step)
        {
            case "accept": minutes.Accept(answer, wording, by.PersonId, site.Now); break;
            case "decline": minutes.Decline(answer, reason); break;
            default: minutes.Keep(answer); break;
        }
        await Register.UpdateTextsAsync(db, minutes, cancel);
        minutes.Revision++;
        db.Tell(new MinutesAnswered(minutes.Id, meeting.Id, answer.OrganisationId));
        if (step == "decline") { db.Tell(new CorrectionDeclined(minutes.Id, meeting.Id, answer.Id)); }
        await db.CommitAsync(new Act($"Minutes.Correction{char.ToUpperInvariant(step[0])}{step[1..]}", nameof(Minutes), minutes.Id, by) { Reason = reason, Details = new Dictionary<string, string> { ["answer"] = answer.Id } }, cancel);
        return answer;
    }

    // The secretariat takes in or answers; keeping a reservation is its author's word, or the secretariat's on the author's behalf.
    private static void AllowToSettle(string step, MinutesAnswer answer, Reader by)
    {
        if (step is not ("accept" or "decline" or "keep")) { throw new RefusedException(Refusal.NotFound, Phrase.Of("There is no step “{0}”. The steps are accept, decline and keep."), null, step); }
        var own = step == "keep" && by.Organisations.Contains(answer.OrganisationId);
        if (!own && !by.Can(Permissions.TakeMinutes)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Corrections are settled by the secretariat.")); }
    }

    private async Task<string> SpeakingForAsync(Meeting meeting, Reader by, CancellationToken cancel)
    {
        var day = site.DayOf(meeting.StartsAt);
        var members = (await forum.MembersAsync(day, cancel)).Concat(await forum.MembersAsync(site.Today, cancel)).Select(o => o.Id).ToHashSet();
        return by.Organisations.FirstOrDefault(members.Contains)
            ?? throw new RefusedException(Refusal.NotYours, Phrase.Of("Member organisations answer, through their representatives."));
    }
}
