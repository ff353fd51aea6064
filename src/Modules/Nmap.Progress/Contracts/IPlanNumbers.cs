namespace Nmap.Progress.Contracts;

/// <summary>What the work plan set out to release and what was done, as approved figures say; never added up.</summary>
public interface IPlanNumbers
{
    /// <summary>One row for each period that has a plan, oldest first.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<IReadOnlyList<PlanNumber>> AllAsync(CancellationToken cancel = default);

    /// <summary>Whether the lead shows the shortfall to everybody; until then it is for members.</summary>
    Task<bool> ShortfallIsPublicAsync(CancellationToken cancel = default);
}

/// <param name="Period">As its source writes it: <c>2025</c>.</param>
/// <param name="Unit"><c>m2</c> or <c>count</c>; all numbers of the row are in it.</param>
/// <param name="Planned">Null when unknown, and so are the others; unknown is not nothing.</param>
/// <param name="Shortfall">Only where one source gives one number to hold against the plan.</param>
public sealed record PlanNumber(string Period, string Unit, decimal? Planned, decimal? Cancelled, decimal? Reduced, decimal? Cleared, decimal? Released, decimal? Shortfall);
