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

    /// <summary>The paragraph as it stood when this was said.</summary>
    public string? SeenText { get; set; }

    /// <summary>How it came when the secretariat entered it for the organisation: <see cref="AnswerChannels"/>; null when the organisation did it here.</summary>
    public string? Channel { get; set; }

    /// <summary>Who entered it for the organisation.</summary>
    public string? EnteredById { get; set; }

    /// <summary>The day on which it came by that channel.</summary>
    public DateOnly? ReceivedOn { get; set; }

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

    /// <summary>A correction to which the secretariat gave an answer without changing or refusing anything.</summary>
    Answered,

    /// <summary>Came after the organisation's own last day: kept, not counted.</summary>
    Late,
}

/// <summary>Ways in which an organisation's word reaches the secretariat.</summary>
internal static class AnswerChannels
{
    public const string Telephone = "telephone";
    public const string Letter = "letter";
    public const string InPerson = "in-person";
    public static readonly IReadOnlyList<string> All = [Telephone, Letter, InPerson];
}
