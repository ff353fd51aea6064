using Nmap.Cms;

namespace Nmap.Progress;

/// <summary>How much of a figure its reader is told.</summary>
internal enum Telling
{
    Whole,

    /// <summary>Only that it is fewer than <see cref="SmallNumbers.Smallest"/>.</summary>
    Few,

    /// <summary>Nothing, because a small number stands beside it, as a part or in another area, that could be worked out.</summary>
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

    /// <summary>What a neighbour must count so that it hides any small number beside it: less than this, and the sum of the two would tell both.</summary>
    private const int SmallestNeighbour = 2 * Smallest - 2;

    /// <summary>
    /// Figures as everybody may read them. Where a part of a number is small, no part of that number is told; where the small number of one area
    /// could be worked out from the others and the total, one more area is not told.
    /// </summary>
    public static IReadOnlyList<Figure> Told(IReadOnlyList<Figure> figures, Atlas atlas) => Told(figures, figures, atlas);

    /// <param name="beside">All that is public of the same keys.</param>
    public static IReadOnlyList<Figure> Told(IReadOnlyList<Figure> figures, IReadOnlyList<Figure> beside, Atlas atlas)
    {
        if (!beside.Any(IsFew)) { return figures; }
        var split = beside.Where(f => f.Breakdown.Length > 0 && IsFew(f)).Select(Whole).ToHashSet();
        var areas = AreasBeside(beside, atlas);
        return [.. figures.Select(f => areas.Contains(Whole(f)) ? f.As(Telling.Beside) : IsFew(f) ? f.As(Telling.Few) : f.Breakdown.Length > 0 && split.Contains(Whole(f)) ? f.As(Telling.Beside) : f)];
    }

    /// <summary>Areas that keep silent so that nobody subtracts; where their own number would give it away, the small one says no more than they do.</summary>
    private static HashSet<(string, string?, string, bool)> AreasBeside(IReadOnlyList<Figure> beside, Atlas atlas)
    {
        var silent = new HashSet<(string, string?, string, bool)>();
        var people = beside.Where(f => f is { AreaCode: not null, Breakdown.Length: 0, Counted: not null } && MayBePeople(f.Key, f.Unit));
        foreach (var siblings in people.GroupBy(f => (f.Key, atlas[f.AreaCode]?.ParentCode, f.TimeText, f.IsPeriod)))
        {
            var areas = siblings.GroupBy(Whole).Select(a => (At: a.Key, IsFew: a.Any(IsFew), Least: a.Min(f => f.Counted!.Value))).OrderBy(a => a.Least).ThenBy(a => a.At.Item2, StringComparer.Ordinal).ToList();
            var few = areas.Where(a => a.IsFew).ToList();
            if (few.Count == 0 || !CanBeWorkedOut([.. few.Select(a => a.Least)])) { continue; }
            var (large, any) = (areas.Find(a => a.Least >= SmallestNeighbour), areas.Find(a => a is { IsFew: false, Least: > 0 }) is { At.Item1: not null } some ? some : areas.Find(a => !a.IsFew));
            if (large.At != default) { silent.Add(large.At); }
            else if (any.At != default) { silent.UnionWith(few.Select(a => a.At).Append(any.At)); }
        }
        return silent;
    }

    /// <summary>One that is missing is the rest; several are known when each is as small, or as large, as it can be.</summary>
    private static bool CanBeWorkedOut(IReadOnlyList<decimal> few) => few.Count == 1 || few.Sum() == few.Count || few.Sum() == few.Count * (Smallest - 1);

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
