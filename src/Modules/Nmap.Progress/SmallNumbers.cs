using Nmap.Cms;

namespace Nmap.Progress;

/// <summary>How much of a figure its reader is told.</summary>
internal enum Telling
{
    Whole,

    /// <summary>Only that it is fewer than <see cref="SmallNumbers.Smallest"/>.</summary>
    Few,

    /// <summary>Nothing, because a small number stands beside it that could be worked out.</summary>
    Beside,
}

/// <summary>
/// Numbers of people which, told by area, would point at somebody. They are counted in every total and told nowhere: neither on pages, maps
/// and charts nor in files, feeds and answers to programs. See docs/decisions/0018-small-numbers-of-people.md.
/// </summary>
internal static class SmallNumbers
{
    /// <summary>Counts below this are not told by area.</summary>
    public const int Smallest = 5;

    private static readonly HashSet<string> Things = [.. FigureKey.WellKnown.Select(k => k.Key)];

    public static bool IsFew(string key, string unit, string? area, decimal? value) => value is > 0 and < Smallest && area is not null && MayBePeople(key, unit);

    /// <summary>Figures as everybody may read them. Where a part of a number is small, no part of that number is told.</summary>
    public static IReadOnlyList<Figure> Told(IReadOnlyList<Figure> figures) => Told(figures, figures);

    /// <param name="beside">All that is public of the same keys and areas.</param>
    public static IReadOnlyList<Figure> Told(IReadOnlyList<Figure> figures, IReadOnlyList<Figure> beside)
    {
        var split = beside.Where(f => f.Breakdown.Length > 0 && IsFew(f)).Select(Whole).ToHashSet();
        return beside.Any(IsFew) ? [.. figures.Select(f => IsFew(f) ? f.As(Telling.Few) : f.Breakdown.Length > 0 && split.Contains(Whole(f)) ? f.As(Telling.Beside) : f)] : figures;
    }

    public static string? Why(Telling telling) => telling switch
    {
        Telling.Few => Phrase.Of("Fewer than 5. Numbers of people this small are not told by area."),
        Telling.Beside => Phrase.Of("Not told, so that a smaller number beside it cannot be worked out."),
        _ => null,
    };

    /// <summary>The well-known counts are of land and mines; what a country counts beside them may be people.</summary>
    public static bool MayBePeople(string key, string unit) => unit == Units.Count && !Things.Contains(key);

    private static bool IsFew(Figure figure) => IsFew(figure.Key, figure.Unit, figure.AreaCode, figure.Counted);

    private static (string, string?, string, bool) Whole(Figure part) => (part.Key, part.AreaCode, part.TimeText, part.IsPeriod);
}
