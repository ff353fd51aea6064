namespace Nmap.Planning;

/// <summary>An activity begins before one ends that it depends on.</summary>
internal sealed record TooEarly(PlanLine Line, PlanLine Before);

/// <summary>Two activities of different members in the same province, by the same method, at the same time.</summary>
internal sealed record Overlap(PlanLine First, PlanLine Second, string Area, string Method);

/// <summary>What a plan's writers look at; none of it is forbidden.</summary>
internal static class PlanCheck
{
    public static IReadOnlyList<TooEarly> TooEarly(Plan plan)
        => [.. from line in plan.InOrder
               from code in line.DependsOn
               let before = plan.Line(code)
               where before is not null && line.Begins < before.Ends
               select new TooEarly(line, before)];

    public static IReadOnlyList<Overlap> Overlaps(Plan plan)
        => [.. from first in plan.InOrder
               from second in plan.InOrder
               where first.Code < second.Code && first.Begins <= second.Ends && second.Begins <= first.Ends && DifferentMembers(first, second)
               from place in Places(first).Intersect(Places(second))
               select new Overlap(first, second, place.Area, place.Method)];

    // Members that do both together know of each other.
    private static bool DifferentMembers(PlanLine first, PlanLine second)
        => first.IsRunning && second.IsRunning && !first.Responsible.Any(r => second.Involves(r.OrganisationId));

    private static IEnumerable<(string Area, string Method)> Places(PlanLine line) => line.Quantities.Where(q => q.Area is not null).Select(q => (q.Area!, q.Method)).Distinct();
}
