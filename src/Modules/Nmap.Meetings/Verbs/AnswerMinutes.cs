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
internal sealed class AnswerMinutes(NmapDb db, Shelf shelf, IForum forum, AnswerTimes times, ISite site)
{
    /// <param name="textId">A paragraph's id; null for the whole text.</param>
    public async Task<MinutesAnswer> RunAsync(string minutesId, string? textId, AnswerKind kind, string? text, Reader by, CancellationToken cancel, string channel = "screen")
    {
        if (!by.Can(Permissions.Answer) || by.Organisation is null) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Member organisations answer, through their representatives.")); }
        await using var work = await db.BeginAsync(cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        var organisation = await SpeakingForAsync(meeting, by, cancel);
        CheckText(minutes, textId, by);
        if (Given(minutes, organisation, textId, kind, text) is { } given) { return given; }
        return await RecordAsync(meeting, minutes, organisation, by.PersonId, (textId, kind, text), site.Today, null, by, cancel, channel);
    }

    /// <summary>Enters what an organisation said by telephone, letter or in person. The day on which it came decides whether it was in time.</summary>
    public async Task<MinutesAnswer> OnBehalfAsync(string minutesId, string? organisationId, string? textId, AnswerKind kind, string? text, string? channel, DateOnly? receivedOn, Reader by, CancellationToken cancel)
    {
        WriteMinutes.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        var members = await MembersAsync(meeting, cancel);
        if (organisationId is null || !members.Contains(organisationId)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the member organisation that answered."), "Organisation"); }
        if (channel is null || !AnswerChannels.All.Contains(channel)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say how the answer came."), "Channel"); }
        if (receivedOn is not { } day || day > site.Today || day < site.DayOf(minutes.CirculatedAt ?? site.Now)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the day on which the answer came: not before the minutes went out, and not in the future."), "ReceivedOn"); }
        CheckText(minutes, textId, by);
        return await RecordAsync(meeting, minutes, organisationId, null, (textId, kind, text), day, channel, by, cancel);
    }

    private static void CheckText(Minutes minutes, string? textId, Reader by)
    {
        if (textId is not null && minutes.Body.Find(textId)?.Audience.Admits(by) != true) { throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no such paragraph in these minutes."), "Paragraph"); }
    }

    private async Task<MinutesAnswer> RecordAsync(Meeting meeting, Minutes minutes, string organisation, string? personId, (string? TextId, AnswerKind Kind, string? Text) said, DateOnly day, string? channel, Reader by, CancellationToken cancel, string road = "screen")
    {
        var late = (await times.OfAsync(minutes, organisation, cancel)).IsOver(day);
        var answer = minutes.Answer(organisation, personId, said.TextId, said.Kind, said.Text, site.Now, late);
        if (channel is not null) { (answer.Channel, answer.ReceivedOn, answer.EnteredById) = (channel, day, by.PersonId); }
        db.Entry(answer).State = EntityState.Added;
        minutes.Revision++;
        db.Tell(new MinutesAnswered(minutes.Id, meeting.Id, organisation));
        var details = new Dictionary<string, string> { ["answer"] = answer.Id, ["kind"] = said.Kind.ToString(), ["channel"] = channel ?? road };
        await db.CommitAsync(new Act(late ? "Minutes.AnsweredLate" : "Minutes.Answered", nameof(Minutes), minutes.Id, by) { Details = details }, cancel);
        return answer;
    }

    /// <summary>The same word on the same text stands already: it was sent again because no answer came.</summary>
    private static MinutesAnswer? Given(Minutes minutes, string organisation, string? textId, AnswerKind kind, string? text)
        => minutes.State != MinutesStates.Circulated || string.IsNullOrWhiteSpace(text) ? null
            : minutes.Answers.FirstOrDefault(a => a.OrganisationId == organisation && a.TextId == textId && a.Kind == kind && a.Text == text.Trim() && (a.State is AnswerState.Open or AnswerState.Recorded));

    /// <param name="step"><c>accept</c>, <c>decline</c>, <c>answer</c> or <c>keep</c>.</param>
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
            case "answer": minutes.Reply(answer, reason); break;
            default: minutes.Keep(answer); break;
        }
        await Register.UpdateTextsAsync(db, minutes, cancel);
        minutes.Revision++;
        db.Tell(new MinutesAnswered(minutes.Id, meeting.Id, answer.OrganisationId));
        if (step is "decline" or "answer") { db.Tell(new CorrectionDeclined(minutes.Id, meeting.Id, answer.Id)); }
        await db.CommitAsync(new Act($"Minutes.Correction{char.ToUpperInvariant(step[0])}{step[1..]}", nameof(Minutes), minutes.Id, by) { Reason = reason, Details = new Dictionary<string, string> { ["answer"] = answer.Id } }, cancel);
        return answer;
    }

    // The secretariat takes in or answers; keeping a reservation is its author's word, or the secretariat's on the author's behalf.
    private static void AllowToSettle(string step, MinutesAnswer answer, Reader by)
    {
        if (step is not ("accept" or "decline" or "answer" or "keep")) { throw new RefusedException(Refusal.NotFound, Phrase.Of("There is no step “{0}”. The steps are accept, decline, answer and keep."), null, step); }
        var own = step == "keep" && by.Organisations.Contains(answer.OrganisationId);
        if (!own && !by.Can(Permissions.TakeMinutes)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Corrections are settled by the secretariat.")); }
    }

    private async Task<string> SpeakingForAsync(Meeting meeting, Reader by, CancellationToken cancel)
    {
        var members = await MembersAsync(meeting, cancel);
        return by.Organisations.FirstOrDefault(members.Contains)
            ?? throw new RefusedException(Refusal.NotYours, Phrase.Of("Member organisations answer, through their representatives."));
    }

    // Of the day of the meeting, and of today.
    private async Task<HashSet<string>> MembersAsync(Meeting meeting, CancellationToken cancel)
        => [.. (await forum.MemberIdsAsync(site.DayOf(meeting.StartsAt), cancel)).Concat(await forum.MemberIdsAsync(site.Today, cancel))];
}
