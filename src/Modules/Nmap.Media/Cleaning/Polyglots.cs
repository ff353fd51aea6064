using System.Buffers.Binary;
using Nmap.Cms;

namespace Nmap.Media.Cleaning;

/// <summary>Files that are two things at once: a picture for whoever looks, a page, program or archive for whoever opens it another way.</summary>
internal static class Polyglots
{
    // As far back as an archive may put its end, its note included.
    private const int ArchiveEnd = 22 + 65535;

    public static void Refuse(byte[] bytes, string field)
    {
        if (HoldsArchive(bytes) || HoldsPage(bytes))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The file holds something else beside the picture, such as a web page or an archive. Save it again as a picture and choose the new one."), field);
        }
    }

    /// <summary>A ZIP is read from its end: a record that says how long its note is, and lists the files before it.</summary>
    public static bool HoldsArchive(byte[] bytes)
    {
        var tail = bytes.AsSpan(Math.Max(0, bytes.Length - ArchiveEnd));
        var end = tail.LastIndexOf("PK\u0005\u0006"u8);
        return end >= 0 && tail.Length - end >= 22 && end + 22 + BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 20)..]) <= tail.Length
            && bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) >= 0;
    }

    /// <summary>Beginnings of pages and programs, in any case of their letters.</summary>
    public static bool HoldsPage(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf((byte)'<'); at >= 0;)
        {
            var rest = bytes[at..];
            if (Begins(rest, "<script"u8) || Begins(rest, "<!doctype"u8) || Begins(rest, "<html"u8) || Begins(rest, "<?php"u8) || Begins(rest, "<svg"u8) || Begins(rest, "<iframe"u8)) { return true; }
            var next = rest[1..].IndexOf((byte)'<');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return bytes.IndexOf("%PDF-"u8) >= 0;
    }

    private static bool Begins(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> word)
        => rest.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(rest[..word.Length], word);
}
