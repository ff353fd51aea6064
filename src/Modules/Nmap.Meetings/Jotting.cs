namespace Nmap.Meetings;

internal enum JottingKind
{
    /// <summary>Typed on the notes page and not saved yet.</summary>
    Draft,

    /// <summary>A person's own notes, for whoever compiles the minutes.</summary>
    Own,
}

/// <summary>What one person typed for one agenda item. It is no part of the minutes until somebody saves it there.</summary>
internal sealed class Jotting
{
    public string MeetingId { get; set; } = "";
    public string AgendaItemId { get; set; } = "";
    public string PersonId { get; set; } = "";
    public JottingKind Kind { get; set; }
    public string Text { get; set; } = "";
    public DateTimeOffset At { get; set; }
}
