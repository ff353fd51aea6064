using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NetVips;

namespace Nmap.Media.Tests;

/// <summary>Files as people bring them, with the traces that they carry.</summary>
internal static class Papers
{
    public const string Maker = "Maker Markername";

    /// <summary>A Word document by <see cref="Maker"/>.</summary>
    public static byte[] Word(bool withPrograms = false)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, withPrograms ? WordprocessingDocumentType.MacroEnabledDocument : WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(new Paragraph(new Run(new Text("We met.")))));
            (document.PackageProperties.Creator, document.PackageProperties.LastModifiedBy, document.PackageProperties.Title) = (Maker, Maker, "Minutes");
            document.AddExtendedFilePropertiesPart().Properties = new DocumentFormat.OpenXml.ExtendedProperties.Properties(new DocumentFormat.OpenXml.ExtendedProperties.Company(Maker));
        }
        return stream.ToArray();
    }

    public static byte[] Pdf() => "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF"u8.ToArray();

    /// <summary>A picture with a note of <see cref="Maker"/> beside its pixels.</summary>
    public static byte[] Picture(int width = 40, int height = 20)
    {
        var plain = Image.Black(width, height).JpegsaveBuffer();
        var note = System.Text.Encoding.ASCII.GetBytes("Exif\0\0" + Maker);
        byte[] segment = [0xFF, 0xE1, (byte)((note.Length + 2) >> 8), (byte)(note.Length + 2), .. note];
        return [.. plain[..2], .. segment, .. plain[2..]];
    }

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name));

    /// <summary>A quarter of a second of nothing, with a note of <see cref="Maker"/>.</summary>
    public static byte[] Wave()
    {
        byte[] note = [.. "LIST"u8, .. BitConverter.GetBytes(24), .. "INFOIART"u8, .. BitConverter.GetBytes(12), .. "SECRETARTIST"u8];
        byte[] format = [.. "fmt "u8, .. BitConverter.GetBytes(16), 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0];
        byte[] sound = [.. "data"u8, .. BitConverter.GetBytes(4000), .. new byte[4000]];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(4 + note.Length + format.Length + sound.Length), .. "WAVE"u8, .. format, .. note, .. sound];
    }
}
