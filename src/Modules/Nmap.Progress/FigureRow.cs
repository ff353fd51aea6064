using System.Globalization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

/// <summary>The cells of one row, read strictly: what cannot be understood is refused and never guessed.</summary>
internal sealed class FigureRow(IReadOnlyDictionary<string, string> cells, Atlas atlas, string? supersedes = null)
{
    private const int LongestName = 100;
    private Remark? _refusal;
    private string? _area;

    public FileRow Read(int number)
    {
        var figure = Figure();
        return _refusal is null ? new(number, figure, null) : new(number, null, _refusal);
    }

    private string this[string column] => cells.GetValueOrDefault(column, "").Trim();

    private string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

    private Figure? Figure()
    {
        var key = Key();
        var when = key is null ? null : Time(key);
        var unit = when is null ? null : Unit(key!);
        var (value, known) = unit is null ? (null, false) : Value(key!, unit);
        if (!known || Breakdown() is not { } breakdown || Status() is not { } status || !Described()) { return null; }
        return new()
        {
            Key = key!.Key, AreaCode = _area, TimeText = when!.Text, First = when.First, Last = when.Last, IsPeriod = when.IsPeriod,
            Value = value, Unit = Units.Canonical(unit!), UnitAsGiven = unit!, Breakdown = breakdown, Status = status,
            SupersedesId = supersedes, Source = this["source"], SourceDate = Optional("source_date"), Reason = Optional("reason"), Note = Optional("note"),
            Method = Optional("method"), NextUpdateOn = DayIn("next_update"), PublicFrom = DayIn("public_from"),
        };
    }

    private DateOnly? DayIn(string column)
        => DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private FigureKey? Key()
    {
        if (FigureKey.Find(this["figure"]) is not { } key)
        {
            return Refuse<FigureKey>("figure", Phrase.Of("\"{0}\" cannot be the name of a figure; write for example {1}"), this["figure"], FigureKey.Remaining);
        }
        return Optional("area") is not { } said || Place(said) ? key : null;
    }

    /// <summary>By its code, or by a name in any language that one area alone has.</summary>
    private bool Place(string said)
    {
        var called = atlas.Called(said);
        if (called is [var one]) { _area = one.Code; return true; }
        var near = called.Count > 1 ? called : said.Length <= LongestName ? atlas.Near(said) : [];
        var codes = string.Join(", ", near.Select(a => $"{a.Code} ({a.NameIn(Cultures.Current)})"));
        if (called.Count > 1) { Stop("area", Phrase.Of("several areas are called \"{0}\"; write the code: {1}"), said, codes); }
        else if (near.Count > 0) { Stop("area", Phrase.Of("\"{0}\" is neither the code nor the name of an area; near it are {1}"), said, codes); }
        else { Stop("area", Phrase.Of("\"{0}\" is not the code of a known area"), said); }
        return false;
    }

    private When? Time(FigureKey key)
    {
        var (day, span) = (Optional("as_of"), Optional("period"));
        if (day is null == span is null)
        {
            return Refuse<When>(key.IsPeriod is true ? "period" : "as_of", Phrase.Of("write either as_of or period, and not both"));
        }
        if (key.IsPeriod is { } flow && flow == span is null)
        {
            return flow ? Refuse<When>("as_of", Phrase.Of("{0} happens over a period; use the column period"), key.Key)
                : Refuse<When>("period", Phrase.Of("{0} stands at a date; use the column as_of"), key.Key);
        }
        return day is not null
            ? When.Stock(day) ?? (key.IsPeriod is false && When.Period(day) is not null ? Refuse<When>("as_of", Phrase.Of("{0} stands at a date and not over a time; write the day, such as {1}"), key.Key, "2013-05-31") : null) ?? Refuse<When>("as_of", Phrase.Of("\"{0}\" is not a year, a month or a date such as 2013, 2013-05 or 2013-05-31"), day)
            : When.IsBackwards(span!) ? Refuse<When>("period", Phrase.Of("the period {0} ends before it begins; write the earlier day first"), span!)
            : When.Period(span!) ?? Refuse<When>("period", Phrase.Of("\"{0}\" is not a period such as 2017, 2017-H1 or 2017-01-01/2017-06-30"), span!);
    }

    private string? Unit(FigureKey key)
    {
        var unit = this["unit"];
        if (!Units.Knows(unit)) { return Refuse<string>("unit", Phrase.Of("\"{0}\" is not a unit; write m2, km2, ha or count"), unit); }
        return key.Dimension is { } dimension && dimension != Units.DimensionOf(unit)
            ? Refuse<string>("unit", dimension == Dimension.Area ? Phrase.Of("{0} is an area; write m2, km2 or ha") : Phrase.Of("{0} is counted; write count"), key.Key)
            : unit;
    }

    private (decimal? Value, bool Known) Value(FigureKey key, string unit)
    {
        if (Optional("value") is not { } text)
        {
            return Optional("reason") is null
                ? Stop("reason", Phrase.Of("the value is empty, which means unknown; write the reason")) : (null, true);
        }
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return Stop("value", Phrase.Of("\"{0}\" is not a number; write digits with a decimal point, without spaces or other marks"), text);
        }
        if (value < 0 && !key.MayBeNegative) { return Stop("value", Phrase.Of("{0} cannot be below zero"), key.Key); }
        if (Math.Abs(value) > Units.Largest || value.Scale > Units.Decimals) { return Stop("value", Phrase.Of("{0} has more digits than a figure can have"), text); }
        if (unit != Units.Count && Math.Abs(Units.ToCanonical(value, unit)) > Units.LargestArea) { return Stop("value", Phrase.Of("{0} {1} is more than any country measures; was it meant in {2}?"), text, Word.Translated(Units.Sign(unit)), Word.Translated(Units.Sign(Units.SquareMetre))); }
        return unit == Units.Count && decimal.Truncate(value) != value ? Stop("value", Phrase.Of("{0} is a count and has to be whole"), text) : (Units.ToCanonical(value, unit), true);
    }

    private string? Breakdown()
    {
        var parts = this["breakdown"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => p.Split('=', 2, StringSplitOptions.TrimEntries)).ToList();
        return parts.Any(p => p.Length < 2 || p[0].Length == 0 || p[1].Length == 0) || parts.DistinctBy(p => p[0]).Count() != parts.Count
            ? Refuse<string>("breakdown", Phrase.Of("\"{0}\" is not a list such as sex=f;age=child"), this["breakdown"])
            : string.Join(';', parts.OrderBy(p => p[0], StringComparer.Ordinal).Select(p => $"{p[0]}={p[1]}"));
    }

    private FigureStatus? Status()
    {
        switch (Optional("status"))
        {
            case null or "provisional": return FigureStatus.Provisional;
            case "official": return FigureStatus.Official;
            case "revised": return FigureStatus.Revised;
            case { } other:
                Stop("status", Phrase.Of("\"{0}\" is not a status; write provisional, official or revised"), other);
                return null;
        }
    }

    private bool Described()
    {
        if (Optional("source") is null) { Stop("source", Phrase.Of("say who published the figure")); }
        else if (Optional("source_date") is { } date && When.Stock(date) is null)
        {
            Stop("source_date", Phrase.Of("\"{0}\" is not a year, a month or a date such as 2013, 2013-05 or 2013-05-31"), date);
        }
        else if (new[] { "next_update", "public_from" }.FirstOrDefault(c => Optional(c) is not null && DayIn(c) is null) is { } day)
        {
            Stop(day, Phrase.Of("\"{0}\" is not a date such as 2013-05-31"), this[day]);
        }
        else if (cells.FirstOrDefault(c => c.Value.Contains('\uFFFD', StringComparison.Ordinal)).Key is { } column)
        {
            Stop(column, Phrase.Of("a letter cannot be read; save the file as UTF-8"));
        }
        else if (cells.FirstOrDefault(c => c.Value.Length > 4000).Key is { } tooLong)
        {
            Stop(tooLong, Phrase.Of("the text is longer than {0} characters"), new Word { Number = 4000 });
        }
        return _refusal is null;
    }

    private T? Refuse<T>(string column, string text, params IReadOnlyList<Word> words) where T : class
    {
        _refusal ??= new(column, text, words);
        return null;
    }

    private (decimal?, bool) Stop(string column, string text, params IReadOnlyList<Word> words)
    {
        _refusal ??= new(column, text, words);
        return (null, false);
    }
}
