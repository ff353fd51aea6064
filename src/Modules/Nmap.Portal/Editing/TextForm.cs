using Microsoft.AspNetCore.Http;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Portal.Editing;

/// <summary>The form of one text, with what stands beside it.</summary>
internal sealed record TextForm(EditedText Text, IReadOnlyList<Organisation> Organisations, string Audience, IReadOnlyList<string> Named, DateOnly? VisibleFrom, string VisibleFromTime)
{
    /// <summary>What a translation is made from.</summary>
    public ContentItem? Source { get; init; }

    /// <summary>What somebody else saved meanwhile.</summary>
    public ContentItem? Stored { get; init; }

    /// <summary>What differs between that and what was typed here.</summary>
    public IReadOnlyList<Difference> Against { get; init; } = [];

    /// <summary>Languages to choose from; empty when the language is settled.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>What the writer started from; null for a new text.</summary>
    public long? Revision { get; init; }

    /// <summary>Where what is typed is kept while nobody saves it.</summary>
    public KeptForm? Keep { get; init; }

    /// <summary>Whose text is kept on this device.</summary>
    public string? PersonId { get; init; }

    /// <summary>Text that this person typed earlier and did not save.</summary>
    public UnsavedText? Unsaved { get; init; }

    public static async Task<TextForm> OfAsync(EditedText text, IFormCollection? typed, IForum forum, ISite site, CancellationToken cancel)
    {
        var stored = text.Item?.Audience ?? Cms.Content.Audience.Members;
        var (day, time) = CountryTime.Boxes(text.Item?.VisibleFrom > site.Now ? text.Item!.VisibleFrom : null, site.Zone);
        return new(text, await forum.MembersAsync(site.Today, cancel),
            typed?["Audience"].ToString() ?? (stored.Kind == AudienceKind.Organisations ? "organisations" : stored.ToString()),
            typed is null ? [.. stored.Ids] : [.. typed["Organisations"].OfType<string>()],
            typed is null ? day : null, typed?["VisibleFromTime"].ToString() ?? time);
    }

    /// <summary>Kinds of text that this reader may begin.</summary>
    public static IReadOnlyList<ContentType> Kinds(ContentTypes types, Reader reader) => [.. types.All.Where(t => t.InEditor && t.Writers.Any(reader.Is))];
}
