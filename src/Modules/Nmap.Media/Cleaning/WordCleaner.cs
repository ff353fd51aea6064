using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using Nmap.Cms;

namespace Nmap.Media.Cleaning;

/// <summary>Takes the makers' names out of a Word document and refuses one with programs.</summary>
internal static class WordCleaner
{
    // A page of text needs a few kilobytes; a document that unpacks to more than this is an attack or a film.
    private const long LargestUnpacked = 200L * 1024 * 1024;

    public static byte[] Clean(byte[] bytes, string field)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        try
        {
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.Entries.Sum(e => e.Length) > LargestUnpacked) { throw Broken(field); }
            }
            stream.Position = 0;
            using (var document = WordprocessingDocument.Open(stream, isEditable: true))
            {
                if (document.MainDocumentPart is not { } main) { throw Broken(field); }
                if (main.VbaProjectPart is not null || document.DocumentType != DocumentFormat.OpenXml.WordprocessingDocumentType.Document)
                {
                    throw new RefusedException(Refusal.Invalid, Phrase.Of("This document contains programs (macros). Save it as a plain Word document (.docx) and choose it again."), field);
                }
                Forget(document);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or OpenXmlPackageException or System.Xml.XmlException or FileFormatException or IOException)
        {
            throw Broken(field);
        }
        return stream.ToArray();
    }

    private static void Forget(WordprocessingDocument document)
    {
        var said = document.PackageProperties;
        (said.Creator, said.LastModifiedBy, said.Category, said.Description, said.Keywords) = (null, null, null, null, null);
        if (document.ExtendedFilePropertiesPart is { } program) { document.DeletePart(program); }
        if (document.CustomFilePropertiesPart is { } custom) { document.DeletePart(custom); }
    }

    private static RefusedException Broken(string field) => new(Refusal.Invalid, Phrase.Of("The file is damaged and cannot be opened. Save it again and choose the new one."), field);
}
