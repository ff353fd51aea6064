using System.Globalization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

/// <summary>A deadline as it was decided; extensions are further deadlines of the same obligation, asked for and granted or not.</summary>
/// <param name="DueOn">Null for a lasting task; for a request, the date asked for.</param>
/// <param name="AskedOn">Null for a deadline that nobody had to ask for.</param>
/// <param name="NotGranted">The request was refused: the deadline before it stays.</param>
internal sealed record Deadline(DateOnly? DueOn, DateOnly? DecidedOn, Texts? DecidedBy, Texts? Note = null, DateOnly? AskedOn = null, bool NotGranted = false, Reference? Source = null)
{
    /// <summary>By a person on a page; the others came with a recipe, which may correct them.</summary>
    public bool Entered { get; init; }

    public bool IsOpenRequest => AskedOn is not null && DecidedOn is null;
}

/// <summary>Something the country owes under a treaty, with every deadline it had.</summary>
internal sealed class Obligation
{
    /// <summary>Days before a deadline at which its keepers are written to, unless the obligation says otherwise.</summary>
    public static IReadOnlyList<int> UsualLeads { get; } = [365, 180, 90, 30, 7];

    /// <summary>No extension is longer: Article 5, paragraph 4, of the Anti-Personnel Mine Ban Convention; treaties modelled on it give less.</summary>
    private const int MostYears = 10;

    public string Id { get; init; } = Ids.New();
    public required string Code { get; init; }

    /// <summary>Code of its treaty.</summary>
    public string? Treaty { get; set; }
    public string Article { get; set; } = "";
    public Texts Name { get; set; } = Texts.Empty;
    public Texts Text { get; set; } = Texts.Empty;
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public Reference? Source { get; set; }

    /// <summary>Oldest first; the last one that was granted is in force.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; set; } = [];

    /// <summary><c>yearly-04-30</c>, or null.</summary>
    public string? Recurrence { get; set; }
    public IReadOnlyList<int> Leads { get; set; } = UsualLeads;
    public DateOnly? CompletedOn { get; set; }

    /// <summary>Completion is not always final: more may be found.</summary>
    public DateOnly? ReopenedOn { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public int Revision { get; set; }

    /// <summary>Of what comes back every year: the years in which it was due and has been handed in already.</summary>
    public IReadOnlySet<int> HandedIn { get; set; } = new HashSet<int>();

    public Deadline? InForce => Deadlines.LastOrDefault(d => !d.NotGranted && !d.IsOpenRequest);

    /// <summary>An extension that was asked for and not decided yet.</summary>
    public Deadline? Asked => Deadlines.LastOrDefault(d => d.IsOpenRequest);

    public bool IsMet => CompletedOn is { } done && (ReopenedOn is null || ReopenedOn < done);

    /// <summary>The next day on which something is due; a date that has passed stays until it is met or extended.</summary>
    public DateOnly? DueOn(DateOnly today)
    {
        if (IsMet) { return null; }
        var due = InForce?.DueOn;
        if (Recurrence is null || (due >= today && !HandedIn.Contains(due.Value.Year)) || !TryDay(out var month, out var day)) { return due; }
        var next = In(today.Year);
        if (next < today) { next = In(next.Year + 1); }
        while (HandedIn.Contains(next.Year)) { next = In(next.Year + 1); }
        return next;

        DateOnly In(int year) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>The country has not said by when; a lasting task says so with a deadline that has no day.</summary>
    public bool IsUndated => !IsMet && Recurrence is null && InForce is null;

    /// <summary>An extension: asked for, granted or refused. The answer to an open request takes that request's place.</summary>
    public void Extend(Deadline extension, int? revision, DateOnly today)
    {
        if (revision is { } seen && seen != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else saved this in the meantime. Open it again beside this page; what you typed is still here.")); }
        Check(extension, today);
        var open = Asked;
        if (extension.DecidedOn is not null && open is not null) { extension = extension with { AskedOn = extension.AskedOn ?? open.AskedOn, DueOn = extension.DueOn ?? open.DueOn }; }
        Deadlines = [.. Deadlines.Where(d => d != open), extension with { Entered = true }];
        Revision++;
    }

    /// <summary>Deadlines as a recipe gives them. What people entered stays after them, also where it answers a request that the recipe still holds.</summary>
    public void Give(IReadOnlyList<Deadline> given)
    {
        var entered = Deadlines.Where(d => d.Entered).ToList();
        List<Deadline> all = [.. given.Where(g => !g.IsOpenRequest || !entered.Exists(e => e.AskedOn == g.AskedOn)), .. entered];
        if (!Deadlines.SequenceEqual(all)) { Deadlines = all; }
    }

    /// <summary>Takes an extension out that was entered by mistake; the deadline before it counts again.</summary>
    public void Strike(Deadline extension)
    {
        if (!extension.Entered || !Deadlines.Contains(extension)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This entry no longer stands there.")); }
        Deadlines = [.. Deadlines.Where(d => d != extension)];
        Revision++;
    }

    private void Check(Deadline extension, DateOnly today)
    {
        if (extension.AskedOn > today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The day is still to come. Write the day on which it was done."), "AskedOn"); }
        if (extension.DecidedOn > today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The day is still to come. Write the day on which it was done."), "DecidedOn"); }
        if (extension.AskedOn is null && extension.DecidedOn is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say when the extension was asked for, or when it was decided."), "AskedOn"); }
        if (extension.DecidedOn < extension.AskedOn) { throw new RefusedException(Refusal.Invalid, Phrase.Of("An extension cannot be decided before it is asked for. Check both dates."), "DecidedOn"); }
        if (extension.DecidedOn is not null && extension.Source is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Name the document that says so."), "Document"); }
        if (extension.NotGranted && extension.DecidedOn is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say on which day it was not granted."), "DecidedOn"); }
        if (extension.NotGranted) { return; }
        var due = extension.DueOn ?? (extension.DecidedOn is null ? null : Asked?.DueOn);
        if (due is null && extension.DecidedOn is not null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the new deadline."), "DueOn"); }
        if (due <= InForce?.DueOn) { throw new RefusedException(Refusal.Invalid, Phrase.Of("An extension ends later than the deadline it extends. Check the year."), "DueOn"); }
        if (due > InForce?.DueOn?.AddYears(MostYears)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("An extension is for at most {0} years after the deadline it extends. Check the year."), "DueOn", MostYears); }
    }

    private bool TryDay(out int month, out int day)
    {
        (month, day) = (0, 0);
        return Recurrence!.Split('-') is ["yearly", var m, var d]
            && int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out month) && month is >= 1 and <= 12
            && int.TryParse(d, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31;
    }
}
