using Nmap.Cms;
using Nmap.Media.Contracts;

namespace Nmap.Media;

/// <summary>What a form takes, in a sentence.</summary>
internal static class KindWords
{
    public static string Wanted(IReadOnlyCollection<FileKind> kinds)
    {
        var (word, pdf) = (kinds.Contains(FileKind.Docx), kinds.Contains(FileKind.Pdf));
        return word && pdf ? Phrase.Of("Choose a PDF or a Word document (.docx).")
            : word ? Phrase.Of("Choose a Word document (.docx).")
            : kinds.Contains(FileKind.Webm) ? Phrase.Of("Choose a sound recording: M4A, MP3, Ogg, WAV or WebM.")
            : pdf ? Phrase.Of("Choose a PDF document, or a PNG or JPEG picture.")
            : Phrase.Of("Choose a PNG or JPEG picture.");
    }
}
