using System.Globalization;
using Nmap.Cms;

namespace Nmap.Progress;

/// <summary>
/// What a careful reader would ask about a new figure. Nothing is decided here: each question goes, as a sentence, to the person who approves.
/// </summary>
/// <param name="standing">Figures already in the platform.</param>
/// <param name="rows">The rows of the file, these figures among them.</param>
/// <param name="today">Today in the country's zone.</param>
internal sealed class Examination(Atlas atlas, IReadOnlyList<Figure> standing, IReadOnlyList<Figure> rows, DateOnly today)
{
    private readonly Neighbours _all = new([.. standing, .. rows]);
    private readonly Dictionary<Figure, int> _new = rows.Index().ToDictionary(r => r.Item, r => r.Index);
    private readonly Dictionary<string, HashSet<Figure>> _strange = Strange(standing, rows);
    private readonly ArithmeticCheck _arithmetic = new([.. standing, .. rows], [.. rows]);

    public IReadOnlyList<Remark> Of(Figure figure)
        => [.. Named(figure).Concat(Dated(figure)).Concat(Placed(figure)).Concat(Repeats(figure)).Concat(Jumps(figure)).Concat(Fits(figure)).Concat(Parts(figure)).Concat(_arithmetic.Of(figure)).DistinctBy(r => r.Column == Remedy ? Remedy : r.ToString())];

    /// <summary>Column of the sentence that names the unit in which a number would fit; one is enough, and two would contradict each other.</summary>
    private const string Remedy = "unit";

    /// <summary>Within this many times its neighbour a number in another unit is the one that was meant.</summary>
    private const int Near = 3;

    /// <summary>A decimal point in the wrong place makes ten times of what is right, and what is right differs from its neighbour too.</summary>
    private const int Nearly = 7;

    /// <summary>A slip of the pen is not made often: a name that comes this many times is asked about once.</summary>
    private const int Often = 10;

    /// <summary>Rows whose figure has a name that nobody knows here, by that name.</summary>
    private static Dictionary<string, HashSet<Figure>> Strange(IReadOnlyList<Figure> standing, IReadOnlyList<Figure> rows)
    {
        var known = FigureKey.WellKnown.Select(k => k.Key).Concat(standing.Select(f => f.Key)).ToHashSet();
        return rows.Where(r => !known.Contains(r.Key)).GroupBy(r => r.Key).ToDictionary(g => g.Key, g => (g.Count() < Often ? g : g.Take(1)).ToHashSet());
    }

    private IEnumerable<Remark> Named(Figure figure)
    {
        if (_strange.TryGetValue(figure.Key, out var asked) && asked.Contains(figure))
        {
            yield return new("figure", Phrase.Of("“{0}” is none of the common figures, and this country has none of that name yet. Check the spelling."), figure.Key);
        }
    }

    private static string TimeColumn(Figure figure) => figure.IsPeriod ? "period" : "as_of";

    private IEnumerable<Remark> Dated(Figure figure)
    {
        // A stock "2020" may be of January; a period has certainly not ended before its last day.
        var earliest = figure.IsPeriod ? figure.Last : figure.First;
        if (figure.SourceDate is not null && earliest > figure.SourceDay)
        {
            yield return new(TimeColumn(figure), Phrase.Of("{0} is later than the source, which is dated {1}. Check both dates."), Word.Dated(figure.TimeText), Word.Dated(figure.SourceDate));
        }
        else if (figure.Key != FigureKey.Planned && figure.First > today)
        {
            yield return new(TimeColumn(figure), Phrase.Of("{0} has not begun yet. Check the date."), Word.Dated(figure.TimeText));
        }
    }

    private IEnumerable<Remark> Placed(Figure figure)
    {
        if (atlas[figure.AreaCode] is { } area && !area.ExistsDuring(figure.When))
        {
            yield return area.Successors.Count > 0 && area.ValidTo < figure.First
                ? new("area", Phrase.Of("{0} was divided anew after {1}; its land now belongs to {2}. Check which area the figure is for."),
                    atlas.Names(area.Code), Word.Dated(area.ValidTo.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), atlas.Names(area.Successors))
                : new("area", Phrase.Of("{0} did not exist at {1}. Check which area the figure is for."), atlas.Names(area.Code), Word.Dated(figure.TimeText));
        }
    }

    private IEnumerable<Remark> Repeats(Figure figure)
    {
        var other = _all.Same(figure).FirstOrDefault(f => f.Value != figure.Value && IsBefore(f, figure));
        if (other is not null && figure.SupersedesId != other.Id)
        {
            yield return new("value", other.Source == figure.Source
                ? Phrase.Of("{0} already says {1}; this row says {2}. It is the same source: approve one of them, or enter this one as a correction.")
                : Phrase.Of("{0} already says {1}; this row says {2}. Approve both to show that sources differ, or one of them."),
                other.Source, Said(other), Said(figure));
        }
    }

    private IEnumerable<Remark> Jumps(Figure figure)
    {
        if (figure.Value is null || figure.Key == FigureKey.Adjustment) { yield break; }
        var before = LastKnown(figure);
        var after = _all.After(figure).FirstOrDefault(f => IsMeasure(f, figure) && !_new.ContainsKey(f));
        foreach (var neighbour in new[] { before, after })
        {
            if (neighbour is not null && IsTenfold(figure, neighbour))
            {
                yield return new("value", Phrase.Of("{0} for {1} is ten times more or less than {2} for {3}. Is it a change on the ground or a slip of the unit?"),
                    Said(figure), Word.Dated(figure.TimeText), Said(neighbour), Word.Dated(neighbour.TimeText));
                if (Slip(figure, v => !IsTimes(figure, v, neighbour, Near)) is { } slip) { yield return slip; }
            }
            else if (neighbour is not null && IsTimes(figure, figure.Value.Value, neighbour, Nearly))
            {
                yield return new("value", Phrase.Of("{0} for {1} is nearly ten times more or less than {2} for {3}. Check the decimal point."),
                    Said(figure), Word.Dated(figure.TimeText), Said(neighbour), Word.Dated(neighbour.TimeText));
            }
        }
    }

    private Figure? LastKnown(Figure figure) => _all.Before(figure, figure.AreaCode, figure.First).FirstOrDefault(f => IsMeasure(f, figure));

    /// <summary>A number that waits with a question of its own is no measure for others.</summary>
    private static bool IsMeasure(Figure other, Figure figure)
        => other.Value is not null && other.When.IsAsLongAs(figure.When) && !(other.State == FigureState.Imported && other.Remarks.Count > 0);

    private IEnumerable<Remark> Fits(Figure figure)
    {
        if (figure.Value is not { } value || figure.Unit == Units.Count) { yield break; }
        if (atlas.Surface(figure.AreaCode, figure.When) is { } surface && value >= surface * 0.9m)
        {
            yield return new("value", Phrase.Of("{0} is nearly all of {1}, which measures {2}, or more than it. Check the unit."),
                Said(figure), Place(figure.AreaCode), Word.Of(surface, figure.Unit));
            if (Slip(figure, v => v < surface * 0.9m && !(v > Remained(figure)?.Value) && (LastKnown(figure) is not { } last || !IsTimes(figure, v, last, Near))) is { } slip) { yield return slip; }
        }
        if (atlas[figure.AreaCode] is not { } area) { yield break; }
        if (atlas[area.ParentCode] is { SurfaceM2: { } around } && value > around)
        {
            yield return new("value", Phrase.Of("{0} is more than {1} measures, in which the area lies: {2}. Check the unit."), Said(figure), Place(area.ParentCode), Word.Of(around, figure.Unit));
        }
        var whole = _all.Then(figure, area.ParentCode).FirstOrDefault(f => f.Breakdown == figure.Breakdown && f.Value < value);
        if (whole is not null)
        {
            yield return new("value", Phrase.Of("{0} is more than the {1} given for {2} at the same time."), Said(figure), Said(whole), Place(area.ParentCode));
        }
        // Of another day, when nothing stands there for this one: a part is not three times the whole of last year.
        else if (!figure.IsPeriod && figure.Breakdown.Length == 0 && LastBefore(figure, area.ParentCode) is { Value: { } then } last && then < value)
        {
            yield return new("value", Phrase.Of("{0} is more than the {1} last given for {2}, for {3}. Check the number and the area."), Said(figure), Said(last), Place(area.ParentCode), Word.Dated(last.TimeText));
        }
    }

    private IEnumerable<Remark> Parts(Figure figure)
    {
        if (!figure.IsPeriod || figure.Value is not { } value) { yield break; }
        if (_all.WholesOf(figure).FirstOrDefault(f => f.Value < value) is { } whole)
        {
            yield return new("value", Phrase.Of("{0} for {1} is more than {2} for {3}, of which it is a part."), Said(figure), Word.Dated(figure.TimeText), Said(whole), Word.Dated(whole.TimeText));
        }
        if (_all.PartsOf(figure).FirstOrDefault(f => f.Value > value) is { } part)
        {
            yield return new("value", Phrase.Of("{0} for {1} is less than {2} for {3}, which is a part of it."), Said(figure), Word.Dated(figure.TimeText), Said(part), Word.Dated(part.TimeText));
        }
        if (Remained(figure) is { } stock && stock.Value < value)
        {
            yield return new("value", Phrase.Of("{0} is more than all that remained in {2} ({3}): {1}. Check the number and the unit."), Said(figure), Said(stock), Place(stock.AreaCode), Word.Dated(stock.TimeText));
            if (Slip(figure, v => v <= stock.Value) is { } slip) { yield return slip; }
        }
    }

    /// <summary>What there was to take, of land that is taken out of what remains: in the area, or where nobody said so, in the country.</summary>
    private Figure? Remained(Figure figure)
        => FigureKey.TakenFromWhatRemains.Contains(figure.Key) && figure.IsPeriod
            && (_all.Remained(figure.AreaCode, figure.First) ?? _all.Remained(null, figure.First)) is { } stock && stock.Last >= figure.First.AddYears(-2) ? stock : null;

    private Figure? LastBefore(Figure figure, string? area)
        => _all.Then(figure, area).Any() ? null : _all.Before(figure, area, figure.Last).FirstOrDefault();

    /// <summary>The later of two is the one asked about: what stands before what comes, then the older source, then the upper row.</summary>
    private bool IsBefore(Figure one, Figure other)
    {
        if (!_new.TryGetValue(one, out var row)) { return true; }
        return one.SourceDay != other.SourceDay ? one.SourceDay < other.SourceDay : row < _new[other];
    }

    /// <summary>The unit in which the same number would fit, the nearest one first: m² written as km² are a million times too much.</summary>
    private static Remark? Slip(Figure figure, Func<decimal, bool> fits)
    {
        if (figure.Unit == Units.Count || figure.ValueAsGiven is not { } number || number == 0) { return null; }
        var unit = Units.Areas.Where(u => u != figure.UnitAsGiven && fits(Units.ToCanonical(number, u))).OrderBy(u => Math.Abs(Units.Areas.IndexOf(u) - Units.Areas.IndexOf(figure.UnitAsGiven))).FirstOrDefault();
        return unit is null ? null : new(Remedy, Phrase.Of("The number would fit if it were meant in {0} and not in {1}: {2}. Check the unit."), Word.Translated(Units.Sign(unit)), Word.Translated(Units.Sign(figure.UnitAsGiven)), Word.Of(Units.ToCanonical(number, unit), figure.Unit));
    }

    private static bool IsTenfold(Figure one, Figure other) => IsTimes(one, one.Value!.Value, other, 10);

    /// <summary>Flows of unlike length are compared by day.</summary>
    private static bool IsTimes(Figure one, decimal value, Figure other, int times)
    {
        var beside = other.Value!.Value;
        if (one.IsPeriod && Math.Abs(one.When.Days - other.When.Days) * 20 > one.When.Days) { (value, beside) = (value * other.When.Days, beside * one.When.Days); }
        // A year without clearance is no slip; a stock that falls to nothing is worth a look.
        if (beside == 0 || (value == 0 && one.IsPeriod)) { return false; }
        return value >= beside * times || value * times <= beside;
    }

    private static Word Said(Figure figure) => figure.Value is { } value ? Word.Of(value, figure.Unit) : Word.Translated(Phrase.Of("unknown"));

    private Word Place(string? code) => code is null ? Word.Translated(Phrase.Of("the whole country")) : atlas.Names(code);
}
