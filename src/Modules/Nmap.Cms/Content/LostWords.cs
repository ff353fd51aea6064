using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Content;

/// <summary>Says which words a text would lose, as far as that is known.</summary>
public static class LostWords
{
    public static string Say(IStringLocalizer S, (int? Line, string Words) lost) => lost switch
    {
        { Words: "" } => S["Some words would be lost because of their formatting. Use headings, lists, tables, links and quotations only."],
        { Line: { } line } => S["Some words would be lost because of their formatting, from line {0} on: “{1}”. Use headings, lists, tables, links and quotations only.", line, lost.Words],
        _ => S["Some words would be lost because of their formatting: “{0}”. Use headings, lists, tables, links and quotations only.", lost.Words],
    };
}
