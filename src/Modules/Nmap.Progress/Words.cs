using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

/// <summary>How figures, times and places are said on screen, in the language of the request.</summary>
internal sealed class Words(IStringLocalizer localizer, IFormats formats)
{
    public IStringLocalizer S => localizer;

    public IFormats Formats => formats;

    /// <summary>A source, reason or note as imported, or as the country's own messages say it in this language.</summary>
    public string Said(string imported) => localizer[imported].Value;

    public string Label(string key) => FigureKey.Find(key) is { } known ? S[known.Label] : key;

    public string Meaning(string key) => FigureKey.Find(key) is { Meaning.Length: > 0 } known ? S[known.Meaning] : "";

    public string Value(decimal? value, string unit)
        => value is not { } known ? S["unknown"] : unit == Units.Count ? formats.Number(known) : formats.Area(known);

    public string Value(Figure figure) => figure.Telling switch
    {
        Telling.Whole => Value(figure.Value, figure.Unit),
        var less => Untold(less),
    };

    public string Value(Total total) => total.IsTold ? Value(total.Value, total.Unit) : Untold(total.Telling);

    private string Untold(Telling telling) => telling == Telling.Few ? S["fewer than {0}", formats.Number(SmallNumbers.Smallest)] : S["not told"];

    public string Time(When when)
    {
        if (when.IsYear && when.Text.Length == 4) { return when.Text; }
        if (when.IsPeriod)
        {
            return when.Text.EndsWith("-H1", StringComparison.Ordinal) ? S["the first half of {0}", when.Text[..4]]
                : when.Text.EndsWith("-H2", StringComparison.Ordinal) ? S["the second half of {0}", when.Text[..4]]
                : S["{0} to {1}", formats.Date(when.First), formats.Date(when.Last)];
        }
        return when.First == when.Last ? formats.Date(when.Last) : when.Text;
    }

    /// <summary>As its source writes it, of a stock or a flow.</summary>
    public string Time(string text) => (When.Stock(text) ?? When.Period(text)) is { } when ? Time(when) : text;

    /// <summary>"on 31 December 2025" for a stock, "in 2025" for a flow.</summary>
    public string AtTime(When when)
        => when.IsPeriod ? S["In {0}", Time(when)] : S["As of {0}", Time(when)];

    /// <summary>A source's date with the precision it was given in.</summary>
    public string SourceDate(string text) => When.Stock(text) is { } when ? Time(when) : text;

    public string Status(FigureStatus status) => status switch
    {
        FigureStatus.Official => S["Official"],
        FigureStatus.Revised => S["Revised"],
        _ => S["Provisional"],
    };

    public string Place(Atlas atlas, string? code, string culture) => code is null ? S["Whole country"] : atlas[code]?.NameIn(culture) ?? code;

    /// <summary>Which figure it is, without its number.</summary>
    public string Called(Figure figure, Atlas atlas) => S["{0}, {1}, {2}", Label(figure.Key), Place(atlas, figure.AreaCode, Cultures.Current), Time(figure.When)];

    /// <summary>Which other sources say what, beside a number that stands alone; null where all agree.</summary>
    public string? Differ(IReadOnlyList<Figure> others)
        => others.Count == 0 ? null : S["Sources differ: {0}.", string.Join("; ", others.Select(o => S["{0} says {1}", Said(o.Source), Value(o)].Value))].Value;

    /// <summary>A source with what others say against it.</summary>
    public string SourceOf(Overview overview)
        => Differ(overview.Others) is { } differ ? $"{Said(overview.Figure.Source)}. {differ}" : Said(overview.Figure.Source);

    /// <summary>What a total leaves out for certain, as part of a sentence; null where that is nothing.</summary>
    public string? Excluding(Total total) => total switch
    {
        { Value: null } or { AreasLeftOut: 0 } => null,
        { Unit: Units.Count } => S.Plural(total.AreasLeftOut, "excluding {0} area whose number is unknown", "excluding {0} areas whose number is unknown"),
        _ => S.Plural(total.AreasLeftOut, "excluding {0} area of unknown size", "excluding {0} areas of unknown size"),
    };

    /// <summary>What a total leaves out, or perhaps does, or nothing.</summary>
    public string? LeftOut(Total total)
    {
        var (excluding, perhaps) = (Excluding(total), total.Value is null ? 0 : total.AreasPerhapsLeftOut);
        return perhaps == 0 ? excluding : $"{excluding} {S.Plural(perhaps, "It is unknown in {0} area; the source of this number does not say whether that is counted.", "It is unknown in {0} areas; the source of this number does not say whether they are counted.")}".Trim();
    }
}
