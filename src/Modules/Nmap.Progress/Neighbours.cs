using System.Globalization;

namespace Nmap.Progress;

/// <summary>Figures by what stands beside them. A question is asked of each row of a large file, so none of these reads a whole series.</summary>
internal sealed class Neighbours
{
    private readonly ILookup<(string Key, string? Area, string Time, bool IsPeriod, string Breakdown), Figure> _slots;
    private readonly ILookup<(string Key, string? Area, When When), Figure> _times;
    private readonly Dictionary<(string Key, string? Area, string Breakdown, bool IsPeriod), Line> _lines;

    public Neighbours(IReadOnlyList<Figure> figures)
    {
        _slots = figures.ToLookup(f => f.Slot);
        _times = figures.ToLookup(f => (f.Key, f.AreaCode, f.When));
        _lines = figures.GroupBy(f => (f.Key, f.AreaCode, f.Breakdown, f.IsPeriod)).ToDictionary(g => g.Key, g => new Line([.. g]));
    }

    /// <summary>Of the same thing, place and time.</summary>
    public IEnumerable<Figure> Same(Figure figure) => _slots[figure.Slot];

    /// <summary>Of the same thing and time in another place, however broken down.</summary>
    public IEnumerable<Figure> Then(Figure figure, string? area) => Then(figure, area, figure.When);

    private IEnumerable<Figure> Then(Figure figure, string? area, When when) => _times[(figure.Key, area, when)];

    /// <summary>Of the same series in that place, what ended before the day; the latest first.</summary>
    public IEnumerable<Figure> Before(Figure figure, string? area, DateOnly day)
        => LineOf(figure, area)?.Before(day) ?? [];

    /// <summary>The last that is known to have remained in that place before a time.</summary>
    public Figure? Remained(string? area, DateOnly before)
        => _lines.GetValueOrDefault((FigureKey.Remaining, area, "", false))?.Before(before).FirstOrDefault(f => f.Value is not null);

    /// <summary>Of the same series, what began after it ended; the earliest first.</summary>
    public IEnumerable<Figure> After(Figure figure) => LineOf(figure, figure.AreaCode)?.After(figure.Last) ?? [];

    /// <summary>Of the same series, what is of a part of its time.</summary>
    public IEnumerable<Figure> PartsOf(Figure figure)
        => (LineOf(figure, figure.AreaCode)?.After(figure.First.AddDays(-1)) ?? []).TakeWhile(f => f.First <= figure.Last).Where(f => f.Last <= figure.Last && f.When.Days < figure.When.Days);

    /// <summary>Of the same series, what is of the half-year or the year of which this is a part.</summary>
    public IEnumerable<Figure> WholesOf(Figure figure)
    {
        var year = figure.First.Year.ToString("0000", CultureInfo.InvariantCulture);
        return from text in (string[])[year + (figure.First.Month <= 6 ? "-H1" : "-H2"), year]
               let whole = When.Period(text)
               where whole is not null && whole.First <= figure.First && whole.Last >= figure.Last && whole.Days > figure.When.Days
               from other in Then(figure, figure.AreaCode, whole)
               where other.Breakdown == figure.Breakdown
               select other;
    }

    private Line? LineOf(Figure figure, string? area) => _lines.GetValueOrDefault((figure.Key, area, figure.Breakdown, figure.IsPeriod));

    /// <summary>One series, by the day on which its figures end and by the one on which they begin; of one day, in the order in which they came.</summary>
    private sealed class Line(Figure[] figures)
    {
        private readonly Figure[] _byLast = [.. figures.Reverse().OrderBy(f => f.Last)];
        private readonly Figure[] _byFirst = [.. figures.OrderBy(f => f.First)];

        public IEnumerable<Figure> Before(DateOnly day)
        {
            for (var i = Count(_byLast, f => f.Last < day) - 1; i >= 0; i--) { yield return _byLast[i]; }
        }

        public IEnumerable<Figure> After(DateOnly day)
        {
            for (var i = Count(_byFirst, f => f.First <= day); i < _byFirst.Length; i++) { yield return _byFirst[i]; }
        }

        /// <summary>How many stand at the head of which this is true.</summary>
        private static int Count(Figure[] sorted, Func<Figure, bool> isAtTheHead)
        {
            var (low, high) = (0, sorted.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (isAtTheHead(sorted[middle])) { low = middle + 1; } else { high = middle; }
            }
            return low;
        }
    }
}
