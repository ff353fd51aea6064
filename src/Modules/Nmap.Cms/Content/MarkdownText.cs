using System.Text.RegularExpressions;

namespace Nmap.Cms.Content;

/// <summary>Stored HTML as Markdown to write in, where nothing is lost by it.</summary>
public static partial class MarkdownText
{
    /// <summary>Null when the text holds something that Markdown cannot give back; then it is written in as HTML.</summary>
    public static string? From(string html)
    {
        var markdown = MarkdownWriter.Write(html);
        return Same(HtmlProfile.FromMarkdown(markdown), html) ? markdown : null;
    }

    /// <summary>The same text and structure; spaces that nobody sees apart.</summary>
    public static bool Same(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string html) => Spaces().Replace(BetweenTags().Replace(HtmlProfile.Clean(html), m => m.Groups[1].Value + m.Groups[2].Value), " ").Trim();

    // Only around blocks: a space between two words in tags is seen.
    [GeneratedRegex(@"\s*(</?(?:p|h2|h3|h4|ul|ol|li|table|caption|thead|tbody|tr|th|td|blockquote|figure|figcaption|dl|dt|dd|br)\b[^>]*>)\s*()")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Spaces();
}
