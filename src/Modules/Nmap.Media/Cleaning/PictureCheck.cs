using Nmap.Cms;
using Nmap.Media.Contracts;

namespace Nmap.Media.Cleaning;

/// <summary>Before a picture is opened: what it is by its content, and whether its name says the same.</summary>
internal static class PictureCheck
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".avif"];

    public static void Pass(byte[] bytes, string name, string field)
    {
        if (Signatures.Of(bytes) is not (FileKind.Jpeg or FileKind.Png or FileKind.Webp or FileKind.Avif)) { throw new RefusedException(Refusal.Invalid, Wanted(bytes), field); }
        // A phone's messenger writes one ending for another; a picture that calls itself a document is somebody's mistake or trick.
        if (Path.GetExtension(name) is { Length: > 0 } ending && !Endings.Contains(ending, StringComparer.OrdinalIgnoreCase))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("It is a picture, but its name ends in {0}. Give it the ending of a picture, or choose the right file."), field, ending);
        }
        Polyglots.Refuse(bytes, field);
        if (Signatures.Of(bytes) == FileKind.Jpeg && !HasEnd(bytes)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is damaged and cannot be opened. Save it again and choose the new one."), field); }
    }

    // The reader of JPEG fills what is missing with grey. Within the picture's own data no byte FF is followed by D9, so that its end is found without reading it.
    private static bool HasEnd(ReadOnlySpan<byte> bytes)
    {
        var data = 2;
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF && bytes[data + 1] != 0xDA;)
        {
            data = at;
            // Any number of FF may stand before a marker.
            at += bytes[at + 1] == 0xFF ? 1 : 2 + (bytes[at + 2] << 8 | bytes[at + 3]);
        }
        return bytes.Length > data && bytes[data..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0;
    }

    public static bool IsHeic(ReadOnlySpan<byte> bytes)
        => bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8) && (bytes[8..11].SequenceEqual("hei"u8) || bytes[8..11].SequenceEqual("hev"u8) || bytes[8..12].SequenceEqual("mif1"u8));

    private static string Wanted(byte[] bytes)
    {
        if (IsHeic(bytes)) { return Phrase.Of("This is a HEIC picture, which browsers do not show. Save it as JPEG and choose the new one."); }
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 4096));
        return head.StartsWith("<"u8) && head.IndexOf("<svg"u8) >= 0 ? Phrase.Of("A drawing in SVG can hold programs. Save it as PNG and choose the new one.")
            : Phrase.Of("Choose a JPEG, PNG, WebP or AVIF picture.");
    }
}
