using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Nmap.Cms;

namespace Nmap.Progress;

/// <summary>One line of the file: its figure, or why it is refused. The header is row 1.</summary>
internal sealed record FileRow(int Number, Figure? Figure, Remark? Refusal);

/// <summary>The figures file as promised: UTF-8 CSV with a header, one figure a row; commas, semicolons or tabs between the values.</summary>
internal static class FiguresFile
{
    public static IReadOnlyList<string> Columns { get; } =
        ["figure", "area", "as_of", "period", "value", "unit", "breakdown", "status", "source", "source_date", "reason", "note", "method", "next_update", "public_from"];

    public const int MostRows = 100_000;
    private static readonly string[] Separators = [",", ";", "\t"];
    private static readonly string[] Required = ["figure", "value", "unit", "source"];

    public static IReadOnlyList<FileRow> Read(TextReader csv, Atlas atlas)
    {
        var text = csv.ReadToEnd().TrimStart('\uFEFF');
        // A spreadsheet's own line, which says what parts the values.
        var above = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        if (above > 0) { text = text.Split('\n', 2) is [_, var rest] ? rest : ""; }
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = SeparatorOf(text), IgnoreBlankLines = false, BadDataFound = null, TrimOptions = TrimOptions.Trim, MaxFieldSize = 20_000, CacheFields = true,
        });
        if (!parser.Read() || parser.Record is not { } first) { return [Refused(1 + above, "figure", Phrase.Of("the file is empty"))]; }
        // The file that the platform gives comes back as it is, with the names that a reader of spreadsheets sees.
        string[] header = [.. first.Select(c => c.Trim()).Select(c => Sharing.FigureExport.Columns.FirstOrDefault(k => k.Title == c) is { Name: { } name } ? name : c)];
        var wrong = HeaderFaults(header).Select(f => new FileRow(1 + above, null, f)).ToList();
        return wrong.Count > 0 ? wrong : [.. Rows(parser, header, atlas, 2 + above)];
    }

    /// <summary>What stands between the columns of the header; spreadsheets of many countries write semicolons.</summary>
    private static string SeparatorOf(string text)
    {
        var header = text.Split('\n', 2)[0];
        return Separators.MaxBy(s => (header.Split(s).Count(c => Columns.Contains(c.Trim('\r', '"', ' '))), header.Split(s).Length))!;
    }

    private static IEnumerable<Remark> HeaderFaults(string[] header)
    {
        foreach (var unknown in header.Where(c => !Columns.Contains(c)).Distinct())
        {
            yield return new(unknown, Phrase.Of("there is no such column; the columns are {0}"), string.Join(", ", Columns));
        }
        foreach (var twice in header.GroupBy(c => c).Where(g => g.Count() > 1 && Columns.Contains(g.Key)))
        {
            yield return new(twice.Key, Phrase.Of("this column stands twice"));
        }
        foreach (var missing in Required.Where(c => !header.Contains(c))) { yield return new(missing, Phrase.Of("this column is missing")); }
        if (!header.Contains("as_of") && !header.Contains("period")) { yield return new("as_of", Phrase.Of("a column as_of or period is missing")); }
    }

    private static IEnumerable<FileRow> Rows(CsvParser parser, string[] header, Atlas atlas, int first)
    {
        for (var number = first; ; number++)
        {
            FileRow? fault = null;
            try
            {
                if (!parser.Read()) { yield break; }
                if (number - first >= MostRows) { fault = Refused(number, "figure", Phrase.Of("a file has at most {0} rows; divide it"), new Word { Number = MostRows }); }
            }
            catch (CsvHelperException) { fault = Refused(number, "figure", Phrase.Of("the row cannot be read; check its quotation marks")); }
            if (fault is not null) { yield return fault; yield break; }
            var fields = parser.Record ?? [];
            if (fields.All(string.IsNullOrWhiteSpace)) { continue; }
            yield return fields.Length > header.Length && fields.Skip(header.Length).Any(f => f.Length > 0)
                ? Refused(number, header[^1], parser.Delimiter == "," ? Phrase.Of("the row has more values than the header has columns; put texts with commas in quotation marks")
                    : Phrase.Of("the row has more values than the header has columns; put texts with semicolons or tabs in quotation marks"))
                : new FigureRow(header.Zip(fields).ToDictionary(p => p.First, p => p.Second), atlas).Read(number);
        }
    }

    /// <summary>One row that does not come from a file: the same columns, the same rules.</summary>
    public static FileRow Read(IReadOnlyDictionary<string, string> cells, int number, Atlas atlas)
        => HeaderFaults([.. cells.Keys.Union(Required)]).FirstOrDefault() is { } fault && !Columns.Contains(fault.Column)
            ? new(number, null, fault) : new FigureRow(cells, atlas).Read(number);

    public static FileRow Refused(int row, string column, string text, params IReadOnlyList<Word> words) => new(row, null, new(column, text, words));
}
