using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Nmap.Cms;

namespace Nmap.Members;

/// <summary>The members file as CSV: UTF-8, commas, RFC 4180.</summary>
internal static class MembersCsv
{
    public static MembersSheet Read(TextReader text) => MembersSheet.Of(Lines(text));

    public static string Write(IEnumerable<IReadOnlyList<string?>> lines)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            foreach (var line in lines)
            {
                foreach (var cell in line) { csv.WriteField(cell); }
                csv.NextRecord();
            }
        }
        return text.ToString();
    }

    private static IEnumerable<FileLine> Lines(TextReader text)
    {
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, TrimOptions = TrimOptions.Trim, MaxFieldSize = 20_000 });
        for (var number = 1; ; number++)
        {
            if (Next(parser) is not { } more) { yield return new(number, [], Phrase.Of("This row cannot be read. Check its quotation marks.")); yield break; }
            if (!more) { yield break; }
            string[] cells = [.. (parser.Record ?? []).Select((c, i) => number == 1 && i == 0 ? c.TrimStart('\uFEFF') : c)];
            var semicolons = number == 1 && cells is [var whole] && whole.Contains(';', StringComparison.Ordinal);
            yield return new(number, cells, semicolons ? Phrase.Of("The values are separated by semicolons. Save the file with commas between them.") : null);
            if (semicolons) { yield break; }
        }
    }

    /// <returns>Null when the next row cannot be read.</returns>
    private static bool? Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException)
        {
            return null;
        }
    }
}
