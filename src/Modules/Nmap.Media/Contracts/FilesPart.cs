using Nmap.Cms.Content;

namespace Nmap.Media.Contracts;

/// <summary>
/// Documents that belong to a text. A content type that lists this part among its own lets writers add files; they are versioned, approved and
/// published with the text, and whoever may read it may open them.
/// </summary>
public sealed record FilesPart(IReadOnlyList<AttachedFile> Files) : IContentPart;

/// <param name="Id">Of the kept file.</param>
/// <param name="Length">In bytes.</param>
public sealed record AttachedFile(string Id, string Name, FileKind Kind, int Length)
{
    /// <summary>Language of the document; null where nobody said.</summary>
    public string? Culture { get; init; }

    /// <summary>Id of the file of which this is another language; null for a document of its own.</summary>
    public string? VersionOf { get; init; }

    /// <summary>Root-relative address.</summary>
    public string Address(string itemId) => $"/media/{itemId}/{Id}";
}
