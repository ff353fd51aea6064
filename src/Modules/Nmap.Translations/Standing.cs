using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Translations;

/// <summary>How far one text is in one language: computed from the versions, so that lists page from columns.</summary>
internal sealed class Standing : ContentIndex
{
    public string SetId { get; set; } = "";
    public string Culture { get; set; } = "";

    /// <summary>One of <see cref="States"/>.</summary>
    public string State { get; set; } = States.Missing;

    /// <summary>The translation; null where there is none.</summary>
    public string? ItemId { get; set; }
    public string? AuthorId { get; set; }

    public int Pieces { get; set; }
    public int Behind { get; set; }
    public int Machine { get; set; }
    public string? TranslatorId { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>When the source was last changed: the order of the desk.</summary>
    public DateTimeOffset SourceAt { get; set; }
}

/// <summary>States of a text in a language, as in addresses and the API.</summary>
internal static class States
{
    public const string NotPlanned = "not-planned", Missing = "missing", Draft = "draft", InReview = "in-review", Current = "current", Changed = "source-changed", Withdrawn = "withdrawn";

    public static readonly IReadOnlyDictionary<string, (string Label, string Colour)> All = new Dictionary<string, (string, string)>
    {
        [Missing] = (Phrase.Of("Missing"), "grey"),
        [Draft] = (Phrase.Of("Draft"), "blue"),
        [InReview] = (Phrase.Of("In review"), "yellow"),
        [Changed] = (Phrase.Of("Source changed"), "orange"),
        [Current] = (Phrase.Of("Current"), "green"),
        [NotPlanned] = (Phrase.Of("Not planned"), "grey"),
        [Withdrawn] = (Phrase.Of("Withdrawn"), "red"),
    };

    public static string Of(ContentItem? target, RouteState? state, bool planned, int behind) => target switch
    {
        null => planned ? Missing : NotPlanned,
        { State: "draft" or "returned" } => Draft,
        _ when state is { Published: true } => behind > 0 ? Changed : Current,
        { State: "withdrawn" or "archived" } => planned ? Withdrawn : NotPlanned,
        _ => InReview,
    };
}
