namespace Nmap.Progress.Contracts;

/// <summary>Figures as the public reads them, for a page that quotes them: each with its date and its source.</summary>
public interface IPublicFigures
{
    /// <summary>The latest of every figure of the whole country, in the order of the progress page; in words of the request's language.</summary>
    Task<IReadOnlyList<QuotedFigure>> LatestAsync(CancellationToken cancel = default);

    /// <summary>One of them by its code, such as <c>remaining</c>; null where there is none.</summary>
    Task<QuotedFigure?> FindAsync(string key, CancellationToken cancel = default);
}

/// <param name="Key">For example <c>remaining</c>.</param>
/// <param name="Value">With its unit, or the word for unknown.</param>
/// <param name="AsOf">"As of 31 December 2025", "In 2025".</param>
/// <param name="Status">Provisional, official or revised.</param>
/// <param name="Address">Root-relative, in the request's language.</param>
public sealed record QuotedFigure(string Key, string Label, string Value, string AsOf, string Status, string Source, string Address);
