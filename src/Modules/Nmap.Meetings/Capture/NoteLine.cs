using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;

namespace Nmap.Meetings.Capture;

internal enum LineKind
{
    Paragraph,
    Decision,
    Action,
    Challenge,
    Reservation,
}

/// <summary>One line of notes as it was understood. Nothing of what was typed is lost: what could not be read stays prose, with what is missing.</summary>
/// <param name="Number">Counts typed lines from 1.</param>
/// <param name="Typed">The line as it stands in the box, its continuation lines included.</param>
/// <param name="Text">Without key, name, day and audience mark; the whole line where it stays prose.</param>
internal sealed record NoteLine(int Number, string Typed, LineKind Kind, string Text)
{
    /// <summary>Null where nothing was marked.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Who does it, raised it, or whose reservation it is.</summary>
    public string? OrganisationId { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Why a line that begins with a key stayed prose.</summary>
    public NoteFault? Fault { get; init; }
}

/// <summary>What a line lacks and how to write it.</summary>
internal sealed class NoteFault(string sentence, params object[] values) : Exception(sentence)
{
    public string In(IStringLocalizer localizer) => localizer[Message, values];
}
