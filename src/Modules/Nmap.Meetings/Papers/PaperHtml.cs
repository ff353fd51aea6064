using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Papers;

/// <summary>
/// A paper as one page that needs nothing else: to read, to print, to keep on a memory stick, and for the press to make a PDF of.
/// It loads nothing, also when it is opened from a disk: the policy stands in the page.
/// </summary>
internal static class PaperHtml
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string s_style = PaperStyle.Text;

    /// <summary>What a browser may load for such a page: the one style in it.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s_style)))}'; base-uri 'none'; form-action 'none'";

    /// <param name="links">Shown on the screen, never printed.</param>
    public static string Write(Paper paper, PaperWords words, IReadOnlyList<PaperLink>? links = null)
    {
        var html = new StringBuilder(16_384);
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{paper.Culture}" dir="{Cultures.Direction(paper.Culture)}"{(paper.OnOnePage ? " class=\"one\"" : "")}>
            <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{Policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>{Text(paper.Title)}</title><style>{s_style}</style></head>
            <body>
            <header><p class="head">{Text(paper.Head)}</p>{Links(links, words)}</header>
            <main>

            """);
        var notes = new List<Footnote>();
        if (paper.Mark is { } mark) { html.Append(CultureInfo.InvariantCulture, $"<p class=\"mark\">{Text(mark)}</p>\n"); }
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(paper.Title)}{Marks(paper.OnTheWhole, notes, words)}</h1>\n");
        foreach (var note in paper.Notes) { html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Text(note)}</p>\n"); }
        foreach (var block in paper.Blocks) { Write(html, block, paper.Culture, notes, words); }
        WriteNotes(html, notes, paper.Culture, words);
        WriteCheck(html, paper.Check, words);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder html, Block block, string culture, List<Footnote> notes, PaperWords words)
    {
        switch (block)
        {
            case Heading heading: html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level + 1}{Language(heading.Text, culture)}>{Text(heading.Text.Text)}</h{heading.Level + 1}>\n"); break;
            case Sentence sentence: html.Append(CultureInfo.InvariantCulture, $"<p>{Text(sentence.Text)}</p>\n"); break;
            case Passage passage: Write(html, passage, culture, notes, words); break;
            case Particulars particulars:
                html.Append("<dl>\n");
                foreach (var (name, value) in particulars.Lines) { html.Append(CultureInfo.InvariantCulture, $"<div><dt>{Text(name)}</dt><dd><span{Language(value, culture)}>{Text(value.Text)}</span></dd></div>\n"); }
                html.Append("</dl>\n");
                break;
            case Rows rows:
                html.Append(CultureInfo.InvariantCulture, $"<table><caption>{Text(rows.Caption)}</caption><thead><tr>{string.Concat(rows.Head.Select(h => $"<th scope=\"col\">{Text(h)}</th>"))}</tr></thead>\n<tbody>\n");
                foreach (var line in rows.Lines) { html.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(line.Select(c => $"<td{Language(c, culture)}>{Text(c.Text)}</td>"))}</tr>\n"); }
                html.Append("</tbody></table>\n");
                break;
        }
    }

    private static void Write(StringBuilder html, Passage passage, string culture, List<Footnote> notes, PaperWords words)
    {
        var number = passage.Number is { } n ? $"<bdi class=\"number\" dir=\"ltr\">{Text(n)}</bdi> " : "";
        var label = passage.Label is { } l ? $"<strong>{Text(l)}:</strong> " : "";
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"passage\"><p>{number}{label}<span{Language(passage.Text, culture)}>{Lines(passage.Text.Text)}</span>{Marks(passage.Notes, notes, words)}</p>");
        if (passage.More is { } more) { html.Append(CultureInfo.InvariantCulture, $"<p class=\"more\">{Text(more)}</p>"); }
        html.Append("</div>\n");
    }

    private static string Marks(IReadOnlyList<Footnote> here, List<Footnote> all, PaperWords words)
    {
        var marks = new StringBuilder();
        foreach (var note in here)
        {
            all.Add(note);
            marks.Append(CultureInfo.InvariantCulture, $"<sup><a href=\"#note-{all.Count}\" id=\"mark-{all.Count}\" role=\"doc-noteref\" aria-label=\"{Text(words.Reservation)} {all.Count}\">{all.Count}</a></sup>");
        }
        return marks.ToString();
    }

    private static void WriteNotes(StringBuilder html, List<Footnote> notes, string culture, PaperWords words)
    {
        if (notes.Count == 0) { return; }
        html.Append(CultureInfo.InvariantCulture, $"<section role=\"doc-endnotes\" aria-labelledby=\"notes\"><h2 id=\"notes\">{Text(words.Reservations)}</h2><ol>\n");
        foreach (var (note, number) in notes.Select((n, i) => (n, i + 1)))
        {
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"note-{number}\"><strong>{Text(note.Author)}:</strong> <span{Language(note.Text, culture)}>{Lines(note.Text.Text)}</span></li>\n");
        }
        html.Append("</ol></section>\n");
    }

    private static void WriteCheck(StringBuilder html, CheckMark? check, PaperWords words)
    {
        if (check is null) { return; }
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"check\" aria-labelledby=\"check\"><div><h2 id=\"check\">{Text(words.CheckTitle)}</h2><p>{Text(words.Check)}</p><p><bdi dir=\"ltr\" class=\"code\">{Text(check.Code)}</bdi></p><p><bdi dir=\"ltr\">{Text(check.Address)}</bdi></p></div>{check.Svg().Value}</section>\n");
    }

    private static string Links(IReadOnlyList<PaperLink>? links, PaperWords words)
        => links is null or { Count: 0 } ? "" : $"<nav aria-label=\"{Text(words.Ways)}\"><ul>{string.Concat(links.Select(Link))}</ul></nav>";

    private static string Link(PaperLink link) => link.Address is null
        ? $"<li>{Text(link.Label)}</li>"
        : $"<li><a href=\"{Text(link.Address)}\"{(link.Language is { } l ? $" lang=\"{l}\" dir=\"{Cultures.Direction(l)}\"" : "")}>{Text(link.Label)}</a></li>";

    private static string Language(Wording text, string culture) => text.Culture == culture ? "" : $" lang=\"{text.Culture}\" dir=\"{Cultures.Direction(text.Culture)}\"";

    private static string Lines(string text) => Text(text).ReplaceLineEndings("<br>");

    private static string Text(string text) => s_encoder.Encode(text.ReplaceLineEndings("\n")).Replace("&#xA;", "\n", StringComparison.Ordinal);
}

/// <param name="Address">Null for a sentence among the links.</param>
internal sealed record PaperLink(string Label, string? Address, string? Language = null);
