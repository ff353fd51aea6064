using System.Text;
using System.Xml;

namespace Nmap.Sharing.Feeds;

/// <summary>What XML can hold.</summary>
internal static class XmlOutput
{
    public static XmlWriterSettings Settings { get; } = new() { Encoding = new UTF8Encoding(false), Indent = true };

    /// <summary>The text without control characters and halves of surrogate pairs, which no XML reader accepts.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c))) { return text; }
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || (rune != Rune.ReplacementChar && XmlConvert.IsXmlChar((char)rune.Value))) { kept.Append(rune.ToString()); }
        }
        return kept.ToString();
    }
}
