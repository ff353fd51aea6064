using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Approves the agenda, invites, cancels or closes a meeting.</summary>
internal sealed class MoveMeeting(NmapDb db, Shelf shelf, IFreshFactor factor, ISite site)
{
    public static readonly IReadOnlyList<string> Steps = ["approve-agenda", "invite", "cancel", "close"];

    public async Task<Meeting> RunAsync(string id, string step, string? reason, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var meeting = await shelf.MeetingAsync(id, by, cancel);
        Allow(step, by);
        if (step == "approve-agenda") { factor.Require(by); }
        var (act, fact) = Take(meeting, step, reason);
        meeting.Revision++;
        meeting.ChangedAt = site.Now;
        db.Tell(fact);
        await db.CommitAsync(new Act("Meeting." + act, nameof(Meeting), id, by) { Reason = reason }, cancel);
        return meeting;
    }

    private static void Allow(string step, Reader by)
    {
        if (!Steps.Contains(step)) { throw new RefusedException(Refusal.NotFound, Phrase.Of("There is no step “{0}”. The steps are approve-agenda, invite, cancel and close."), null, step); }
        if (step == "approve-agenda" ? !by.Can(Permissions.ApproveAgenda) : !by.Can(Permissions.Arrange))
        {
            throw new RefusedException(Refusal.NotYours, step == "approve-agenda"
                ? Phrase.Of("The agenda is approved by the lead or a deputy.")
                : Phrase.Of("Meetings are arranged by the secretariat, the facilitator or the lead."));
        }
    }

    private (string Act, IFact Fact) Take(Meeting meeting, string step, string? reason)
    {
        switch (step)
        {
            case "approve-agenda":
                meeting.ApproveAgenda();
                return ("AgendaApproved", new MeetingChanged(meeting.Id));
            case "invite":
                meeting.Invite(site.Now);
                return ("Announced", new MeetingAnnounced(meeting.Id, meeting.Sequence));
            case "cancel":
                meeting.Cancel(reason);
                return ("Cancelled", new MeetingCancelled(meeting.Id));
            default:
                meeting.Close(site.Now);
                return ("Closed", new MeetingChanged(meeting.Id));
        }
    }
}
