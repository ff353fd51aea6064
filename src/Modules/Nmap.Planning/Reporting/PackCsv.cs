using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Planning.Reporting;

/// <summary>A pack as a table: a row for each sentence and heading. Column names and codes are English.</summary>
internal sealed class PackCsv(PackWords words)
{
    private static readonly string[] Columns = ["plan", "heading", "actions", "kind", "sentence", "language", "date", "source", "address", "audience"];

    public string Write(EvidencePack pack)
    {
        using var speaking = CultureScope.Use(pack.Wish.Culture);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            Row(csv, Columns);
            foreach (var heading in pack.Headings) { foreach (var said in heading.Sentences) { Row(csv, Cells(pack, words.Heading(heading), said.Actions, said.Piece)); } }
            foreach (var piece in pack.Unmapped) { Row(csv, Cells(pack, "", [], piece)); }
        }
        return text.ToString();
    }

    private string[] Cells(EvidencePack pack, string heading, IReadOnlyList<string> actions, EvidencePiece piece) =>
    [
        pack.Plan.Code, heading, string.Join(' ', actions), piece.Kind.ToString().ToLowerInvariant(), piece.Sentence, piece.Culture, piece.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), piece.Source, words.Address(piece), piece.Public ? "public" : "members",
    ];

    private static void Row(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells) { csv.WriteField(SpreadsheetCell.Harmless(cell)); }
        csv.NextRecord();
    }
}
