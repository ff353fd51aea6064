using Nmap.Cms;
using Nmap.Media.Contracts;

namespace Nmap.Media.Cleaning;

/// <summary>Before a picture is opened: what it is by its content, and whether its name says the same.</summary>
internal static class PictureCheck
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".avif"];

    /// <param name="head">The first bytes of the file.</param>
    public static void Pass(Stream file, byte[] head, string name, string field)
    {
        if (Signatures.Of(head) is not (FileKind.Jpeg or FileKind.Png or FileKind.Webp or FileKind.Avif)) { throw new RefusedException(Refusal.Invalid, Wanted(head), field); }
        // A phone's messenger writes one ending for another; a picture that calls itself a document is somebody's mistake or trick.
        if (Path.GetExtension(name) is { Length: > 0 } ending && !Endings.Contains(ending, StringComparer.OrdinalIgnoreCase))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("It is a picture, but its name ends in {0}. Give it the ending of a picture, or choose the right file."), field, ending);
        }
        Polyglots.Refuse(file, field);
        if (Signatures.Of(head) == FileKind.Jpeg && !HasEnd(file)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is damaged and cannot be opened. Save it again and choose the new one."), field); }
    }

    // The reader of JPEG fills what is missing with grey. Within the picture's own data no byte FF is followed by D9, so that its end is found without reading it.
    private static bool HasEnd(Stream file)
    {
        Span<byte> marker = stackalloc byte[4];
        file.Position = 2;
        while (file.ReadAtLeast(marker, marker.Length, throwOnEndOfStream: false) == marker.Length && marker[0] == 0xFF && marker[1] != 0xDA)
        {
            // Any number of FF may stand before a marker.
            var next = file.Position + (marker[1] == 0xFF ? -3 : (marker[2] << 8 | marker[3]) - 2);
            if (next > file.Length) { return false; }
            file.Position = next;
        }
        return Polyglots.AnyPiece(file, file.Position, piece => piece.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0);
    }

    public static bool IsHeic(ReadOnlySpan<byte> bytes)
        => bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8) && (bytes[8..11].SequenceEqual("hei"u8) || bytes[8..11].SequenceEqual("hev"u8) || bytes[8..12].SequenceEqual("mif1"u8));

    private static string Wanted(byte[] head)
    {
        if (IsHeic(head)) { return Phrase.Of("This is a HEIC picture, which browsers do not show. Save it as JPEG and choose the new one."); }
        if (head.AsSpan().StartsWith("PK"u8)) { return Phrase.Of("The file begins as an archive (ZIP), whatever else it holds. Save the picture again by itself and choose the new one."); }
        return head.AsSpan().StartsWith("<"u8) && head.AsSpan().IndexOf("<svg"u8) >= 0 ? Phrase.Of("A drawing in SVG can hold programs. Save it as PNG and choose the new one.")
            : Phrase.Of("Choose a JPEG, PNG, WebP or AVIF picture.");
    }
}
