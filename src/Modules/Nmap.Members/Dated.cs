using Nmap.Cms;

namespace Nmap.Members;

/// <summary>What holds between two days of the country's calendar.</summary>
internal abstract class Dated
{
    public string Id { get; set; } = Ids.New();
    public DateOnly From { get; set; }

    /// <summary>First day without the power; null while it lasts.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Last day with the power, as people read it.</summary>
    public DateOnly? LastDay => To?.AddDays(-1);

    public bool Overlaps(Dated other) => (other.To is null || From < other.To) && (To is null || other.From < To);

    /// <exception cref="RefusedException">The end does not come after the beginning.</exception>
    public void EndOn(DateOnly firstDayWithout)
    {
        if (firstDayWithout <= From) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The last day must come after the first."), "To"); }
        To = firstDayWithout;
    }

    /// <summary>Ends on this day what would go on; what had not begun never begins.</summary>
    public void StopBy(DateOnly day)
    {
        if (To is null || To > day) { To = day > From ? day : From; }
    }

    protected static T Between<T>(T dated, DateOnly from, DateOnly? to) where T : Dated
    {
        dated.From = from;
        if (to is { } end) { dated.EndOn(end); }
        return dated;
    }
}
