using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Planning.Contracts;

/// <summary>The plan in force, needs and benchmarks, for overviews and for modules that refer to them.</summary>
public interface IPlanning
{
    /// <summary>Activities of the work plan in force, in the order of their beginning; none before the first adoption.</summary>
    Task<IReadOnlyList<PlannedActivity>> ActivitiesAsync(CancellationToken cancel = default);

    /// <summary>Planned against achieved in the work plan in force, by year, method and unit; units are never added to each other.</summary>
    Task<IReadOnlyList<PlannedYear>> YearsAsync(CancellationToken cancel = default);

    /// <summary>Needs that are open or being met, as this reader may see them.</summary>
    Task<IReadOnlyList<StandingNeed>> NeedsAsync(Reader reader, CancellationToken cancel = default);

    /// <summary>Benchmarks with their latest approved value, as this reader may see them.</summary>
    Task<IReadOnlyList<MeasuredBenchmark>> BenchmarksAsync(Reader reader, CancellationToken cancel = default);
}

/// <param name="Number">The same in every version of the plan that has it.</param>
/// <param name="State"><c>not-begun</c>, <c>under-way</c>, <c>done</c> or <c>dropped</c>.</param>
/// <param name="Organisations">Ids of the members responsible, those that lead first.</param>
public sealed record PlannedActivity(int Number, Texts Text, string Kind, DateOnly Begins, DateOnly Ends, string State, IReadOnlyList<string> Organisations, IReadOnlyList<string> Obligations);

/// <param name="Unit"><c>m2</c>, <c>people</c>, <c>communities</c>, <c>sessions</c> or <c>items</c>.</param>
/// <param name="Achieved">Null while nothing was reported.</param>
public sealed record PlannedYear(int Year, string Method, string Unit, decimal Planned, decimal? Achieved);

/// <param name="Amount">Null: not costed.</param>
/// <param name="State"><c>open</c> or <c>being-met</c>.</param>
public sealed record StandingNeed(string Id, string Code, Texts Text, string Kind, decimal? Amount, string? Currency, DateOnly? DueOn, string State, string OrganisationId, string? PriorityId);

/// <param name="ToTarget">Still to go, never negative.</param>
/// <param name="Public">Released to everybody.</param>
public sealed record MeasuredBenchmark(string Id, string Code, Texts Name, Texts Unit, decimal Latest, DateOnly On, decimal Target, DateOnly TargetOn, decimal ToTarget, bool Public);
