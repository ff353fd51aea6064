using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Planning;

/// <summary>Which plan: the country's work plan, or what the forum itself does.</summary>
internal enum PlanScope
{
    WorkPlan,
    Programme,
}

internal enum PlanState
{
    Draft,

    /// <summary>Members read it and contribute.</summary>
    Open,

    /// <summary>In force: one of each scope.</summary>
    Adopted,
    Superseded,
}

/// <summary>One version of a plan. What was adopted stays readable; only how far its activities came is still told, while it is in force.</summary>
internal sealed class Plan
{
    public string Id { get; set; } = Ids.New();
    public PlanScope Scope { get; set; }

    /// <summary>Counts the versions of its scope from 1.</summary>
    public int Number { get; set; }
    public Texts Title { get; set; } = Texts.Empty;
    public int FirstYear { get; set; }
    public int LastYear { get; set; }
    public PlanState State { get; set; }

    /// <summary>The last day for contributions; null while it is a draft.</summary>
    public DateOnly? ContributeBy { get; set; }
    public string? Decision { get; set; }
    public DateOnly? AdoptedOn { get; set; }
    public DateOnly? SupersededOn { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public long Revision { get; set; }
    public List<PlanLine> Lines { get; } = [];

    public IReadOnlyList<PlanLine> InOrder => [.. Lines.OrderBy(l => l.Begins).ThenBy(l => l.Code)];
    public bool IsPublic => State is PlanState.Adopted or PlanState.Superseded;
    public bool IsBeingWritten => State is PlanState.Draft or PlanState.Open;

    public PlanLine? Line(int code) => Lines.Find(l => l.Code == code);

    /// <summary>A draft that begins with the lines of the version before; those that are over stay behind.</summary>
    public static Plan Begin(PlanScope scope, int number, Plan? before)
    {
        var plan = new Plan { Scope = scope, Number = number };
        plan.Lines.AddRange((before?.Lines ?? []).Where(l => l.IsRunning).Select(l => l.CopyTo(plan.Id)));
        foreach (var line in plan.Lines) { line.DependsOn = [.. line.DependsOn.Where(c => plan.Line(c) is not null)]; }
        return plan;
    }

    public void Name(Texts title, int? firstYear, int? lastYear)
    {
        BeingWritten();
        if (title.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a title."), nameof(Title)); }
        if (firstYear is not (>= 2000 and <= 2200) || lastYear is not (>= 2000 and <= 2200)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a year such as 2026."), firstYear is >= 2000 and <= 2200 ? nameof(LastYear) : nameof(FirstYear)); }
        if (lastYear < firstYear) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The last year is before the first."), nameof(LastYear)); }
        (Title, FirstYear, LastYear) = (title, firstYear.Value, lastYear.Value);
        Revision++;
    }

    public void Open(DateOnly? until, DateOnly today)
    {
        if (State != PlanState.Draft) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This version is not a draft any more.")); }
        if (Lines.Count == 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Add an activity first: there is nothing to contribute to yet.")); }
        if (until is null || until < today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the last day for contributions; it is still to come."), nameof(ContributeBy)); }
        (State, ContributeBy) = (PlanState.Open, until);
        Revision++;
    }

    /// <summary>How many days members lose when it is adopted today; 0 on their last day, null when their time is over.</summary>
    public int? DaysLeft(DateOnly today) => State == PlanState.Open && ContributeBy >= today ? ContributeBy.Value.DayNumber - today.DayNumber : null;

    /// <param name="waiting">Contributions without an answer.</param>
    /// <param name="early">It is meant that members lose the days they were promised.</param>
    public void Adopt(string decision, int waiting, DateOnly today, bool early)
    {
        if (State != PlanState.Open) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Open the draft for contributions first. Only then is it adopted.")); }
        if (waiting > 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Answer every contribution first. Without an answer: {0}."), null, waiting); }
        if (Lines.Count == 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("A plan without activities is not adopted.")); }
        if (!early && DaysLeft(today) is not null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Members still have time to contribute. Wait until it is over, or tick that it ends today."), "Early"); }
        (State, Decision, AdoptedOn) = (PlanState.Adopted, decision, today);
        Revision++;
    }

    /// <summary>The later version takes over what was reported meanwhile.</summary>
    public void GiveWayTo(Plan? later, DateOnly today)
    {
        foreach (var line in Lines) { later?.Line(line.Code)?.Continue(line); }
        (State, SupersededOn) = (PlanState.Superseded, today);
        Revision++;
    }

    /// <param name="code">Null for a new activity.</param>
    /// <param name="next">The number that a new one gets; a number is never used again.</param>
    public PlanLine Put(int? code, int next, LineFields fields)
    {
        BeingWritten();
        var line = code is { } known ? Line(known) ?? throw RefusedException.Missing() : new PlanLine { PlanId = Id, Code = next };
        line.Set(fields, this);
        if (code is null) { Lines.Add(line); }
        Revision++;
        return line;
    }

    public PlanLine Remove(int code)
    {
        BeingWritten();
        var line = Line(code) ?? throw RefusedException.Missing();
        if (Lines.Find(l => l.DependsOn.Contains(code)) is { } other) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Activity {0} depends on this one. Change that first."), null, other.Code); }
        Lines.Remove(line);
        Revision++;
        return line;
    }

    public void StillStandsAt(long? revision)
    {
        if (revision is { } seen && seen != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else has just changed this plan. Open it again beside this page; what you typed is still here.")); }
    }

    private void BeingWritten()
    {
        if (!IsBeingWritten) { throw new RefusedException(Refusal.WrongState, Phrase.Of("An adopted plan stays as it is. Begin a new version to change it.")); }
    }
}
