using Nmap.Cms;

namespace Nmap.Progress;

/// <summary>closing = opening − cancelled − reduced − cleared + newly found ± adjustment, asked only where a stock stands near both ends.</summary>
internal sealed class ArithmeticCheck(IReadOnlyList<Figure> all, HashSet<Figure> rows)
{
    private const int Days = 31;
    private const decimal Tolerance = 0.01m;
    private static readonly string[] Plus = [FigureKey.NewlyFound, FigureKey.Adjustment];
    private readonly ILookup<(string? Area, DateOnly Day), Figure> _stocks = all
        .Where(f => f.Key == FigureKey.Remaining && !f.IsPeriod && f.Breakdown.Length == 0 && f.Value is not null).ToLookup(f => (f.AreaCode, f.Last));
    private ILookup<Figure, Remark>? _found;

    public IEnumerable<Remark> Of(Figure figure)
        => (_found ??= Periods().SelectMany(Check).ToLookup(f => f.Asked, f => f.Remark))[figure];

    private IEnumerable<List<Figure>> Periods()
        => all.Where(f => f.IsPeriod && f.Breakdown.Length == 0 && (FigureKey.TakenFromWhatRemains.Contains(f.Key) || Plus.Contains(f.Key) || f.Key == FigureKey.Released))
            .GroupBy(f => (f.AreaCode, f.First, f.Last))
            .Select(g => g.GroupBy(f => f.Key).Select(g => Ledger.Preferred([.. g])).ToList());

    private IEnumerable<(Figure Asked, Remark Remark)> Check(List<Figure> flows)
    {
        var (opening, closing) = (Stock(flows[0], flows[0].First.AddDays(-1)), Stock(flows[0], flows[0].Last));
        if (opening is null || closing is null || ReferenceEquals(opening, closing) || flows.Any(f => f.Value is null)) { yield break; }
        if (!flows.Any(f => rows.Contains(f)) && !rows.Contains(opening) && !rows.Contains(closing)) { yield break; }
        var expected = opening.Value!.Value + flows.Sum(Signed(flows));
        if (Math.Abs(expected - closing.Value!.Value) <= closing.Value.Value * Tolerance) { yield break; }
        var remark = new Remark("value", Phrase.Of("{0} at the start, with what the period {1} brought and took, gives {2}; the end is given as {3}. Is something missing, such as land newly found?"),
            Word.Of(opening.Value.Value, Units.SquareMetre), Word.Dated(flows[0].TimeText), Word.Of(expected, Units.SquareMetre), Word.Of(closing.Value.Value, Units.SquareMetre));
        foreach (var asked in Asked(opening, closing, flows)) { yield return (asked, remark); }
    }

    /// <summary>A source that gives one released sum besides the three is not taken twice.</summary>
    private static Func<Figure, decimal> Signed(List<Figure> flows)
    {
        var apart = flows.Any(f => FigureKey.TakenFromWhatRemains.Contains(f.Key));
        return f => Plus.Contains(f.Key) ? f.Value!.Value : f.Key == FigureKey.Released && apart ? 0 : -f.Value!.Value;
    }

    private IEnumerable<Figure> Asked(Figure opening, Figure closing, List<Figure> flows)
        => rows.Contains(closing) ? [closing] : flows.Any(rows.Contains) ? flows.Where(rows.Contains) : [opening];

    private Figure? Stock(Figure flow, DateOnly day)
    {
        var near = Enumerable.Range(0, Days + 1).Select(days => (Figure[])[.. _stocks[(flow.AreaCode, day.AddDays(-days))], .. days == 0 ? [] : _stocks[(flow.AreaCode, day.AddDays(days))]]).FirstOrDefault(f => f.Length > 0);
        return near is null ? null : Ledger.Preferred(near);
    }
}
