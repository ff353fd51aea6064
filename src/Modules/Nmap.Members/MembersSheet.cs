using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Forms;
using Nmap.Cms.Sites;
using Nmap.Members.Excel;

namespace Nmap.Members;

/// <summary>One line of a file as it was read; numbers count from 1, as a spreadsheet shows them.</summary>
/// <param name="Fault">Why it cannot be read, in words.</param>
internal readonly record struct FileLine(int Number, IReadOnlyList<string> Cells, string? Fault = null);

/// <summary>One row of the members file: an organisation and, when given, somebody who speaks for it. The header is row 1.</summary>
internal sealed record MembersRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>Why a row is not taken, in words.</summary>
internal sealed record RowFault(int Row, string Column, string Message, params object[] Arguments);

/// <summary>Organisations and representatives as a table: a header, one representative a row, columns in any order. The file speaks English; CSV and XLSX hold the same.</summary>
internal sealed record MembersSheet(IReadOnlyList<MembersRow> Rows, IReadOnlyList<RowFault> Faults)
{
    public const int MostRows = 20_000;

    public static readonly IReadOnlyList<string> Columns =
        ["code", "name", "short_name", "constituency", "national_body", "resident", "disciplines", "person", "email", "language", "as", "station", "place", "from", "to"];

    /// <summary>Reads what a form brings. What it is, its content says, never its name.</summary>
    /// <exception cref="RefusedException">There is neither file nor text, or the file as a whole cannot be taken.</exception>
    public static async Task<MembersSheet> ReadAsync(IFormFile? upload, string? pasted, string field, CancellationToken cancel)
    {
        if (upload is not null && await UploadedText.BytesAsync(upload, field, cancel) is var bytes && Workbook.Is(bytes)) { return Of(Workbook.Read(bytes, MostRows + 1, field)); }
        using var text = new StringReader(await UploadedText.ReadAsync(upload, pasted, field, cancel));
        return MembersCsv.Read(text);
    }

    public static MembersSheet Of(IEnumerable<FileLine> lines)
    {
        List<MembersRow> rows = [];
        List<RowFault> faults = [];
        string[]? header = null;
        foreach (var (number, cells, fault) in lines)
        {
            if (fault is not null) { faults.Add(new(number, "name", fault)); }
            else if (header is null)
            {
                header = [.. cells.Select(c => c.Trim().ToLowerInvariant())];
                faults.AddRange(FaultsOf(header, number));
                if (faults.Count > 0) { break; }
            }
            else if (number > MostRows + 1) { faults.Add(new(number, "name", Phrase.Of("A file has at most {0} rows. Divide it."), MostRows)); break; }
            else if (cells.All(string.IsNullOrWhiteSpace)) { continue; }
            else if (FaultOf(header, cells) is var (column, message)) { faults.Add(new(number, column, message)); }
            else { rows.Add(new(number, header.Zip(cells.Select(c => SpreadsheetCell.Plain(c.Trim()))).ToDictionary(p => p.First, p => p.Second))); }
        }
        if (header is null && faults.Count == 0) { faults.Add(new(1, "name", Phrase.Of("The file is empty."))); }
        return new(rows, faults);
    }

    /// <summary>The forum of a day as such a file, its header first.</summary>
    public static IEnumerable<IReadOnlyList<string?>> Lines(IReadOnlyList<RosterLine> roster, string culture, bool withAddresses)
    {
        yield return Columns;
        foreach (var line in roster)
        {
            var o = line.Organisation;
            string?[] organisation = [o.Code, SpreadsheetCell.Harmless(o.Name.In(culture).Text), SpreadsheetCell.Harmless(o.ShortName.In(culture).Text), o.Constituency, YesNo(o.NationalBody), YesNo(o.Resident), string.Join(' ', o.Disciplines)];
            var speakers = line.Speakers.Where(s => !s.Person.Purged).ToList();
            if (speakers.Count == 0) { yield return [.. organisation, "", "", "", "", "", "", "", ""]; }
            foreach (var (term, person) in speakers)
            {
                yield return [.. organisation, SpreadsheetCell.Harmless(person.FullName), withAddresses ? SpreadsheetCell.Harmless(person.Email) : "", person.Culture, term.Alternate ? "alternate" : "representative", term.Station, SpreadsheetCell.Harmless(term.Place), Day(term.From), Day(term.To)];
            }
        }
    }

    private static IEnumerable<RowFault> FaultsOf(string[] header, int row)
    {
        foreach (var column in header.Where(c => !Columns.Contains(c))) { yield return new(row, column, Phrase.Of("There is no such column. The columns are {0}."), string.Join(", ", Columns)); }
        foreach (var twice in header.GroupBy(c => c).Where(g => g.Count() > 1)) { yield return new(row, twice.Key, Phrase.Of("This column stands twice.")); }
        if (!header.Contains("name") && !header.Contains("code")) { yield return new(row, "name", Phrase.Of("A column “name” or “code” is needed.")); }
    }

    private static (string Column, string Message)? FaultOf(string[] header, IReadOnlyList<string> cells)
    {
        if (cells.Skip(header.Length).Any(c => !string.IsNullOrWhiteSpace(c))) { return (header[^1], Phrase.Of("This row has more values than there are columns.")); }
        var broken = header.Zip(cells).FirstOrDefault(p => Workbook.ShowsError(p.Second.Trim())).First;
        return broken is null ? null : (broken, Phrase.Of("This cell shows an error of its formula."));
    }

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
