using Nmap.Cms.Access;

namespace Nmap.Cms.Slots;

/// <summary>A number or a day with what it counts, and the way to its rows.</summary>
/// <param name="Label">What it is, in the reader's language.</param>
/// <param name="Value">As it is read: a count, an amount, a day.</param>
/// <param name="Address">Root-relative page on which the rows stand.</param>
public sealed record OverviewLine(string Label, string Value, string Address)
{
    /// <summary>A quieter word behind it: days left, how far behind.</summary>
    public string? More { get; init; }

    /// <summary>Its day is over.</summary>
    public bool Late { get; init; }
}

/// <param name="Title">In the reader's language.</param>
/// <param name="Address">Root-relative page that shows all of it.</param>
public sealed record OverviewCard(string Title, string Address, IReadOnlyList<OverviewLine> Lines);

/// <summary>Slot: a card of the members' overview: how things stand today. Numbers are told, never scored.</summary>
public interface IOverviewSource
{
    /// <summary>Place among the others, the lowest first.</summary>
    int Order { get; }

    /// <returns>Null where there is nothing to tell this reader.</returns>
    Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel);
}
