using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Portal.Editing;

/// <summary>Reads the named texts of a type, each written as its kind says.</summary>
internal static class TypedSections
{
    /// <summary>What follows the name of a section in the field that says how it is written: empty for Markdown, or <see cref="Html"/>.</summary>
    public const string Format = ".Format", Html = "html";

    public static JsonObject Read(ContentType type, IFormCollection form, JsonObject? stored, List<(string, string)> faults, IStringLocalizer S)
    {
        var part = new JsonObject();
        foreach (var section in type.Sections)
        {
            var (field, text) = ($"{SectionTexts.Part}.{section.Name}", form[$"{SectionTexts.Part}.{section.Name}"].ToString().ReplaceLineEndings("\n").Trim());
            part[section.Name] = section.Kind switch
            {
                SectionKind.Line => text,
                SectionKind.Lines => FromLines(text),
                _ => Prose(text, (string?)stored?[section.Name], field, faults, S, form[field + Format] == Html),
            };
        }
        return part;
    }

    /// <summary>As it stands in the form's box.</summary>
    public static string Typed(TextSection section, string stored) => section.Kind switch
    {
        SectionKind.Line => stored,
        SectionKind.Lines => HtmlLines.Read(stored),
        _ => MarkdownText.From(stored) ?? stored,
    };

    /// <summary>Markdown, or the HTML of what Markdown cannot say.</summary>
    /// <param name="S">To name the words that would be lost; without it the fault only says that there are some.</param>
    /// <param name="html">From the writing surface.</param>
    public static string Prose(string text, string? before, string field, ICollection<(string, string)> faults, IStringLocalizer? S = null, bool html = false)
    {
        var raw = Raw(text, html);
        if (HtmlProfile.FirstLost(text, raw) is { } lost) { faults.Add((field, S is null ? Phrase.Of("Some words would be lost because of their formatting. Use headings, lists, tables, links and quotations only.") : LostWords.Say(S, lost))); }
        var cleaned = HtmlProfile.Clean(raw);
        return before is not null && MarkdownText.Same(before, cleaned) ? before : cleaned;
    }

    /// <summary>As HTML, before it is cleaned.</summary>
    public static string Raw(string text, bool html) => html ? Embeds.FromLines(text) : HtmlProfile.Rendered(text);

    private static string FromLines(string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimStart('-', '*', ' ').Trim()).Where(l => l.Length > 0).ToList();
        return lines.Count == 0 ? "" : $"<ul>{string.Concat(lines.Select(l => $"<li>{WebUtility.HtmlEncode(l)}</li>"))}</ul>";
    }
}

/// <summary>A stored list as lines.</summary>
internal static class HtmlLines
{
    public static string Read(string html)
        => string.Join('\n', new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelectorAll("li").Select(i => i.TextContent.Trim()));
}
