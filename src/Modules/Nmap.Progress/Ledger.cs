namespace Nmap.Progress;

/// <summary>Figures as everybody reads them together: which one counts, what a total is, and what it leaves out.</summary>
/// <param name="past">As of some day: what was corrected or withdrawn since is read too.</param>
/// <param name="day">Day on which it is read; what begins later is not the latest.</param>
internal sealed class Ledger(Atlas atlas, IEnumerable<Figure> figures, bool past = false, DateOnly? day = null)
{
    private readonly IReadOnlyList<Figure> _figures = SmallNumbers.Told([.. figures.Where(f => past || f.IsLive)], atlas);
    private readonly Dictionary<(string, string?, string), IReadOnlyList<Figure>> _series = [];
    private ILookup<string, Figure>? _byKey;

    public Atlas Atlas => atlas;

    public IReadOnlyList<Figure> All => _figures;

    private ILookup<string, Figure> ByKey => _byKey ??= _figures.ToLookup(f => f.Key);

    public IReadOnlyList<string> Keys => [.. ByKey.Select(g => g.Key).OrderBy(FigureKey.Order).ThenBy(k => k, StringComparer.Ordinal)];

    public IEnumerable<Figure> Of(string key) => ByKey[key];

    /// <summary>One figure per time, in order of time; where sources differ, the one that <see cref="Preferred"/> names.</summary>
    public IReadOnlyList<Figure> Series(string key, string? area, string breakdown = "")
    {
        if (!_series.TryGetValue((key, area, breakdown), out var series))
        {
            series = _series[(key, area, breakdown)] = [.. Of(key).Where(f => f.AreaCode == area && f.Breakdown == breakdown)
                .GroupBy(f => (f.TimeText, f.IsPeriod)).Select(g => Preferred([.. g])).OrderBy(f => f.Last).ThenBy(f => f.First)];
        }
        return series;
    }

    /// <summary>The last that has begun: a plan for years ahead is not the latest that is known.</summary>
    public Figure? Latest(string key, string? area) => Begun(Series(key, area));

    public Figure? Begun(IReadOnlyList<Figure> inOrder) => inOrder.LastOrDefault(f => day is null || f.First <= day) ?? (inOrder.Count > 0 ? inOrder[0] : null);

    /// <summary>What other sources say about the same thing, with another value.</summary>
    public IReadOnlyList<Figure> Disagreeing(Figure figure)
        => [.. Of(figure.Key).Where(f => f.Slot == figure.Slot && f.Id != figure.Id && f.Counted != figure.Counted).OrderBy(f => f.Source, StringComparer.Ordinal)];

    /// <summary>
    /// Who was public first for that time stays in front, so that another source never takes the place of the figure it contradicts;
    /// of those approved in one act, who had the firmer status then, then the later document. Of what one publisher says the same counts.
    /// </summary>
    public static Figure Preferred(IReadOnlyList<Figure> same)
        => same.Count == 1 ? same[0] : same.GroupBy(f => f.Publisher, StringComparer.Ordinal).OrderBy(g => g.Min(f => f.InPlaceSince)).ThenByDescending(g => g.Max(f => f.Placed.Status))
            .ThenByDescending(g => g.Max(f => f.Placed.SourceDay)).ThenBy(g => g.Key, StringComparer.Ordinal).First()
            .OrderByDescending(f => f.Status).ThenByDescending(f => f.SourceDay).ThenBy(f => f.Source, StringComparer.Ordinal).ThenBy(f => f.Value).First();

    /// <summary>The total for the country, or for an area, at a time. What nobody knows is named, and never counted as nothing.</summary>
    public Total Total(string key, string? area, When when)
    {
        var own = Of(key).Where(f => f.AreaCode == area && SameTime(f, when)).ToList();
        List<Missing> unknown = [.. own.Where(f => f.Counted is null && f.Breakdown.Length > 0).Select(f => new Missing(f, CountOf(f)))];
        if (own.Where(f => f.Breakdown.Length == 0).ToList() is { Count: > 0 } whole)
        {
            var given = Preferred(whole);
            if (given.Counted is null && area is not null && unknown.Count == 0) { unknown.Add(new(given, CountOf(given))); }
            else { unknown.AddRange(Inside(key, area, when).SelectMany(t => t.LeftOut)); }
            return Told(given.Counted, given.Unit, unknown, given);
        }
        if (own.Where(f => f.Counted is not null).ToList() is { Count: > 0 } parts) { return Told(OfParts(parts), parts[0].Unit, unknown, null, true); }
        var inside = Inside(key, area, when);
        return Told(inside.Any(t => t.Counted is not null) ? inside.Sum(t => t.Counted ?? 0) : null, inside.FirstOrDefault()?.Unit ?? Units.SquareMetre,
            [.. unknown, .. inside.SelectMany(t => t.LeftOut)], null, inside.Count > 0 || unknown.Count > 0);

        Total Told(decimal? counted, string unit, IReadOnlyList<Missing> leftOut, Figure? given, bool summed = false)
            => new(counted, unit, leftOut, given, summed, given is { Telling: Telling.Beside } ? Telling.Beside : SmallNumbers.IsFew(key, unit, area, counted) ? Telling.Few : Telling.Whole);
    }

    private List<Total> Inside(string key, string? area, When when)
        => [.. atlas.Inside(area).Where(a => a.ExistsOn(when.Last)).Select(a => Total(key, a.Code, when)).Where(t => t.HasFigures)];

    /// <summary>Broken-down rows may split the same thing several ways; only one of the ways is added up.</summary>
    private static decimal? OfParts(List<Figure> parts)
    {
        var way = parts.GroupBy(f => string.Join(';', f.Breakdown.Split(';').Select(p => p.Split('=')[0])))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
        return way.GroupBy(f => f.Breakdown).Sum(g => Preferred([.. g]).Counted);
    }

    /// <summary>How many areas an unknown figure stands for, where the source counted them.</summary>
    private int CountOf(Figure unknown)
        => (int)(Of(FigureKey.Areas).Where(f => f.AreaCode == unknown.AreaCode && f.Breakdown == unknown.Breakdown && SameTime(f, unknown.When) && f.Value is > 0)
            .Select(f => f.Value).FirstOrDefault() ?? 1);

    private static bool SameTime(Figure figure, When when) => figure.TimeText == when.Text && figure.IsPeriod == when.IsPeriod
        || (figure.First, figure.Last, figure.IsPeriod) == (when.First, when.Last, when.IsPeriod);
}

/// <param name="Counted">Null when nothing is known; never zero for that.</param>
/// <param name="LeftOut">What the number does not contain because nobody knows it.</param>
/// <param name="Given">The source's own total, when there is one; otherwise the value is our sum.</param>
/// <param name="Telling">Counted in every sum, and not always told; see <see cref="SmallNumbers"/>.</param>
internal sealed record Total(decimal? Counted, string Unit, IReadOnlyList<Missing> LeftOut, Figure? Given, bool Summed, Telling Telling)
{
    public decimal? Value => IsTold ? Counted : null;

    public bool IsTold => Telling == Telling.Whole;

    public bool HasFigures => Given is not null || Summed;

    /// <summary>What the number cannot contain: whoever gives it, or adds it up, knows no size there.</summary>
    public int AreasLeftOut => LeftOut.Where(m => !IsElsewhere(m)).Sum(m => m.Areas);

    /// <summary>What somebody else does not know; the number's own source does not say whether it is counted.</summary>
    public int AreasPerhapsLeftOut => LeftOut.Where(IsElsewhere).Sum(m => m.Areas);

    private bool IsElsewhere(Missing missing) => Given is { Counted: not null } given && missing.Figure.AreaCode != given.AreaCode && missing.Figure.Publisher != given.Publisher;
}

internal sealed record Missing(Figure Figure, int Areas);
