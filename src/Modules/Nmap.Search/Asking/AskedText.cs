using System.Text;
using Nmap.Search.Contracts;

namespace Nmap.Search.Asking;

/// <summary>What was typed: words, and phrases between quotation marks. No other sign means anything.</summary>
internal sealed record AskedText(string Whole, IReadOnlyList<AskedPart> Parts)
{
    private const string Quotes = "\"“”„‟«»";

    public static AskedText Read(string? typed)
    {
        var whole = Clean(typed ?? "");
        var parts = new List<AskedPart>();
        var (from, quoted) = (0, false);
        for (var at = 0; at <= whole.Length; at++)
        {
            if (at < whole.Length && !Quotes.Contains(whole[at], StringComparison.Ordinal)) { continue; }
            var closed = quoted && at < whole.Length;
            if (whole[from..at] is var text && !string.IsNullOrWhiteSpace(text)) { parts.Add(new(text, from, closed)); }
            (from, quoted) = (at + 1, !quoted);
        }
        return new(whole, parts);
    }

    /// <summary>Whole characters only, no control characters, at most what is promised.</summary>
    private static string Clean(string typed)
    {
        var text = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > SearchQuestion.LongestText) { break; }
            text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }
        return text.ToString().Normalize().Trim();
    }
}

/// <param name="Start">Where it stands in the whole.</param>
internal sealed record AskedPart(string Text, int Start, bool Quoted);
