using Nmap.Cms.Sites;

namespace Nmap.Progress.Contracts;

/// <summary>The deadlines that the country has and the dates it has to keep, for dashboards and reports.</summary>
public interface IDeadlines
{
    /// <summary>Deadlines of obligations that are neither met nor without a date, the next first. Public.</summary>
    Task<IReadOnlyList<DeadlineRecord>> OfObligationsAsync(CancellationToken cancel = default);

    /// <summary>Dates to keep: reports, requests, what decisions ask for; the next first, those submitted last. For members.</summary>
    Task<IReadOnlyList<DueRecord>> ToKeepAsync(CancellationToken cancel = default);
}

/// <param name="Code">Of the obligation, for example <c>article-5</c>.</param>
/// <param name="DaysLeft">Counted in the country's zone; below zero when the deadline has passed.</param>
/// <param name="ExtensionAsked">An extension was asked for and is not decided.</param>
public sealed record DeadlineRecord(string Code, string Article, Texts Name, DateOnly DueOn, int DaysLeft, bool ExtensionAsked);

/// <param name="Key">Stable; stands in the address of its page.</param>
/// <param name="DueOn">Null while it cannot be computed.</param>
/// <param name="State"><c>open</c>, <c>submitted</c>, <c>late</c> or <c>undated</c>.</param>
/// <param name="Address">Root-relative page of the workspace.</param>
/// <param name="Obligation">Code of the obligation that asks for it; null where none does.</param>
public sealed record DueRecord(string Key, Texts Name, DateOnly? DueOn, int? DaysLeft, string State, DateOnly? SubmittedOn, string Address, string? Obligation = null);
