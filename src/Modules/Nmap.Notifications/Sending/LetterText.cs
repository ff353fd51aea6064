using System.Text.RegularExpressions;

namespace Nmap.Notifications.Sending;

/// <summary>The words of a mail. In right-to-left text each line says its direction, and addresses stand by themselves.</summary>
internal static partial class LetterText
{
    private const string RightToLeftMark = "\u200F", LeftToRightIsolate = "\u2066", PopIsolate = "\u2069";

    public static string Of(IEnumerable<string> blocks, IEnumerable<string> footer, bool rightToLeft)
        => string.Join("\n\n", blocks.Append("-- \n" + Written(string.Join('\n', footer), rightToLeft)).Where(b => b.Length > 0)).ReplaceLineEndings("\r\n") + "\r\n";

    /// <summary>One letter: its words, then each link on a line to itself without marks, so that what people copy is the address and nothing else.</summary>
    /// <param name="colon">As the language writes it after words.</param>
    public static string Block(string text, IEnumerable<(string? Words, string Address)> links, string? hint, bool rightToLeft, string colon = ":")
    {
        var parts = new List<string> { Written(text, rightToLeft) };
        parts.AddRange(links.Select(l => l.Words is null ? l.Address : $"{Written(l.Words + colon, rightToLeft)}\n{l.Address}"));
        if (hint is not null) { parts.Add(Written(hint, rightToLeft)); }
        return string.Join("\n\n", parts.Where(p => p.Length > 0));
    }

    private static string Written(string text, bool rightToLeft)
        => rightToLeft ? string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(RightToLeft)) : text;

    private static string RightToLeft(string line)
        => line.Length == 0 ? line : RightToLeftMark + Address.Replace(line, found => LeftToRightIsolate + found.Value + PopIsolate);

    [GeneratedRegex(@"https?://[^\s]*[^\s.,;:!?)،؛؟]|[\w.+-]+@[\w-]+(\.[\w-]+)*")]
    private static partial Regex Address { get; }
}
