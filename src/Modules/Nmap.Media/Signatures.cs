using System.IO.Compression;
using Nmap.Media.Contracts;

namespace Nmap.Media;

/// <summary>What a file is, by the first bytes that its format prescribes.</summary>
internal static class Signatures
{
    private static ReadOnlySpan<byte> PngHead => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static FileKind? Of(byte[] bytes)
    {
        ReadOnlySpan<byte> head = bytes.AsSpan(0, Math.Min(bytes.Length, 1024));
        if (head.IndexOf("%PDF-"u8) is >= 0 and < 1020) { return FileKind.Pdf; }
        if (head.StartsWith(PngHead)) { return FileKind.Png; }
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) { return FileKind.Jpeg; }
        if (head.StartsWith("PK\u0003\u0004"u8) && IsWordDocument(bytes)) { return FileKind.Docx; }
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])) { return FileKind.Webm; }
        if (head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8) && head[8..11].SequenceEqual("avi"u8)) { return FileKind.Avif; }
        if (head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..12].SequenceEqual("WEBP"u8)) { return FileKind.Webp; }
        if (head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8)) { return FileKind.M4a; }
        if (head.StartsWith("OggS"u8)) { return FileKind.Ogg; }
        if (head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..12].SequenceEqual("WAVE"u8)) { return FileKind.Wav; }
        // A frame of MPEG audio begins with eleven ones; two more bits say which version.
        if (head.StartsWith("ID3"u8) || head is [0xFF, >= 0xE2, ..]) { return FileKind.Mp3; }
        return null;
    }

    private static bool IsWordDocument(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            return zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry("word/document.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
