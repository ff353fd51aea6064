using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

/// <summary>How an action is told to be done.</summary>
internal sealed record PlanIndicator(string Code, Texts Text, DateOnly? ValidFrom = null, DateOnly? ValidTo = null);

/// <summary>An action plan of a treaty's members. It is replaced after some years; the old one stays readable.</summary>
internal sealed class ActionPlan
{
    public string Id { get; init; } = Ids.New();
    public required string Code { get; init; }
    public string? Treaty { get; set; }
    public Texts Name { get; set; } = Texts.Empty;
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public Reference? Source { get; set; }

    /// <summary>Code of the plan that took its place.</summary>
    public string? ReplacedBy { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    public bool IsInForce(DateOnly day) => ReplacedBy is null && (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || ValidTo >= day);
}

/// <summary>One commitment of a plan.</summary>
internal sealed class PlanAction
{
    public string Id { get; init; } = Ids.New();
    public required string Plan { get; init; }

    /// <summary>As the plan counts: <c>21</c>, <c>5b</c>.</summary>
    public required string Number { get; init; }
    public int Position { get; set; }
    public Texts Area { get; set; } = Texts.Empty;
    public Texts Text { get; set; } = Texts.Empty;

    /// <summary>Code of the obligation it serves.</summary>
    public string? Obligation { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public IReadOnlyList<PlanIndicator> Indicators { get; set; } = [];
}

/// <summary>An action of an old plan and the action of a newer one that goes on with it. Data, never code.</summary>
internal sealed class PlanLink
{
    public string Id { get; init; } = Ids.New();
    public required string FromPlan { get; init; }
    public required string FromAction { get; init; }
    public required string ToPlan { get; init; }
    public required string ToAction { get; init; }
    public Texts Note { get; set; } = Texts.Empty;
}

/// <summary>What shows that something was done about an action: a figure of ours, or a dated note with its source.</summary>
internal sealed class ActionEvidence
{
    public string Id { get; init; } = Ids.New();
    public required string Plan { get; init; }
    public required string Action { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>Key of a figure, shown as it stood on that day.</summary>
    public string? Figure { get; init; }
    public Texts Note { get; init; } = Texts.Empty;
    public Reference? Source { get; init; }
    public string? ById { get; init; }
    public DateTimeOffset At { get; init; }

    public static ActionEvidence Of(PlanAction action, string? figure, Texts note, Reference? source, DateOnly? on, DateOnly today)
    {
        if (on is not { } day) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the date."), "On"); }
        if (day > today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The day is still to come. Write the day on which it was done."), "On"); }
        var key = string.IsNullOrWhiteSpace(figure) ? null : figure.Trim();
        if (key is null && note.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a figure, or write what was done."), "Note"); }
        if (key is null && source is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Name the document that says so."), "Document"); }
        return new() { Plan = action.Plan, Action = action.Number, Figure = key, Note = note, Source = source, On = day };
    }
}
