using Nmap.Cms;

namespace Nmap.Translations;

/// <summary>What was decided about one language of one text: that it is not wanted, or who is asked by when.</summary>
internal sealed class Plan
{
    public string SetId { get; set; } = "";
    public string Culture { get; set; } = "";

    /// <summary>Why this language is not planned; null when it is.</summary>
    public string? NotPlannedBecause { get; set; }

    public string? TranslatorId { get; set; }
    public DateOnly? DueOn { get; set; }
    public string? ByPersonId { get; set; }
    public DateTimeOffset At { get; set; }
    public long Revision { get; set; }

    public static string AskedWhy { get; } = Phrase.Of("Say why this language is not planned. Whoever asks later reads it.");

    public bool IsPlanned => NotPlannedBecause is null;

    public void LeaveOut(string? reason, string? by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, AskedWhy, "Reason"); }
        (NotPlannedBecause, TranslatorId, DueOn) = (reason.Trim(), null, null);
        Touch(by, now);
    }

    /// <param name="today">In the country's zone.</param>
    public void Ask(string? translatorId, DateOnly? dueOn, DateOnly today, string? by, DateTimeOffset now)
    {
        if (translatorId is not null && dueOn is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the day by which the translation is needed."), "DueOn"); }
        if (dueOn < today && dueOn != DueOn) { throw new RefusedException(Refusal.Invalid, Phrase.Of("That day is over. Enter today or a later day."), "DueOn"); }
        (NotPlannedBecause, TranslatorId, DueOn) = (null, translatorId, translatorId is null ? null : dueOn);
        Touch(by, now);
    }

    private void Touch(string? by, DateTimeOffset now) => (ByPersonId, At, Revision) = (by, now, Revision + 1);
}

/// <summary>Whether the languages of one text go out together or each as it is ready.</summary>
internal sealed class Outing
{
    public string SetId { get; set; } = "";
    public bool Together { get; set; }
    public string? ByPersonId { get; set; }
    public DateTimeOffset At { get; set; }
    public long Revision { get; set; }
}
