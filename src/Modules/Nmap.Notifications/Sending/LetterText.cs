using System.Text.RegularExpressions;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Sending;

/// <summary>The words of a mail. In right-to-left text each line says its direction, and addresses stand by themselves.</summary>
internal static partial class LetterText
{
    private const string RightToLeftMark = "\u200F", LeftToRightIsolate = "\u2066", PopIsolate = "\u2069";

    public static string Of(LetterRow letter, string? link, IEnumerable<string> footer, bool rightToLeft)
    {
        var blocks = new List<string> { Written(letter.Text, rightToLeft) };
        // The link has a line to itself, without marks: what people copy is the address and nothing else.
        if (link is not null) { blocks.Add(letter.Action is null ? link : $"{Written(letter.Action + ":", rightToLeft)}\n{link}"); }
        blocks.Add("-- \n" + Written(string.Join('\n', footer), rightToLeft));
        return string.Join("\n\n", blocks.Where(b => b.Length > 0)).ReplaceLineEndings("\r\n") + "\r\n";
    }

    private static string Written(string text, bool rightToLeft)
        => rightToLeft ? string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(RightToLeft)) : text;

    private static string RightToLeft(string line)
        => line.Length == 0 ? line : RightToLeftMark + Address.Replace(line, found => LeftToRightIsolate + found.Value + PopIsolate);

    [GeneratedRegex(@"https?://[^\s]*[^\s.,;:!?)،؛؟]|[\w.+-]+@[\w-]+(\.[\w-]+)*")]
    private static partial Regex Address { get; }
}
