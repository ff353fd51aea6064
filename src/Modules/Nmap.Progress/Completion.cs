using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

internal enum CompletionStep
{
    Declared,
    Reopened,
    Residual,
}

internal enum CompletionState
{
    Waiting,
    Approved,

    /// <summary>A correction took its place.</summary>
    Corrected,
    Withdrawn,
}

/// <summary>A dated state of an area or of the country: completion declared, opened again because more was found, or only a residual risk left.</summary>
internal sealed class Completion
{
    public string Id { get; init; } = Ids.New();

    /// <summary>Null for the whole country.</summary>
    public string? AreaCode { get; init; }
    public required CompletionStep Step { get; init; }
    public required DateOnly On { get; init; }
    public Reference? Source { get; init; }
    public Texts Note { get; init; } = Texts.Empty;
    public string? ById { get; init; }
    public DateTimeOffset At { get; init; }
    public CompletionState State { get; private set; }

    /// <summary>The approved state that this one corrects, and why.</summary>
    public string? SupersedesId { get; init; }
    public string? Reason { get; init; }
    public string? ApprovedById { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public string? WithdrawnReason { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Holds, or would once it is approved; a correction that waits stands in no order yet.</summary>
    public bool IsInOrder => State == CompletionState.Approved || (State == CompletionState.Waiting && SupersedesId is null);

    /// <summary>Readers saw it once: what was withdrawn since says so.</summary>
    public bool WasPublic => ApprovedAt is not null && State is CompletionState.Approved or CompletionState.Withdrawn;

    /// <summary>Completion is never final, and nothing is opened again that was not declared.</summary>
    /// <param name="order">States of the same place, oldest first.</param>
    /// <param name="inPlaceOf">The one among them that this corrects.</param>
    public void Follow(IReadOnlyList<Completion> order, string? inPlaceOf, DateOnly today)
    {
        var at = inPlaceOf is null ? order.Count : order.ToList().FindIndex(c => c.Id == inPlaceOf);
        if (at < 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This was corrected or withdrawn before.")); }
        var (before, after) = (order.ElementAtOrDefault(at - 1), order.ElementAtOrDefault(at + 1));
        if (On > today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The day is still to come. Write the day on which it was done."), "On"); }
        if (Source is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Name the document that says so."), "Document"); }
        if (before is not null && On < before.On) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A later state of this place is entered already. Check the date."), "On"); }
        if (after is not null && On > after.On) { throw new RefusedException(Refusal.Invalid, Phrase.Of("What followed here is of an earlier day. Check the date."), "On"); }
        if (Step != CompletionStep.Declared && before is null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Completion was not declared for this place. That comes first, and is approved first."), "Step"); }
        if (Step == before?.Step) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This is entered already."), "Step"); }
    }

    /// <summary>Why this person cannot approve it; null when nothing stands in the way.</summary>
    public RefusedException? WhyNotApprove(string? personId)
        => State != CompletionState.Waiting ? new(Refusal.WrongState, Phrase.Of("This does not wait for approval any more."))
            : ById is not null && ById == personId ? new(Refusal.NotYours, Phrase.Of("You entered this. Another person has to approve it."))
            : null;

    public void Approve(string? byId, DateTimeOffset at)
    {
        if (WhyNotApprove(byId) is { } why) { throw why; }
        (State, ApprovedById, ApprovedAt) = (CompletionState.Approved, byId, at);
    }

    public void GiveWay()
    {
        if (State is not (CompletionState.Waiting or CompletionState.Approved)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This was corrected or withdrawn before.")); }
        State = CompletionState.Corrected;
    }

    /// <param name="order">States of the same place, oldest first.</param>
    public void Withdraw(string? reason, IReadOnlyList<Completion> order, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why it is withdrawn."), "Reason"); }
        if (State == CompletionState.Approved && order.Last(c => c.State == CompletionState.Approved).Id != Id) { throw new RefusedException(Refusal.WrongState, Phrase.Of("A later state of this place rests on it. Withdraw that one first."), "Reason"); }
        GiveWay();
        (State, WithdrawnReason, WithdrawnAt) = (CompletionState.Withdrawn, reason.Trim(), at);
    }

    public static string Label(CompletionStep step) => step switch
    {
        CompletionStep.Declared => Phrase.Of("Declared complete"),
        CompletionStep.Reopened => Phrase.Of("Opened again: more was found"),
        _ => Phrase.Of("Residual risk only"),
    };

    public static (string Text, string Colour) Label(CompletionState state) => state switch
    {
        CompletionState.Waiting => (Phrase.Of("Waiting"), "yellow"),
        CompletionState.Approved => (Phrase.Of("Approved"), "green"),
        CompletionState.Corrected => (Phrase.Of("Corrected"), "grey"),
        _ => (Phrase.Of("Withdrawn"), "grey"),
    };
}
