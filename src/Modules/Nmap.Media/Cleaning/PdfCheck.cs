using System.IO.Compression;
using System.Text;
using Nmap.Cms;

namespace Nmap.Media.Cleaning;

/// <summary>
/// Refuses a PDF that says it runs something or carries other files, in plain words, in names written with escapes, or inside packed streams.
/// A PDF that hides better than that is found by readers of PDF, not here.
/// </summary>
internal static class PdfCheck
{
    // What is unpacked of one file in all; a page of text needs a few kilobytes.
    private const int MostUnpacked = 50 * 1024 * 1024;

    private static readonly string[] Words = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia"];

    public static byte[] Passed(byte[] bytes, string field)
        => IsAlsoSomethingElse(bytes) ? throw new RefusedException(Refusal.Invalid, Phrase.Of("This file is a PDF and something else at once, such as a web page or an archive. Print it to a new PDF and choose that one."), field)
        : Says(bytes) || Streams(bytes).Any(Says) ? throw new RefusedException(Refusal.Invalid, Phrase.Of("This PDF contains programs or other files. Print it to a new PDF and choose that one."), field) : bytes;

    // A browser that guesses looks at the beginning; a reader of archives at the end.
    private static bool IsAlsoSomethingElse(byte[] bytes)
    {
        var begins = bytes.AsSpan().IndexOf("%PDF-"u8);
        var ends = bytes.AsSpan().LastIndexOf("%%EOF"u8);
        return bytes.AsSpan(0, Math.Max(0, begins)).IndexOfAnyExcept(" \t\r\n\uFEFF"u8) >= 0
            || Polyglots.HoldsPage(bytes.AsSpan(5 + begins, Math.Min(1024, bytes.Length - 5 - begins))) || (ends >= 0 && Polyglots.HoldsPage(bytes.AsSpan(ends + 5))) || Polyglots.HoldsArchive(bytes);
    }

    private static bool Says(byte[] bytes)
    {
        var names = Names(Encoding.Latin1.GetString(bytes));
        return Words.Any(w => names.Contains(w));
    }

    /// <summary>Every name in it, without escapes: a name begins with a slash and ends before a delimiter (ISO 32000, 7.3.5).</summary>
    private static HashSet<string> Names(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf('/', StringComparison.Ordinal); at >= 0; at = text.IndexOf('/', at + 1))
        {
            var name = new StringBuilder("/");
            for (var i = at + 1; i < text.Length && i < at + 80 && !char.IsWhiteSpace(text[i]) && !"()<>[]{}/%\0".Contains(text[i], StringComparison.Ordinal); i++)
            {
                var isEscape = text[i] == '#' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]);
                name.Append(isEscape ? (char)Convert.ToByte(text.Substring(i + 1, 2), 16) : text[i]);
                if (isEscape) { i += 2; }
            }
            names.Add(name.ToString());
        }
        return names;
    }

    /// <summary>The packed streams that can be unpacked by the usual way; pictures and fonts among them are harmless to look at.</summary>
    private static IEnumerable<byte[]> Streams(byte[] bytes)
    {
        var unpacked = 0;
        for (var at = bytes.AsSpan().IndexOf("stream"u8); at >= 0 && unpacked < MostUnpacked;)
        {
            var start = at + 6;
            while (start < bytes.Length && bytes[start] is (byte)'\r' or (byte)'\n') { start++; }
            if (Unpacked(bytes, start, MostUnpacked - unpacked) is { Length: > 0 } found)
            {
                unpacked += found.Length;
                yield return found;
            }
            var next = bytes.AsSpan(start).IndexOf("stream"u8);
            at = next < 0 ? -1 : start + next;
        }
    }

    private static byte[] Unpacked(byte[] bytes, int start, int most)
    {
        using var result = new MemoryStream();
        try
        {
            using var packed = new ZLibStream(new MemoryStream(bytes, start, bytes.Length - start, writable: false), CompressionMode.Decompress);
            var buffer = new byte[8192];
            for (int read; result.Length < most && (read = packed.Read(buffer)) > 0;) { result.Write(buffer, 0, read); }
        }
        catch (InvalidDataException)
        {
            // Packed another way, or not at all; what came out before is looked at.
        }
        return result.ToArray();
    }
}
