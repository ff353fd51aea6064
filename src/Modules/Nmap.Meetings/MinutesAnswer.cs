using Nmap.Cms;

namespace Nmap.Meetings;

/// <summary>What one organisation says to circulated minutes.</summary>
internal sealed class MinutesAnswer
{
    public string Id { get; set; } = Ids.New();
    public string MinutesId { get; set; } = "";
    public string OrganisationId { get; set; } = "";
    public string? PersonId { get; set; }

    /// <summary>The paragraph, decision or action point; null for the whole text.</summary>
    public string? TextId { get; set; }

    public AnswerKind Kind { get; set; }
    public string? Text { get; set; }
    public AnswerState State { get; set; }

    /// <summary>Why a correction was not taken in.</summary>
    public string? Reason { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Stands under the adopted text with its author's name.</summary>
    public bool IsReservation => (Kind == AnswerKind.Reservation && State == AnswerState.Recorded) || State == AnswerState.Kept;
}

internal enum AnswerKind
{
    NoObjection,
    Correction,
    Reservation,
    KeepMembersOnly,
}

internal enum AnswerState
{
    Open,
    Recorded,
    Accepted,
    Declined,
    Kept,
    Replaced,
}
