using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Nmap.Meetings.Capture;

/// <summary>Pasted text without what word processors put into it: their bullets, fixed spaces and invisible marks. Quotes and apostrophes stay as they were written.</summary>
internal static partial class CleanText
{
    public static string Of(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) { return ""; }
        var text = new StringBuilder(typed.Length);
        foreach (var letter in typed.Normalize()) { text.Append(Of(letter)); }
        return string.Join('\n', text.ToString().ReplaceLineEndings("\n").Split('\n').Select(Line)).Trim('\n');
    }

    private static string Of(char letter) => letter switch
    {
        '\r' or '\n' or '\t' => letter.ToString(),
        '\v' or '\f' or '\u2028' or '\u2029' => "\n",
        '\u00a0' or '\u202f' or '\u2007' or '\u2009' or '\u2002' or '\u2003' => " ",
        '\u00ad' or '\ufeff' or '\ufffc' => "",
        // Marks of direction: the page isolates every text by itself, and a mark before a key hides it.
        '\u200e' or '\u200f' or '\u061c' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => "",
        // Symbols of a font that nobody else has; Word writes its bullets so.
        >= '\ue000' and <= '\uf8ff' => "\u2022",
        _ when char.GetUnicodeCategory(letter) == UnicodeCategory.Control => "",
        _ => letter.ToString(),
    };

    private static string Line(string line)
    {
        var bullet = Bullet().Match(line);
        return (bullet.Success ? line[bullet.Length..] : line).Replace('\t', ' ').TrimEnd();
    }

    // A lone letter o counts only with Word's tab behind it.
    [GeneratedRegex(@"^\s*(?:[\u2022\u00b7\u25aa\u25cf\u25e6\u2023\u2043\u00a7\u27a2\u2713]\s*|o\t\s*|[-\u2013\u2014*]\t\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
