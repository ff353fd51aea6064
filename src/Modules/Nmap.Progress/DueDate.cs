using System.Globalization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

internal enum DueState
{
    Open,
    Submitted,
    Late,
    Undated,
}

/// <summary>What people say about one date: another day than the rule's, that it was submitted; or something a decision asks for.</summary>
internal sealed class DueDate
{
    public string Id { get; init; } = Ids.New();

    /// <summary>The rule and its year, such as <c>article-7-report-2027</c>; of an item of its own, its id.</summary>
    public required string Key { get; init; }

    /// <summary>Null for an item of its own.</summary>
    public string? Rule { get; init; }
    public Texts Name { get; set; } = Texts.Empty;
    public string? Obligation { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>Why it is another day than the rule says.</summary>
    public string? Why { get; set; }
    public Reference? Source { get; set; }
    public IReadOnlyList<int>? Leads { get; set; }
    public DateOnly? SubmittedOn { get; private set; }
    public string? Receipt { get; private set; }
    public int Revision { get; private set; }

    /// <summary>The year in which the date of a yearly rule is due; null for other dates.</summary>
    public int? YearDue => Rule is { } rule && Key[(rule.Length + 1)..] is { Length: 4 } year ? int.Parse(year, CultureInfo.InvariantCulture) : null;

    public void Move(DateOnly? dueOn, string? why, string? leads)
    {
        if (dueOn is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the day by which it is due."), "DueOn"); }
        if (Rule is not null && string.IsNullOrWhiteSpace(why)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why it is another day than the rule says."), "Why"); }
        (DueOn, Why, Leads) = (dueOn, string.IsNullOrWhiteSpace(why) ? null : why.Trim(), string.IsNullOrWhiteSpace(leads) ? null : DueRule.LeadsOf(leads));
    }

    /// <param name="forYear">The year that it reports about; null where it reports about none.</param>
    public void Submit(DateOnly? on, string? receipt, int? forYear, DateOnly today)
    {
        if (on is not { } day) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the day on which it was submitted."), "On"); }
        if (day > today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The day is still to come. Write the day on which it was done."), "On"); }
        if (day.Year <= forYear) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This reports about the year {0}, which was not over on that day. Check the year."), "On", forYear.Value); }
        if (string.IsNullOrWhiteSpace(receipt)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say what shows that it arrived: a number, a letter, a web address."), "Receipt"); }
        (SubmittedOn, Receipt) = (day, receipt.Trim());
    }

    /// <summary>It was marked by mistake: nothing was submitted.</summary>
    public void TakeBack(string? reason)
    {
        if (SubmittedOn is null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This is not marked as submitted.")); }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say what was wrong."), "Reason"); }
        (SubmittedOn, Receipt) = (null, null);
    }

    public void Advance(int? seen)
    {
        if (seen is { } revision && revision != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else saved this in the meantime. Open it again beside this page; what you typed is still here.")); }
        Revision++;
    }
}

/// <summary>One date to keep, computed by its rule or entered, with what is known of it.</summary>
internal sealed record Due(string Key, Texts Name, DateOnly? DueOn, RuledDate? Ruled, DueRule? Rule, DueDate? Row, Obligation? Obligation)
{
    public IReadOnlyList<int> Leads => Row?.Leads ?? Rule?.Leads ?? Obligation?.Leads ?? Obligation.UsualLeads;

    public bool IsMoved => Ruled is not null && Row?.DueOn is { } day && day != Ruled.DueOn;

    public DueState StateOn(DateOnly today) => Row?.SubmittedOn is not null ? DueState.Submitted : DueOn is null ? DueState.Undated : DueOn < today ? DueState.Late : DueState.Open;

    /// <summary>The nearest lead that has been reached; null while there is time.</summary>
    public int? LeadReached(DateOnly today)
        => DueOn is { } due && Leads.Where(l => due.DayNumber - today.DayNumber <= l).DefaultIfEmpty(-1).Min() is >= 0 and var lead ? lead : null;

    /// <summary>All dates, the next first; what was submitted stands last.</summary>
    public static IReadOnlyList<Due> All(IEnumerable<DueRule> rules, IReadOnlyList<DueDate> rows, IReadOnlyList<Obligation> obligations, DateOnly today)
    {
        Obligation? Of(string? code) => obligations.FirstOrDefault(o => o.Code == code);
        var ruled = from rule in rules
                    from date in rule.Dates(today, Of(rule.Obligation))
                    let row = rows.FirstOrDefault(r => r.Key == date.Key)
                    select new Due(date.Key, rule.Name, row?.DueOn ?? date.DueOn, date, rule, row, Of(rule.Obligation));
        var dues = ruled.ToList();
        // A date whose rule moved on, such as a request for a deadline that was extended since, is kept.
        dues.AddRange(rows.Where(r => dues.All(d => d.Key != r.Key)).Select(r => new Due(r.Key, r.Name, r.DueOn, null, null, r, Of(r.Obligation))));
        return [.. dues.OrderBy(d => d.StateOn(today) == DueState.Submitted).ThenBy(d => d.DueOn ?? DateOnly.MaxValue).ThenBy(d => d.Key, StringComparer.Ordinal)];
    }
}
