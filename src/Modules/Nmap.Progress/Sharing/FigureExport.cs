using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using CsvHelper.Configuration;
using Nmap.Cms;

namespace Nmap.Progress.Sharing;

/// <summary>What a download was asked for, in the words of Our World in Data.</summary>
/// <param name="Full">All areas and breakdowns; otherwise what the chart shows.</param>
/// <param name="ShortNames">The columns of the figures file, so that a download can be brought in again.</param>
internal sealed record ExportQuery(bool Full, bool ShortNames, int? FromYear, int? ToYear, string? Area)
{
    public static ExportQuery Read(Microsoft.AspNetCore.Http.IQueryCollection query)
    {
        var (from, to) = Years(query["time"].ToString());
        return new(query["csvType"] != "filtered", query["useColumnShortNames"] == "true", from, to, query["area"].ToString() is { Length: > 0 } area ? area : null);
    }

    public IEnumerable<Figure> Of(Ledger ledger, string key)
    {
        List<Figure> figures = [.. (Full && Area is null ? ledger.Of(key) : Full ? ledger.Of(key).Where(f => f.AreaCode == Area) : ledger.Series(key, Area).SelectMany(f => ledger.Disagreeing(f).Prepend(f)))
            .OrderBy(f => f.AreaCode ?? "", StringComparer.Ordinal).ThenBy(f => f.Last).ThenBy(f => f.First).ThenBy(f => f.Breakdown, StringComparer.Ordinal).ThenBy(f => f.Source, StringComparer.Ordinal)];
        var latest = figures.Count == 0 ? 0 : figures.Max(f => f.Last.Year);
        var earliest = figures.Count == 0 ? 0 : figures.Min(f => f.Last.Year);
        int Bound(int? year, int open) => year switch { null => open, int.MinValue => earliest, int.MaxValue => latest, { } given => given };
        return figures.Where(f => f.Last.Year >= Bound(FromYear, earliest) && f.Last.Year <= Bound(ToYear, latest));
    }

    /// <summary><c>2015..2025</c>, <c>2015</c>, <c>latest</c>, <c>earliest..2020</c>.</summary>
    private static (int?, int?) Years(string text)
    {
        var parts = text.Split("..");
        return text.Length == 0 ? (null, null) : parts.Length == 1 ? (Year(parts[0]), Year(parts[0])) : (Year(parts[0]), Year(parts[1]));
    }

    private static int? Year(string text) => text switch
    {
        "earliest" => int.MinValue,
        "latest" => int.MaxValue,
        _ => text.Length >= 4 && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
    };
}

/// <summary>Figures as CSV and as JSON. Files speak English and write ISO dates, decimal points and Western digits.</summary>
internal static class FigureExport
{
    public static IReadOnlyList<(string Name, string Title, string Meaning)> Columns { get; } =
    [
        ("figure", "Figure", "What is counted."), ("area", "Area code", "Empty for the whole country."), ("as_of", "As of", "Year, month or day of a stock."),
        ("period", "Period", "Span of a flow."), ("value", "Value", "Empty means unknown or not told, and never zero; the reason says which."), ("unit", "Unit", "m2 or count."),
        ("breakdown", "Breakdown", "Part of a whole that is given in another row."), ("status", "Status", "provisional, official or revised."),
        ("source", "Source", "Who published it."), ("source_date", "Source date", "When it was published."), ("reason", "Reason", "Why it is unknown or was corrected."), ("note", "Note", ""),
    ];

    /// <summary>PascalCase; what is unknown is written as null and not left out.</summary>
    public static JsonSerializerOptions Dialect { get; } = new(Cms.Json.Orchard) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static string Csv(IEnumerable<Figure> figures, bool shortNames)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            Row(csv, Columns.Select(c => shortNames ? c.Name : c.Title));
            foreach (var figure in figures) { Row(csv, Cells(figure)); }
        }
        return text.ToString();
    }

    private static IEnumerable<string?> Cells(Figure f) =>
        [f.Key, f.AreaCode, f.IsPeriod ? null : f.TimeText, f.IsPeriod ? f.TimeText : null, Number(f.Value), f.Unit, f.Breakdown, Status(f), SpreadsheetCell.Harmless(f.Source), f.SourceDate, SpreadsheetCell.Harmless(f.Reason), SpreadsheetCell.Harmless(f.Note)];

    private static void Row(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells) { csv.WriteField(cell); }
        csv.NextRecord();
    }

    public static object Json(Figure f) => new
    {
        f.Id, Figure = f.Key, Area = f.AreaCode, AsOf = f.IsPeriod ? null : f.TimeText, Period = f.IsPeriod ? f.TimeText : null, f.Value, f.Unit, UnitAsGiven = f.UnitAsGiven,
        Breakdown = f.Breakdown.Length == 0 ? null : f.Breakdown, Status = Status(f), f.Source, f.SourceDate, f.Reason, f.Note, State = f.State.ToString().ToLowerInvariant(),
        f.Method, f.NextUpdateOn, f.ApprovedAt, Supersedes = f.SupersedesId, SupersededBy = f.SupersededById,
    };

    private static string Status(Figure f) => f.Status.ToString().ToLowerInvariant();

    private static string? Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture);
}
