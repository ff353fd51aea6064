namespace Nmap.Cms.Slots;

/// <summary>Something public that people quote and pass on: a text, a decision, a figure. A page gives its own as <c>ViewData["Quoted"]</c>.</summary>
public sealed record Quotable
{
    /// <summary>Root-relative address of its page, without a query.</summary>
    public required string Address { get; init; }

    /// <summary>Narrows the page and the files beside it, with the question mark; empty for most.</summary>
    public string Query { get; init; } = "";

    public required string Title { get; init; }

    /// <summary>Language of the words.</summary>
    public required string Culture { get; init; }

    /// <summary>What it is, in the reader's language: <c>News</c>, <c>Decision</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Day, in the country's zone, from which it says what it says.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Root-relative address that will always show these words; null where the page's own does.</summary>
    public string? Permanent { get; init; }

    /// <summary>Who says so where it is not the national authority.</summary>
    public string? Author { get; init; }

    /// <summary>For a number: it with its unit, and what stands below it (its date, status and source).</summary>
    public (string Number, string Below)? Value { get; init; }

    /// <summary>Root-relative address of a light page that may stand in a frame of other sites; null where there is none.</summary>
    public string? Embed { get; init; }
}

/// <summary>Slot: what can be quoted at public addresses of one kind.</summary>
public interface IQuoted
{
    /// <param name="path">Below the language, without slashes around it: <c>news/marking</c>.</param>
    /// <param name="asked">Value of a query parameter; null when absent.</param>
    /// <returns>Null when nothing public of this kind stands there.</returns>
    Task<Quotable?> AtAsync(string culture, string path, Func<string, string?> asked, CancellationToken cancel);
}

/// <summary>The picture that stands for a page where its address is passed on: 1200 by 630 points.</summary>
/// <param name="Address">Root-relative.</param>
/// <param name="Words">What it shows, for those who do not see it.</param>
public sealed record PageCard(string Address, string Words);

/// <summary>Slot: who draws those pictures.</summary>
public interface IPageCards
{
    /// <param name="quoted">Null for a page that has nothing to quote: then the platform itself is shown.</param>
    /// <returns>Null when this machine cannot write that language.</returns>
    PageCard? Of(Quotable? quoted, string culture);

    /// <summary>The picture itself, as PNG; null as above.</summary>
    Task<byte[]?> PngAsync(Quotable? quoted, string culture, CancellationToken cancel);
}
