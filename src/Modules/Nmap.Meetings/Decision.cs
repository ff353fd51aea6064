using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>A decision in the register: its text is the minutes' text, its number never changes.</summary>
internal sealed class Decision
{
    /// <summary>The id of the text in the minutes.</summary>
    public string Id { get; set; } = "";
    public string MeetingId { get; set; } = "";

    /// <summary>Meeting and count, <c>7-2</c>.</summary>
    public string Number { get; set; } = "";
    public int MeetingNumber { get; set; }
    public int Position { get; set; }
    public Texts Text { get; set; } = Texts.Empty;
    public string Culture { get; set; } = "en";
    public Audience Audience { get; set; } = Audience.Members;
    public DateOnly DecidedOn { get; set; }

    /// <summary>Stands in adopted minutes.</summary>
    public bool Adopted { get; set; }

    /// <summary>Stands in a released public summary.</summary>
    public bool Released { get; set; }
}

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
    public ActionState State { get; set; }
    public string? Progress { get; set; }
    public DateOnly? EndedOn { get; set; }
    public bool Released { get; set; }
    public long Revision { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    public bool IsOverdue(DateOnly today) => State == ActionState.Open && DueOn < today;

    /// <summary>Another organisation took it over, by its own word.</summary>
    public void PassTo(string organisationId, DateTimeOffset now) => (OwnerId, ChangedAt, Revision) = (organisationId, now, Revision + 1);

    /// <summary>A report was taken back.</summary>
    public void Restore(ActionState state, string? progress, DateOnly? endedOn, DateTimeOffset now)
        => (State, Progress, EndedOn, ChangedAt, Revision) = (state, progress, endedOn, now, Revision + 1);

    public void Report(ActionState state, string? progress, DateOnly today, DateTimeOffset now)
    {
        if (state == ActionState.Cancelled && string.IsNullOrWhiteSpace(progress))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why this action point is no longer pursued."), "Progress");
        }
        State = state;
        Progress = string.IsNullOrWhiteSpace(progress) ? Progress : progress.Trim();
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
