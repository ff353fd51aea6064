using Nmap.Cms;

namespace Nmap.Media.Cleaning;

/// <summary>Refuses a PDF that says it runs something or carries other files. What is packed inside it is not unpacked, so this finds the plain cases only.</summary>
internal static class PdfCheck
{
    public static byte[] Passed(byte[] bytes, string field)
    {
        ReadOnlySpan<byte> all = bytes;
        return all.IndexOf("/JavaScript"u8) >= 0 || all.IndexOf("/Launch"u8) >= 0 || all.IndexOf("/EmbeddedFile"u8) >= 0 || all.IndexOf("/RichMedia"u8) >= 0
            ? throw new RefusedException(Refusal.Invalid, Phrase.Of("This PDF contains programs or other files. Print it to a new PDF and choose that one."), field) : bytes;
    }
}
