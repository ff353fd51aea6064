using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using Nmap.Cms;

namespace Nmap.Sharing.Feeds;

/// <summary>A list as a table (RFC 4180): English columns, ISO dates, nothing that a spreadsheet would run.</summary>
internal static partial class FeedTable
{
    private static readonly string[] s_columns = ["id", "title", "language", "address", "published", "updated", "categories", "summary"];

    /// <param name="marked">With the mark by which spreadsheets know UTF-8.</param>
    public static byte[] Write(Feed feed, bool marked)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            Row(csv, s_columns);
            foreach (var e in feed.Entries)
            {
                Row(csv, [feed.IdOf(e), Line(e.Title), e.Culture, feed.Absolute(e.Address).AbsoluteUri, Day(e.PublishedAt), Day(e.UpdatedAt),
                    Line(string.Join("; ", e.Categories)), Line(Plain(e.SummaryHtml))]);
            }
        }
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return marked ? [.. Encoding.UTF8.Preamble, .. bytes] : bytes;
    }

    private static void Row(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells) { csv.WriteField(cell); }
        csv.NextRecord();
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    // One line a row: programs that read line by line are many.
    private static string Line(string? text) => SpreadsheetCell.Harmless(string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))!;

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal), " "));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
