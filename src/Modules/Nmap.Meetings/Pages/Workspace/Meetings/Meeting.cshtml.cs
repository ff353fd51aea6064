using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Slots;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class MeetingModel(Shelf shelf, ISite site, RightPeople right, Proposals proposals, AgendaView agenda, FollowUp followUp, MeetingDates dates, Replies replies) : NmapPage
{
    internal sealed record TaskRow(string Title, string? Address, string Status);

    internal sealed record StepLink(string Label, string Address, bool Main);

    public Meeting Meeting { get; private set; } = null!;
    public Minutes? Minutes { get; private set; }
    public IReadOnlyList<StepLink> Steps { get; private set; } = [];

    /// <summary>How it stands against its times; null while it is not over, and for those who do not read minutes.</summary>
    public SendOut? SendOut => Reader.Can(Permissions.See) ? SendOut.Of(Meeting, Minutes, site) : null;

    /// <summary>Whom the focus needs in the room; empty for those who do not arrange, and once the meeting has begun.</summary>
    public IReadOnlyList<NeededDiscipline> Needed { get; private set; } = [];

    public MeetingDatesShown Dates { get; private set; } = null!;

    public IReadOnlyList<ProposalShown> Proposals { get; private set; } = [];

    public OpenActions? OpenActions { get; private set; }
    public AgendaShown Agenda { get; private set; } = null!;
    public IReadOnlyList<ReplyShown> Replies { get; private set; } = [];

    /// <summary>This reader's own answer to the invitation of today.</summary>
    public InvitationReply? Mine { get; private set; }

    /// <summary>Observers answer too, and read nobody else's answer.</summary>
    public bool MayReply => Reader.Organisation is not null && Meeting.State == MeetingState.Invited && IsComing;

    public bool MayPropose => Reader.Can(Permissions.Propose) && IsComing;

    private bool IsComing => !Meeting.HasStarted(site.Now) && Meeting.State is not (MeetingState.Cancelled or MeetingState.Closed);

    public bool IsBeingArranged => Reader.Can(Permissions.Arrange) && IsComing;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(id, Reader, cancel);
        Dates = await dates.OfAsync(Meeting, Reader, cancel);
        Steps = [.. Open()];
        Agenda = await agenda.OfAsync(Meeting, Reader, cancel);
        Proposals = await proposals.OfAsync(id, Reader, cancel);
        OpenActions = await followUp.OfAsync(Meeting, Reader, cancel);
        if (IsComing) { (Replies, Mine) = (await replies.OfAsync(Meeting, Reader, cancel), await replies.MineAsync(Meeting, Reader, cancel)); }
        if (IsBeingArranged) { Needed = await right.ForAsync(Meeting, Reader, cancel); }
        return Page();
    }

    public IEnumerable<TaskRow> Tasks()
    {
        var (root, arranges) = ($"/workspace/meetings/{Meeting.Id}", Reader.Can(Permissions.Arrange));
        if (arranges) { yield return new(S["Agenda"], root + "/agenda", S.Plural(Meeting.Agenda.Count, "{0} item", "{0} items")); }
        if (!Meeting.HasStarted(site.Now) || Meeting.State == MeetingState.Cancelled) { yield break; }
        var (present, stated) = (Meeting.Attendance.Count(a => a.IsThere), Meeting.Attendance.Count(a => a.Statement == StatementState.Open));
        yield return new(S["Attendance"], root + "/attendance", arranges && stated > 0 ? S.Plural(stated, "{0} organisation says that it was there", "{0} organisations say that they were there") : present == 0 ? S["Not recorded"] : S.Plural(present, "{0} organisation present", "{0} organisations present"));
        if (Jot.MayNote(Meeting, Reader)) { yield return new(S["Your own notes"], root + "/own-notes/1", S["For whoever compiles the minutes"]); }
        if (Meeting.IsInTheRoom(site.Now) || Reader.Can(Permissions.TakeMinutes)) { yield return new(S["Screen for the room"], root + "/screen", S["Shows the item and what is being recorded"]); }
        var mayRead = Minutes is not null || Reader.Can(Permissions.TakeMinutes);
        yield return new(S["Minutes"], mayRead ? root + "/minutes" : null, S[Words.OfMinutes(Minutes?.State).Text]);
        if (SendOut is { } times && (times.IsOut || Reader.Can(Permissions.TakeMinutes))) { yield return new(S["Decisions and action points"], root + "/outcomes", times.IsOut ? S["Sent out"] : S["Not sent out yet"]); }
        if (Minutes?.State == MinutesStates.Adopted) { yield return new(S["Public summary"], root + "/summary", S[Summary(Minutes)]); }
    }

    private static string Summary(Minutes minutes) => minutes.SummaryState switch
    {
        SummaryStates.Released => Phrase.Of("Released"),
        SummaryStates.Prepared => Phrase.Of("Waiting to be released"),
        _ => Phrase.Of("Not prepared"),
    };

    private IEnumerable<StepLink> Open()
    {
        string To(string step) => $"/workspace/meetings/{Meeting.Id}/move/{step}";
        var running = Meeting.State is not (MeetingState.Cancelled or MeetingState.Closed);
        if (running && Meeting.AwaitsApproval && Reader.Can(Permissions.ApproveAgenda)) { yield return new(Meeting.NeedsApprovalAgain ? Phrase.Of("Approve the changed agenda") : Phrase.Of("Approve the agenda"), To("approve-agenda"), true); }
        if (!Reader.Can(Permissions.Arrange) || !running) { yield break; }
        if (!Meeting.HasStarted(site.Now)) { yield return Meeting.State == MeetingState.Invited ? new(Phrase.Of("Invite who came later"), To("invite"), false) : new(Phrase.Of("Send invitations"), To("invite"), true); }
        if (Meeting.HasStarted(site.Now)) { yield return new(Phrase.Of("Close the meeting"), To("close"), true); }
        yield return new(Phrase.Of("Change"), $"/workspace/meetings/{Meeting.Id}/change", false);
        yield return new(Phrase.Of("Cancel the meeting"), To("cancel"), false);
    }
}
