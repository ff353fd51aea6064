using Nmap.Cms;
using Nmap.Cms.Sites;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>The rules of a meeting and of an action point.</summary>
public sealed class MeetingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private readonly Meeting _meeting = new() { StartsAt = Now.AddDays(7) };

    [Fact]
    public void An_agenda_needs_an_item_and_is_approved_once()
    {
        Assert.Equal("Agenda", Assert.Throws<RefusedException>(_meeting.ApproveAgenda).Field);
        _meeting.AddItem(Texts.Of("en", "Status"));
        _meeting.ApproveAgenda();
        Assert.Equal(Refusal.WrongState, Assert.Throws<RefusedException>(_meeting.ApproveAgenda).Kind);
    }

    [Fact]
    public void It_is_invited_to_once_and_not_after_it_began()
    {
        _meeting.Invite(Now);
        _meeting.Invite(Now);
        Assert.Equal(1, _meeting.Sequence);
        Assert.Throws<RefusedException>(() => _meeting.Invite(_meeting.StartsAt));
    }

    [Fact]
    public void A_meeting_is_cancelled_with_a_reason_and_then_over()
    {
        Assert.Equal("Reason", Assert.Throws<RefusedException>(() => _meeting.Cancel(" ")).Field);
        _meeting.Cancel(" No quorum. ");
        Assert.Equal(("No quorum.", 1), (_meeting.CancelReason, _meeting.Sequence));
        Assert.Throws<RefusedException>(() => _meeting.Cancel("again"));
        Assert.Throws<RefusedException>(() => _meeting.Close(Now.AddDays(8)));
        _meeting.WasHeld();
        Assert.Equal(MeetingState.Cancelled, _meeting.State);
    }

    [Fact]
    public void A_meeting_closes_only_once_it_began()
    {
        Assert.Throws<RefusedException>(() => _meeting.Close(Now));
        _meeting.Close(_meeting.StartsAt);
        Assert.Equal(MeetingState.Closed, _meeting.State);
    }

    [Fact]
    public void An_action_point_that_is_dropped_says_why_and_keeps_its_day()
    {
        var action = new ActionPoint { DueOn = new(2026, 11, 23) };
        var today = new DateOnly(2026, 11, 24);
        Assert.True(action.IsOverdue(today));
        Assert.Equal("Progress", Assert.Throws<RefusedException>(() => action.Report(ActionState.Cancelled, null, today, Now)).Field);
        action.Report(ActionState.Done, "Sent.", today, Now);
        action.Report(ActionState.Done, null, today.AddDays(1), Now);
        Assert.Equal(("Sent.", (DateOnly?)today, false), (action.Progress, action.EndedOn, action.IsOverdue(today.AddDays(9))));
        action.Report(ActionState.Open, "One part is missing.", today, Now);
        Assert.Null(action.EndedOn);
    }
}
