using Nmap.Cms;

namespace Nmap.Planning;

internal enum Change
{
    New,
    Gone,
    Changed,
}

/// <param name="Before">Null for a new activity.</param>
/// <param name="After">Null for one that is gone.</param>
/// <param name="What">Names of what became different; English, translated when shown.</param>
internal sealed record LineDifference(Change Change, PlanLine? Before, PlanLine? After, IReadOnlyList<string> What)
{
    public PlanLine Line => After ?? Before!;
}

/// <summary>What a version of a plan changed against the one before, activity by activity.</summary>
internal static class PlanDifferences
{
    public static IReadOnlyList<LineDifference> Between(Plan before, Plan after)
        => [.. before.Lines.Concat(after.Lines).Select(l => l.Code).Distinct().Order().Select(code => Of(before.Line(code), after.Line(code))).OfType<LineDifference>()];

    private static LineDifference? Of(PlanLine? before, PlanLine? after)
    {
        if (before is null) { return new(Change.New, null, after, []); }
        if (after is null) { return new(Change.Gone, before, null, []); }
        string[] what = [.. Compared(before, after)];
        return what.Length == 0 ? null : new(Change.Changed, before, after, what);
    }

    private static IEnumerable<string> Compared(PlanLine before, PlanLine after)
    {
        if (!before.Text.Equals(after.Text)) { yield return Phrase.Of("wording"); }
        if (before.Kind != after.Kind) { yield return Phrase.Of("kind"); }
        if ((before.Begins, before.Ends) != (after.Begins, after.Ends)) { yield return Phrase.Of("dates"); }
        if (!Same(before.Responsible, after.Responsible)) { yield return Phrase.Of("members responsible"); }
        if (!Same(before.DependsOn, after.DependsOn)) { yield return Phrase.Of("what it depends on"); }
        if (!Same(before.Obligations, after.Obligations)) { yield return Phrase.Of("obligations"); }
        if (!Same(before.Quantities.Select(q => q with { Achieved = null }), after.Quantities.Select(q => q with { Achieved = null }))) { yield return Phrase.Of("quantities planned"); }
        if ((before.BudgetLine, before.Amount, before.Currency) != (after.BudgetLine, after.Amount, after.Currency)) { yield return Phrase.Of("budget line"); }
    }

    private static bool Same<T>(IEnumerable<T> before, IEnumerable<T> after) => before.ToHashSet().SetEquals(after);
}
