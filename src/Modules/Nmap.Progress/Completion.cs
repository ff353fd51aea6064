using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

internal enum CompletionStep
{
    Declared,
    Reopened,
    Residual,
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

    /// <summary>Completion is never final, and nothing is opened again that was not declared.</summary>
    /// <param name="before">The last state of the same place.</param>
    public void Follow(Completion? before, DateOnly today)
    {
        if (On > today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The day is still to come. Write the day on which it was done."), "On"); }
        if (Source is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Name the document that says so."), "Document"); }
        if (before is not null && On < before.On) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A later state of this place is entered already. Check the date."), "On"); }
        if (Step != CompletionStep.Declared && before is null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Completion was not declared for this place yet. Enter that first."), "Step"); }
        if (Step == before?.Step) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This is entered already."), "Step"); }
    }

    public static string Label(CompletionStep step) => step switch
    {
        CompletionStep.Declared => Phrase.Of("Declared complete"),
        CompletionStep.Reopened => Phrase.Of("Opened again: more was found"),
        _ => Phrase.Of("Residual risk only"),
    };
}
