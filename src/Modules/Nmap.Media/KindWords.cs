using Nmap.Cms;
using Nmap.Media.Contracts;

namespace Nmap.Media;

/// <summary>What a form takes, in a sentence.</summary>
internal static class KindWords
{
    public static string Wanted(IReadOnlyCollection<FileKind> kinds) => kinds.Contains(FileKind.Docx)
        ? Phrase.Of("Choose a PDF or a Word document (.docx).")
        : kinds.Contains(FileKind.Webm) ? Phrase.Of("Choose a sound recording: M4A, MP3, Ogg, WAV or WebM.")
        : Phrase.Of("Choose a PNG or JPEG picture.");
}
