using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;

namespace Nmap.GoodPractices.Beyond;

/// <summary>The mail that brings a lesson beyond the country, in the language of its reader; the brief in that language or in the one it was written in.</summary>
internal sealed class LessonLetters(ISite site, IFormats formats, IStringLocalizer S)
{
    public Letter Of(SharingAddress address, ReadyToSend ready, IReadOnlyList<SentFile> files)
    {
        var text = ready.Texts.FirstOrDefault(t => t.Culture == address.Culture) ?? ready.Source;
        using (CultureScope.Use(address.Culture))
        {
            var platform = site.Settings.PlatformName.In(address.Culture).Text;
            return new(address.Mailbox, address.Email, address.Culture, S["A lesson: “{0}” (from: {1})", text.DisplayText, platform],
                [S["This lesson comes to you from: {0}. It was approved for the level “{1}” on {2}.", platform, S[Vocabulary.Levels[address.Level]].Value, formats.Date(ready.Since)], .. Summary(text), S["The brief of two pages is in this mail. Below are the same as PDF and Word, and a package with all languages for another platform of this kind."]],
                S["Read the whole lesson"], text.Address)
            {
                File = Brief(text, files),
                Links = [.. Links(text, files)],
                Because = S["This message comes from: {0}. Your address is on the list for lessons beyond the country."].Value,
                OneClick = new(LeaveLessons.Name, address.Mailbox),
            };
        }
    }

    private static IEnumerable<string> Summary(ContentItem text) => text.As<SummaryPart>()?.Summary is { Length: > 0 } summary ? [summary] : [];

    private static LetterFile? Brief(ContentItem text, IReadOnlyList<SentFile> files)
        => files.FirstOrDefault(f => f.Name == $"brief-{text.Culture}.html") is { } page && System.Text.Encoding.UTF8.GetString(page.Bytes) is { Length: <= LetterFile.Largest } html ? new(page.Name, "text/html", html) : null;

    private IEnumerable<LetterLink> Links(ContentItem text, IReadOnlyList<SentFile> files)
    {
        foreach (var (ending, words) in new[] { ("pdf", S["The brief as PDF"]), ("docx", S["The brief as a Word document"]) })
        {
            if (files.FirstOrDefault(f => f.Name == $"brief-{text.Culture}.{ending}") is { } file) { yield return LetterLink.To(words, file.Address); }
        }
        yield return LetterLink.To(S["The package with all languages"], files.First(f => f.Name == MakeBundle.Package).Address);
    }
}
