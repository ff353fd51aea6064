using Nmap.Cms;

namespace Nmap.Progress;

/// <summary>What a chart shows, before it is drawn. Series stand under each other on one scale and are never added up.</summary>
/// <param name="Sentence">The chart in words, for those who do not see it.</param>
internal sealed record Chart(string Id, string Title, string Sentence, string Unit, bool IsFlow, IReadOnlyList<ChartSeries> Series, string SourceLine)
{
    public IEnumerable<ChartPoint> Points => Series.SelectMany(s => s.Points);

    public bool HasUnknown => Points.Any(p => p.Value is null);

    public bool HasUntold => Points.Any(p => p.Telling != Telling.Whole);

    public bool HasOthers => Points.Any(p => p.Others.Any(o => o.Value is not null));

    /// <summary>Every number on the paper, those of other sources too.</summary>
    public IEnumerable<decimal> Values => Points.SelectMany(p => p.Others.Select(o => o.Value).Prepend(p.Value)).OfType<decimal>();

    public bool HasProvisional => Points.Any(p => p is { Provisional: true, Value: not null });

    /// <summary>What its marks mean, beside the chart and in the picture that travels without the page.</summary>
    public IEnumerable<string> Notes(Words words)
    {
        var S = words.S;
        if (!IsFlow) { yield return S["Each year is marked at its end."]; }
        if (HasProvisional) { yield return IsFlow ? S["Light bars are provisional."] : S["Open dots are provisional."]; }
        if (HasUnknown) { yield return HasUntold ? S["A question mark means not told, or unknown."] : S["A question mark means unknown."]; }
        if (Series.Count > 1) { yield return S["All parts have the same scale. They are not added up."]; }
        if (HasOthers) { yield return S["A cross is what another source says of the same time."]; }
    }

    public static Chart? Of(Ledger ledger, string key, string? area, Words words, string place)
    {
        var family = FigureKey.Find(key)?.Family ?? [key];
        List<ChartSeries> series = [.. family.Select(k => ChartSeries.Of(k, words.Label(k), ledger, area)).Where(s => s.Points.Count > 0)];
        if (!series.Exists(s => s.Points.Any(p => p.Value is not null || p.Others.Count > 0))) { return null; }
        var last = ledger.Latest(key, area) ?? ledger.Series(series[0].Key, area)[^1];
        var others = family.SelectMany(k => ledger.Series(k, area)).Select(f => f.Source).Append(last.Source).Distinct().Count() - 1;
        var source = others == 0 ? words.S["Source: {0}. {1}.", words.Said(last.Source), words.AtTime(last.When)].Value
            : words.S.Plural(others, "Sources: {1} and {0} other. {2}.", "Sources: {1} and {0} others. {2}.", words.Said(last.Source), words.AtTime(last.When));
        return new("chart-" + key, $"{string.Join(" · ", series.Select(s => s.Name))}, {place}", string.Join(' ', series.Select(s => s.Say(words, last.Unit))),
            last.Unit, last.IsPeriod, series, source);
    }
}

/// <param name="Others">What other sources say of the same time.</param>
internal sealed record ChartPoint(When When, decimal? Value, bool Provisional, IReadOnlyList<Figure> Others, Telling Telling = Telling.Whole);

internal sealed record ChartSeries(string Key, string Name, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>Where a year and its halves are both given, the year is drawn.</summary>
    public static ChartSeries Of(string key, string name, Ledger ledger, string? area)
    {
        var figures = ledger.Series(key, area);
        var kept = figures.Where(f => !f.IsPeriod || !figures.Any(o => o.When.Days > f.When.Days && o.When.Overlaps(f.When)));
        return new(key, name, [.. kept.DistinctBy(f => f.IsPeriod ? f.First : f.Last).Select(f => new ChartPoint(f.When, f.Value, f.Status == FigureStatus.Provisional, ledger.Disagreeing(f), f.Telling))]);
    }

    public string Say(Words words, string unit)
    {
        var S = words.S;
        var known = Points.Where(p => p.Value is not null).ToList();
        if (known.Count == 0) { return Points.Any(p => p.Telling != Telling.Whole) ? S["{0}: not told.", Name] : S["{0}: unknown.", Name]; }
        return string.Join(' ', Points.Where(p => p.Others.Count > 0).Select(p => $"{words.Time(p.When)}: {words.Differ(p.Others)}").Prepend(Course(words, unit, known)));
    }

    private string Course(Words words, string unit, List<ChartPoint> known)
    {
        var S = words.S;
        var (first, last, most) = (known[0], known[^1], known.MaxBy(p => p.Value)!);
        string Point(ChartPoint p) => words.Value(p.Value, unit);
        return known.Count == 1 ? S["{0}: {1} ({2}).", Name, Point(last), words.Time(last.When)]
            : S["{0}: from {1} ({2}) to {3} ({4}); highest {5} ({6}).", Name, Point(first), words.Time(first.When), Point(last), words.Time(last.When), Point(most), words.Time(most.When)];
    }
}
