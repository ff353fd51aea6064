using System.Buffers;
using System.Buffers.Binary;
using Nmap.Cms;

namespace Nmap.Media.Cleaning;

/// <summary>Files that are two things at once: a picture for whoever looks, a page, program or archive for whoever opens it another way.</summary>
internal static class Polyglots
{
    // As far back as an archive may put its end, its note included.
    private const int ArchiveEnd = 22 + 65535;
    private const int Piece = 64 * 1024, LongestMark = 16;

    /// <summary>Reads the file in pieces; a large picture is never in memory whole.</summary>
    public static void Refuse(Stream file, string field)
    {
        if (AnyPiece(file, 0, HoldsPage) || HoldsArchive(file))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The file holds something else beside the picture, such as a web page or an archive. Save it again as a picture and choose the new one."), field);
        }
    }

    public static bool HoldsArchive(byte[] bytes)
    {
        using var file = new MemoryStream(bytes, writable: false);
        return HoldsArchive(file);
    }

    /// <summary>A ZIP is read from its end: a record that says how long its note is, and lists the files before it.</summary>
    private static bool HoldsArchive(Stream file)
    {
        var tail = new byte[Math.Min(ArchiveEnd, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return end >= 0 && tail.Length - end >= 22 && end + 22 + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 20)) <= tail.Length
            && AnyPiece(file, 0, piece => piece.IndexOf("PK\u0001\u0002"u8) >= 0);
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

    /// <summary>Is it true of any piece of the file? Pieces overlap, so that no mark falls between two.</summary>
    public static bool AnyPiece(Stream file, long from, Func<ReadOnlySpan<byte>, bool> isTrue)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Piece + LongestMark);
        try
        {
            file.Position = from;
            var kept = 0;
            for (int read; (read = file.ReadAtLeast(buffer.AsSpan(kept, Piece), Piece, throwOnEndOfStream: false)) > 0;)
            {
                var seen = buffer.AsSpan(0, kept + read);
                if (isTrue(seen)) { return true; }
                kept = Math.Min(LongestMark, seen.Length);
                seen[^kept..].CopyTo(buffer);
            }
            return false;
        }
        finally { ArrayPool<byte>.Shared.Return(buffer); }
    }

    private static bool Begins(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> word)
        => rest.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(rest[..word.Length], word);
}
