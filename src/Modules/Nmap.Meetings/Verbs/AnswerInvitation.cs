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

/// <summary>What is answered to an invitation.</summary>
/// <param name="Alternate">Name of who comes instead.</param>
/// <param name="Needs">What the person needs to take part; for the secretariat's eyes.</param>
internal sealed record ReplyGiven(ReplyAnswer? Answer, ReplyChannel Channel, string? Alternate = null, string? Note = null, string? Needs = null);

/// <summary>Answers an invitation: a person for an organisation, or the secretariat for one that telephoned or wrote.</summary>
internal sealed class AnswerInvitation(NmapDb db, Shelf shelf, IForum forum, OwnPeople people, ISite site)
{
    /// <param name="onBehalf">True: the organisation's own word, written down by whoever arranges the meeting.</param>
    public async Task<InvitationReply> RunAsync(string meetingId, string? organisationId, bool onBehalf, ReplyGiven given, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var meeting = await InvitedAsync(meetingId, by, cancel);
        var organisation = await AllowedAsync(organisationId, onBehalf, given, by, cancel);
        var answer = given.Answer ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Say whether you come."), "Answer");
        var (alternateId, alternate) = await AlternateAsync(organisation, given.Alternate, cancel);
        var person = onBehalf ? "" : by.PersonId!;
        var reply = await db.Set<InvitationReply>().SingleOrDefaultAsync(r => r.MeetingId == meetingId && r.OrganisationId == organisation && r.PersonId == person, cancel)
            ?? db.Add(new InvitationReply { MeetingId = meetingId, OrganisationId = organisation, PersonId = person }).Entity;
        reply.Give(meeting, answer, alternateId, alternate, given.Note, given.Channel, site.Now);
        reply.Need(given.Needs, given.Channel);
        await CommitAsync("Invitation.Answered", reply, given.Channel, by, cancel);
        return reply;
    }

    /// <summary>Puts an answer back to what it was before; without one it is as if the person had not answered.</summary>
    public async Task TakeBackAsync(string meetingId, string organisationId, InvitationReply? before, ReplyChannel channel, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var meeting = await InvitedAsync(meetingId, by, cancel);
        if (InvitationReply.NotNow(meeting, site.Now) is { } why) { throw new RefusedException(Refusal.WrongState, why); }
        var reply = await db.Set<InvitationReply>().SingleOrDefaultAsync(r => r.MeetingId == meetingId && r.OrganisationId == organisationId && r.PersonId == by.PersonId, cancel) ?? throw RefusedException.Missing();
        if (before is null) { db.Remove(reply); }
        else { reply.Restore(before); }
        await CommitAsync("Invitation.AnswerTakenBack", reply, channel, by, cancel);
    }

    // Observers are invited too, to meetings of which the public hears nothing.
    private async Task<Meeting> InvitedAsync(string id, Reader by, CancellationToken cancel)
        => await shelf.MeetingAsync(id, Reader.System, cancel) is var meeting && (by.Can(Permissions.See) || by.Organisation is not null && meeting.State is MeetingState.Invited or MeetingState.Cancelled)
            ? meeting : throw RefusedException.Missing();

    private async Task CommitAsync(string act, InvitationReply reply, ReplyChannel channel, Reader by, CancellationToken cancel)
    {
        db.Tell(new InvitationAnswered(reply.MeetingId, reply.OrganisationId));
        await db.CommitAsync(new Act(act, nameof(Meeting), reply.MeetingId, by)
        {
            Details = new Dictionary<string, string> { ["organisation"] = reply.OrganisationId, ["answer"] = reply.Answer.ToString(), ["channel"] = channel.ToString().ToLowerInvariant() },
        }, cancel);
    }

    private async Task<string> AllowedAsync(string? organisationId, bool onBehalf, ReplyGiven given, Reader by, CancellationToken cancel)
    {
        if (!onBehalf)
        {
            return by.PersonId is not null && (organisationId is null ? by.Organisation : by.Organisations.FirstOrDefault(o => o == organisationId)) is { } own
                ? own : throw new RefusedException(Refusal.NotYours, Phrase.Of("Invitations are answered by those who speak for an organisation."));
        }
        if (!by.Can(Permissions.Arrange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Answers of others are written down by those who arrange the meeting.")); }
        if (string.IsNullOrWhiteSpace(given.Note)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say who told you, and when."), "Note"); }
        return organisationId is not null && (await forum.FindAsync(organisationId, cancel))?.Id is { } found ? found : throw RefusedException.Missing();
    }

    private async Task<(string? Id, string? Name)> AlternateAsync(string organisationId, string? name, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name)) { return (null, null); }
        var own = await people.CheckAsync(organisationId, name.Trim(), site.Today, "Alternate", cancel);
        return (own?.Id, own?.Name ?? name.Trim());
    }
}
