using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Members;

/// <summary>One row of the members file: an organisation and, when given, somebody who speaks for it. The header is row 1.</summary>
internal sealed record MembersRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>Why a row is not taken, in words.</summary>
internal sealed record RowFault(int Row, string Column, string Message, params object[] Arguments);

/// <summary>Organisations and representatives as CSV: UTF-8, a header, one representative a row, columns in any order. The file speaks English.</summary>
internal static class MembersCsv
{
    public const int MostRows = 20_000;

    public static readonly IReadOnlyList<string> Columns =
        ["code", "name", "short_name", "constituency", "national_body", "resident", "disciplines", "person", "email", "language", "as", "station", "place", "from", "to"];

    public static (IReadOnlyList<MembersRow> Rows, IReadOnlyList<RowFault> Faults) Read(TextReader text)
    {
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, TrimOptions = TrimOptions.Trim, MaxFieldSize = 20_000 });
        if (!parser.Read() || parser.Record is not { } first) { return ([], [new(1, "name", Phrase.Of("The file is empty."))]); }
        string[] header = [.. first.Select((c, i) => (i == 0 ? c.TrimStart('\uFEFF') : c).Trim().ToLowerInvariant())];
        if (header is [var whole] && whole.Contains(';', StringComparison.Ordinal)) { return ([], [new(1, "name", Phrase.Of("The values are separated by semicolons. Save the file with commas between them."))]); }
        List<RowFault> faults = [.. header.Where(c => !Columns.Contains(c)).Select(c => new RowFault(1, c, Phrase.Of("There is no such column. The columns are {0}."), string.Join(", ", Columns)))];
        faults.AddRange(header.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => new RowFault(1, g.Key, Phrase.Of("This column stands twice."))));
        if (!header.Contains("name") && !header.Contains("code")) { faults.Add(new(1, "name", Phrase.Of("A column “name” or “code” is needed."))); }
        List<MembersRow> rows = [];
        for (var number = 2; faults.Count == 0; number++)
        {
            try
            {
                if (!parser.Read()) { break; }
            }
            catch (CsvHelperException)
            {
                faults.Add(new(number, "name", Phrase.Of("This row cannot be read. Check its quotation marks.")));
                break;
            }
            if (number > MostRows + 1) { faults.Add(new(number, "name", Phrase.Of("A file has at most {0} rows. Divide it."), MostRows)); break; }
            var fields = parser.Record ?? [];
            if (fields.All(string.IsNullOrWhiteSpace)) { continue; }
            rows.Add(new(number, header.Zip(fields).ToDictionary(p => p.First, p => p.Second)));
        }
        return (rows, faults);
    }

    public static string Write(IReadOnlyList<RosterLine> lines, string culture)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            Put(csv, Columns);
            foreach (var line in lines)
            {
                var o = line.Organisation;
                IEnumerable<string?> organisation = [o.Code, SpreadsheetCell.Harmless(o.Name.In(culture).Text), SpreadsheetCell.Harmless(o.ShortName.In(culture).Text), o.Constituency, YesNo(o.NationalBody), YesNo(o.Resident), string.Join(' ', o.Disciplines)];
                var speakers = line.Speakers.Where(s => !s.Person.Purged).ToList();
                if (speakers.Count == 0) { Put(csv, [.. organisation, "", "", "", "", "", "", "", ""]); }
                foreach (var (term, person) in speakers)
                {
                    Put(csv, [.. organisation, SpreadsheetCell.Harmless(person.FullName), SpreadsheetCell.Harmless(person.Email), person.Culture, term.Alternate ? "alternate" : "representative", term.Station, SpreadsheetCell.Harmless(term.Place), Day(term.From), Day(term.To)]);
                }
            }
        }
        return text.ToString();
    }

    private static void Put(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells) { csv.WriteField(cell); }
        csv.NextRecord();
    }

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
