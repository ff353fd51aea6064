using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Media.Contracts;

namespace Nmap.Media;

/// <summary>In which language a document is, and of which other document it is a language.</summary>
internal sealed record DocumentLanguage(string? Culture, string? VersionOf)
{
    public static DocumentLanguage Of(string? culture, string? versionOf) => new(culture is { Length: > 0 } ? culture : null, versionOf is { Length: > 0 } ? versionOf : null);

    public void Check(ContentItem item, IReadOnlyList<string> languages)
    {
        if (Culture is not null && !languages.Contains(Culture)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a language from the list."), "Language"); }
        if (VersionOf is null) { return; }
        var same = AttachFiles.Of(item).Where(f => f.Id == VersionOf || f.VersionOf == VersionOf).ToList();
        if (same.Count == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a document from the list."), "SameAs"); }
        if (Culture is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say in which language it is."), "Language"); }
        if (same.Exists(f => f.Culture == Culture)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The document is there in this language already. Remove that one first."), "Language"); }
    }

    /// <summary>Each document once, in the language of the page where it exists, with its other languages.</summary>
    public static IEnumerable<(AttachedFile File, IReadOnlyList<AttachedFile> Others)> Grouped(IEnumerable<AttachedFile> files, string culture)
    {
        foreach (var same in files.GroupBy(f => f.VersionOf ?? f.Id))
        {
            var first = same.FirstOrDefault(f => f.Culture == culture) ?? same.First();
            yield return (first, [.. same.Where(f => f != first)]);
        }
    }
}
