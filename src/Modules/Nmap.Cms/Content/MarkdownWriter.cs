using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Nmap.Cms.Content;

namespace Nmap.Cms.Content;

/// <summary>Writes the tags of the HTML profile as Markdown; what Markdown has no sign for stays HTML within it.</summary>
internal static partial class MarkdownWriter
{
    public static string Write(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        return Blocks(body.ChildNodes).Trim();
    }

    private static string Blocks(IEnumerable<INode> nodes) => string.Join("\n\n", nodes.Select(Block).Where(b => b.Length > 0));

    private static string Block(INode node) => node switch
    {
        IText text => Inline(text).Trim(),
        IElement { LocalName: "figure" } e when Embeds.In(e.OuterHtml) is [var reference] => $"[[{reference}]]",
        IElement { Attributes.Length: > 0 } e when e.LocalName is not ("a" or "img" or "abbr" or "bdi" or "span") => Html(e),
        IElement { LocalName: "h2" or "h3" or "h4" } e => new string('#', e.LocalName[1] - '0') + " " + OneLine(e),
        IElement { LocalName: "p" } e => AtLineStart(Inlines(e).Trim()),
        IElement { LocalName: "ul" or "ol" } e when e.Children.All(c => c.LocalName == "li" && c.Attributes.Length == 0) => Items(e),
        IElement { LocalName: "blockquote" } e => Prefixed(Blocks(e.ChildNodes), "> ", "> "),
        IElement { LocalName: "table" } e when IsPlain(e) => Table(e),
        IElement { LocalName: "dl" } e when e.Children.All(c => c.LocalName is "dt" or "dd" && c.Children.All(IsInline)) => Definitions(e),
        IElement e when IsInline(e) => Inline(e),
        IElement e => Html(e),
        _ => "",
    };

    private static string Items(IElement list)
    {
        var loose = list.Children.Any(li => li.Children.Any(c => c.LocalName == "p"));
        return string.Join(loose ? "\n\n" : "\n", list.Children.Select((li, i) => Item(li, list.LocalName == "ol" ? $"{i + 1}. " : "- ")));
    }

    private static string Item(IElement li, string mark)
    {
        if (li.Children.Any(c => c.LocalName == "p")) { return Prefixed(Blocks(li.ChildNodes), mark, new string(' ', mark.Length)); }
        var text = AtLineStart(string.Concat(li.ChildNodes.Where(n => n is not IElement { LocalName: "ul" or "ol" }).Select(Inline)).Trim());
        var inner = string.Join("\n", li.Children.Where(c => c.LocalName is "ul" or "ol").Select(Block));
        return Prefixed(inner.Length > 0 ? text + "\n" + inner : text, mark, new string(' ', mark.Length));
    }

    private static string Table(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Select(r => "| " + string.Join(" | ", r.Children.Select(c => OneLine(c).Replace("|", "\\|", StringComparison.Ordinal))) + " |").ToList();
        var columns = table.QuerySelector("tr")!.Children.Length;
        rows.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
        return string.Join("\n", rows);
    }

    private static bool IsPlain(IElement table)
        => table.QuerySelector("caption, ul, ol, p, table, dl, blockquote, figure") is null && table.QuerySelectorAll("*").All(e => IsInline(e) || e.Attributes.Length == 0)
            && table.QuerySelector("tr") is { } head && head.Children.All(c => c.LocalName == "th")
            && table.QuerySelectorAll("tr").Skip(1).All(r => r.Children.All(c => c.LocalName == "td"));

    private static string Definitions(IElement list)
        => string.Concat(list.Children.Select(c => c.LocalName == "dt" ? $"\n{OneLine(c)}\n" : $":   {OneLine(c)}\n")).Trim();

    private static string OneLine(IElement element) => Inlines(element).ReplaceLineEndings(" ").Trim();

    private static string Inlines(IElement element) => string.Concat(element.ChildNodes.Select(Inline));

    private static string Inline(INode node) => node switch
    {
        IText text => Words(Spaces().Replace(text.Data, " ")),
        IElement { LocalName: "strong", Attributes.Length: 0 } e => $"**{Inlines(e)}**",
        IElement { LocalName: "em", Attributes.Length: 0 } e => $"*{Inlines(e)}*",
        IElement { LocalName: "br" } => "  \n",
        IElement { LocalName: "a", Attributes.Length: 1 } e when Href(e) is { } href => $"[{Inlines(e)}]({href})",
        IElement { LocalName: "img" } e when e.Attributes.All(a => a.Name is "src" or "alt") => $"![{Escaped(e.GetAttribute("alt") ?? "")}]({e.GetAttribute("src")})",
        IElement e when e.ChildNodes.Length > 0 => $"{Opening(e)}{Inlines(e)}</{e.LocalName}>",
        IElement e => e.OuterHtml,
        _ => "",
    };

    private static string? Href(IElement link)
        => link.GetAttribute("href") is { } href && !href.Any(c => char.IsWhiteSpace(c) || c is '(' or ')' or '<' or '>') ? href : null;

    private static string Opening(IElement element)
    {
        var whole = ((IElement)element.Clone(false)).OuterHtml;
        return whole[..whole.IndexOf("</", StringComparison.Ordinal)];
    }

    private static bool IsInline(IElement e) => e.LocalName is "a" or "strong" or "em" or "abbr" or "bdi" or "span" or "br" or "img";

    // An empty line would end the block.
    private static string Html(IElement element) => EmptyLines().Replace(element.OuterHtml, "\n");

    private static string Prefixed(string text, string first, string rest)
        => first + string.Join("\n", text.Split('\n').Select((l, i) => i == 0 ? l : l.Length == 0 ? rest.TrimEnd() : rest + l));

    /// <summary>The sign of a figure stays as it is typed; all other words are escaped.</summary>
    private static string Words(string text)
    {
        var (result, from) = (new StringBuilder(), 0);
        foreach (Match sign in Signs().Matches(text))
        {
            result.Append(Escaped(text[from..sign.Index])).Append(sign.Value);
            from = sign.Index + sign.Length;
        }
        return result.Append(Escaped(text[from..])).ToString();
    }

    private static string Escaped(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var inWord = i > 0 && i < text.Length - 1 && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            if (text[i] is '\\' or '`' or '*' or '[' or ']' or '<' or '&' || (text[i] == '_' && !inWord)) { result.Append('\\'); }
            result.Append(text[i]);
        }
        return result.ToString();
    }

    private static string AtLineStart(string text) => LineStart().Replace(text, m => m.Groups[1].Value + "\\" + m.Groups[2].Value);

    // Signs that would begin a heading, list, quotation, table or rule.
    [GeneratedRegex(@"^(\d*)([#>+\-=|:~^.)])(?=[\s\d#>+\-=|:~^]|$)|^()([|:~^>#])", RegexOptions.Multiline)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\[\[[a-z]{1,20}:[a-z0-9-]{1,80}\]\]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex EmptyLines();
}
