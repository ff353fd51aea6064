using Nmap.Cms.Sites;

namespace Nmap.Progress.Contracts;

/// <summary>What the country has promised, for modules that refer to it (a meeting's focus, a report).</summary>
public interface IObligations
{
    /// <summary>In the order of their articles.</summary>
    Task<IReadOnlyList<ObligationRecord>> AllAsync(CancellationToken cancel = default);
}

/// <param name="Code">For example <c>article-5</c>.</param>
/// <param name="DueOn">The deadline in force today; null when there is none or the obligation is met.</param>
public sealed record ObligationRecord(string Code, string Article, Texts Name, DateOnly? DueOn);
