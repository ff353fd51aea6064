using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>An action point in the register: one owner, one date, and what became of it.</summary>
internal sealed class ActionPoint
{
    /// <summary>The id of the text in the minutes.</summary>
    public string Id { get; set; } = "";
    public string MeetingId { get; set; } = "";
    public string Number { get; set; } = "";
    public int MeetingNumber { get; set; }
    public int Position { get; set; }
    public Texts Text { get; set; } = Texts.Empty;
    public string Culture { get; set; } = "en";
    public Audience Audience { get; set; } = Audience.Members;
    public string OwnerId { get; set; } = "";
    public DateOnly DueOn { get; set; }

    /// <summary>Owner and day as the minutes say them; the two above are what was agreed since.</summary>
    public string MinutedOwnerId { get; set; } = "";
    public DateOnly MinutedDueOn { get; set; }
    public ActionState State { get; set; }
    public string? Progress { get; set; }
    public DateOnly? EndedOn { get; set; }
    public bool Released { get; set; }
    public long Revision { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    public bool IsOverdue(DateOnly today) => State == ActionState.Open && DueOn < today;

    /// <summary>Takes over what the minutes say, unless something else was agreed since they last said it.</summary>
    public void IsMinuted(string ownerId, DateOnly dueOn)
    {
        if (ownerId != MinutedOwnerId) { (OwnerId, MinutedOwnerId) = (ownerId, ownerId); }
        if (dueOn != MinutedDueOn) { (DueOn, MinutedDueOn) = (dueOn, dueOn); }
    }

    /// <summary>Another organisation took it over, by its own word.</summary>
    public void PassTo(string organisationId, DateTimeOffset now) => (OwnerId, ChangedAt, Revision) = (organisationId, now, Revision + 1);

    /// <summary>Another day was agreed; the history keeps the one before.</summary>
    public void Postpone(DateOnly dueOn, string? reason, DateOnly today, DateTimeOffset now)
    {
        if (State != ActionState.Open) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This action point has ended; its day stays as it was.")); }
        if (dueOn < today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose today or a later day."), nameof(DueOn)); }
        if (dueOn == DueOn) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This is the day that stands already."), nameof(DueOn)); }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why another day is needed; members read it."), "Reason"); }
        (DueOn, ChangedAt) = (dueOn, now);
        Revision++;
    }

    /// <summary>A report was taken back.</summary>
    public void Restore(ActionState state, string? progress, DateOnly? endedOn, DateTimeOffset now)
        => (State, Progress, EndedOn, ChangedAt, Revision) = (state, progress, endedOn, now, Revision + 1);

    public void Report(ActionState state, string? progress, DateOnly today, DateTimeOffset now)
    {
        if (state == ActionState.Cancelled && string.IsNullOrWhiteSpace(progress))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why this action point is no longer pursued."), "Progress");
        }
        if (state == ActionState.Open && string.IsNullOrWhiteSpace(progress)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write what was done, or what holds it up."), "Progress"); }
        // What was said of another state does not speak for this one.
        Progress = string.IsNullOrWhiteSpace(progress) ? state == State ? Progress : null : progress.Trim();
        State = state;
        EndedOn = state == ActionState.Open ? null : EndedOn ?? today;
        ChangedAt = now;
        Revision++;
    }
}

internal enum ActionState
{
    Open,
    Done,
    Cancelled,
}
