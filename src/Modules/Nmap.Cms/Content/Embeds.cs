using System.Text.RegularExpressions;
using Nmap.Cms.Access;
using Nmap.Cms.Slots;

namespace Nmap.Cms.Content;

/// <summary>Puts what texts show by reference in its place, for one reader. In Markdown a reference is a line of its own: <c>[[media:ID]]</c>.</summary>
public sealed partial class Embeds(IEnumerable<IEmbed> kinds)
{
    internal const string Attribute = "data-embed";

    /// <summary>Field name of the index rows that say which versions show a reference, and which have it as their picture.</summary>
    internal const string Shown = "@shows", Picture = "@picture";

    /// <param name="html">A text of the profile, already cleaned.</param>
    /// <param name="culture">Language of the page.</param>
    public async Task<string> FillAsync(string html, Reader reader, string culture, CancellationToken cancel = default)
    {
        var asked = In(html);
        if (asked.Count == 0) { return html; }
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            var mine = asked.Where(r => r.StartsWith(kind.Name + ":", StringComparison.Ordinal)).Select(r => r[(kind.Name.Length + 1)..]).ToList();
            if (mine.Count == 0) { continue; }
            foreach (var (reference, piece) in await kind.HtmlAsync(mine, reader, culture, cancel)) { filled[$"{kind.Name}:{reference}"] = piece; }
        }
        return Figure().Replace(html, m => filled.GetValueOrDefault(m.Groups[1].Value, ""));
    }

    /// <summary>References of a cleaned text, each once, in order: <c>media:ID</c>.</summary>
    public static IReadOnlyList<string> In(string html) => [.. Figure().Matches(html).Select(m => m.Groups[1].Value).Distinct()];

    /// <summary>The element that stands for it in stored text.</summary>
    public static string Of(string reference) => $"<figure {Attribute}=\"{reference}\"></figure>";

    public static bool IsReference(string? text) => text is not null && Reference().IsMatch(text);

    /// <summary>Lines of references in freshly rendered Markdown, or in a text from the writing surface, become figures.</summary>
    public static string FromLines(string html) => Lines().Replace(html, m => string.Concat(m.Groups[1].Captures.Select(c => Of(c.Value))));

    [GeneratedRegex("^[a-z]+:[A-Za-z0-9][A-Za-z0-9./_-]{0,119}$")]
    private static partial Regex Reference();

    [GeneratedRegex("<figure data-embed=\"([a-z]+:[A-Za-z0-9][A-Za-z0-9./_-]{0,119})\"></figure>")]
    private static partial Regex Figure();

    // A value of the day (Inserts) stays in its line.
    [GeneratedRegex(@"<p>\s*(?:\[\[((?!figure:)[a-z]+:[A-Za-z0-9][A-Za-z0-9./_-]{0,119})\]\]\s*)+</p>")]
    private static partial Regex Lines();
}
