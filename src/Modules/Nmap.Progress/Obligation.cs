using System.Globalization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

/// <summary>A deadline as it was decided; extensions are further deadlines of the same obligation.</summary>
/// <param name="DueOn">Null for a lasting task.</param>
internal sealed record Deadline(DateOnly? DueOn, DateOnly? DecidedOn, Texts? DecidedBy, Texts? Note = null);

/// <summary>Something the country owes under the Convention, with every deadline it had.</summary>
internal sealed class Obligation
{
    public string Id { get; init; } = Ids.New();
    public required string Code { get; init; }
    public string Article { get; set; } = "";
    public Texts Name { get; set; } = Texts.Empty;
    public Texts Text { get; set; } = Texts.Empty;

    /// <summary>Oldest first; the last one is in force.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; set; } = [];

    /// <summary><c>yearly-04-30</c>, or null.</summary>
    public string? Recurrence { get; set; }
    public DateOnly? CompletedOn { get; set; }

    /// <summary>Completion is not always final: more may be found.</summary>
    public DateOnly? ReopenedOn { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    public Deadline? InForce => Deadlines.Count > 0 ? Deadlines[^1] : null;

    public bool IsMet => CompletedOn is { } done && (ReopenedOn is null || ReopenedOn < done);

    /// <summary>The next day on which something is due; a date that has passed stays until it is met or extended.</summary>
    public DateOnly? DueOn(DateOnly today)
    {
        if (IsMet) { return null; }
        var due = InForce?.DueOn;
        if (Recurrence is null || due >= today || !TryDay(out var month, out var day)) { return due; }
        var next = new DateOnly(today.Year, month, Math.Min(day, DateTime.DaysInMonth(today.Year, month)));
        return next >= today ? next : next.AddYears(1);
    }

    /// <summary>The country has not said by when; a lasting task says so with a deadline that has no day.</summary>
    public bool IsUndated => !IsMet && Recurrence is null && Deadlines.Count == 0;

    private bool TryDay(out int month, out int day)
    {
        (month, day) = (0, 0);
        return Recurrence!.Split('-') is ["yearly", var m, var d]
            && int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out month) && month is >= 1 and <= 12
            && int.TryParse(d, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31;
    }
}
