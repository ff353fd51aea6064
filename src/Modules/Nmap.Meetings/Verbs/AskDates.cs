using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>Asks members which date suits them, takes their answers, and puts the meeting on the date that is chosen.</summary>
internal sealed class AskDates(NmapDb db, Shelf shelf, IForum forum, ISite site)
{
    public async Task AskAsync(string meetingId, IReadOnlyList<DateTimeOffset> dates, DateOnly closesOn, Reader by, CancellationToken cancel)
    {
        ArrangeSeries.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await DraftAsync(meetingId, by, cancel);
        var poll = await shelf.PollOfAsync(meetingId, by, cancel) ?? db.Add(new DatePoll { MeetingId = meetingId }).Entity;
        poll.Ask(dates, closesOn, by.PersonId, d => PlaceTime.DayOf(d, meeting.TimeZone), site.Now, site.Today);
        db.Tell(new DatesAsked(poll.Id, meetingId, poll.Round));
        await CommitAsync(poll, "DatePoll.Asked", by, cancel);
    }

    /// <param name="organisationId">Null for the reader's own.</param>
    /// <param name="note">How the secretariat came by it, when it answers for an organisation.</param>
    /// <param name="channel">Where it came in, for the audit; null for the workspace.</param>
    public async Task AnswerAsync(string meetingId, string? organisationId, IReadOnlyDictionary<string, Suits> says, string? note, Reader by, CancellationToken cancel, string? channel = null)
    {
        await using var work = await db.BeginAsync(cancel);
        await DraftAsync(meetingId, by, cancel);
        var poll = await shelf.PollOfAsync(meetingId, by, cancel) ?? throw RefusedException.Missing();
        var organisation = organisationId is null ? await OwnAsync(by, cancel) : await OtherAsync(organisationId, note, by, cancel);
        poll.Answer(organisation, says, by.PersonId, organisationId is null ? null : note!.Trim(), site.Now, site.Today);
        await CommitAsync(poll, organisationId is null ? "DatePoll.Answered" : "DatePoll.AnsweredFor", by, cancel, organisation, channel);
    }

    /// <summary>What an organisation said stands again as it stood before.</summary>
    public async Task TakeBackAsync(string meetingId, string organisationId, IReadOnlyList<PollAnswer> before, string channel, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await DraftAsync(meetingId, by, cancel);
        var poll = await shelf.PollOfAsync(meetingId, by, cancel) ?? throw RefusedException.Missing();
        if (await OwnAsync(by, cancel) != organisationId) { throw RefusedException.Missing(); }
        poll.Restore(organisationId, before, site.Today);
        await CommitAsync(poll, "DatePoll.AnswerTakenBack", by, cancel, organisationId, channel);
    }

    /// <summary>The meeting moves to this date. Nobody is told: the invitation says it.</summary>
    public async Task<Meeting> ChooseAsync(string meetingId, string dateId, Reader by, CancellationToken cancel)
    {
        ArrangeSeries.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await DraftAsync(meetingId, by, cancel);
        var poll = await shelf.PollOfAsync(meetingId, by, cancel) ?? throw RefusedException.Missing();
        meeting.StartsAt = poll.Choose(dateId, site.Now).StartsAt;
        (meeting.Revision, meeting.ChangedAt) = (meeting.Revision + 1, site.Now);
        db.Tell(new MeetingChanged(meetingId));
        await CommitAsync(poll, "DatePoll.Decided", by, cancel);
        return meeting;
    }

    public async Task WithdrawAsync(string meetingId, Reader by, CancellationToken cancel)
    {
        ArrangeSeries.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var poll = await shelf.PollOfAsync(meetingId, by, cancel) ?? throw RefusedException.Missing();
        poll.Withdraw();
        await CommitAsync(poll, "DatePoll.Withdrawn", by, cancel);
    }

    /// <summary>Its organisation among today's members.</summary>
    private async Task<string> OwnAsync(Reader by, CancellationToken cancel)
    {
        var members = by.Can(Permissions.Answer) ? await forum.MemberIdsAsync(site.Today, cancel) : new HashSet<string>();
        return by.Organisations.FirstOrDefault(members.Contains) ?? throw new RefusedException(Refusal.NotYours, Phrase.Of("Member organisations answer, through their representatives."));
    }

    private async Task<string> OtherAsync(string organisationId, string? note, Reader by, CancellationToken cancel)
    {
        if (!by.Is(Roles.Secretariat)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the secretariat answers for another organisation.")); }
        if (string.IsNullOrWhiteSpace(note)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say how this answer reached you, for example by telephone."), "Note"); }
        if (note.Length > DatePoll.LongestNote) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), "Note", DatePoll.LongestNote); }
        return (await forum.MemberIdsAsync(site.Today, cancel)).Contains(organisationId) ? organisationId
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose an organisation that is a member today."), "Organisation");
    }

    private async Task<Meeting> DraftAsync(string meetingId, Reader by, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        return meeting.HasNoInvitation ? meeting : throw new RefusedException(Refusal.WrongState, Phrase.Of("People are invited to this meeting already, or it is over. Its date is changed, not asked about."));
    }

    private Task CommitAsync(DatePoll poll, string act, Reader by, CancellationToken cancel, string? organisation = null, string? channel = null)
    {
        poll.Revision++;
        var details = new Dictionary<string, string> { ["meeting"] = poll.MeetingId, ["organisation"] = organisation ?? "" };
        if (channel is not null) { details["channel"] = channel; }
        return db.CommitAsync(new Act(act, nameof(DatePoll), poll.Id, by) { Details = details }, cancel);
    }
}
