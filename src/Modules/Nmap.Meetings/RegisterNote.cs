using Nmap.Cms;

namespace Nmap.Meetings;

/// <summary>One line of what became of a decision or an action point. It names an organisation, never a person.</summary>
internal sealed class RegisterNote
{
    public const int LongestText = 2000;

    public string Id { get; set; } = Ids.New();

    /// <summary>The decision or action point.</summary>
    public string SubjectId { get; set; } = "";
    public DateTimeOffset At { get; set; }

    /// <summary>Whose people wrote it; null when a program or an import did.</summary>
    public string? OrganisationId { get; set; }
    public RegisterNoteKind Kind { get; set; }
    public string? Text { get; set; }

    /// <summary>What an action point's report said of its state.</summary>
    public ActionState? State { get; set; }

    /// <summary>The day before it was changed, and after.</summary>
    public DateOnly? FromDay { get; set; }
    public DateOnly? ToDay { get; set; }

    /// <summary>The decision or organisation it is about: the one that took its place, the one that holds it now.</summary>
    public string? AboutId { get; set; }

    public static string? Checked(string? text, string field)
        => text?.Length > LongestText ? throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), field, LongestText) : string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal enum RegisterNoteKind
{
    Reported,
    TakenBack,
    Postponed,
    PassedOn,
    Held,
    Reviewed,
    Superseded,
}
