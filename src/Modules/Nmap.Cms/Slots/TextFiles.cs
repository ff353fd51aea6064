using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Cms.Slots;

/// <summary>A file that belongs to a text.</summary>
/// <param name="Id">Of the kept file, the same on every platform the text travels to.</param>
public sealed record TextFile(string Id, string Name);

/// <summary>Slot: files that belong to texts and travel with them in packages.</summary>
public interface ITextFiles
{
    /// <summary>Those that this version names.</summary>
    IReadOnlyList<TextFile> Of(ContentItem item);

    /// <summary>Its bytes; null where it is not kept here.</summary>
    Task<byte[]?> OpenAsync(ContentItem item, string id, CancellationToken cancel);

    /// <summary>Checks and cleans a file and keeps it under its own id with the caller's next commit; one that is kept already stays as it is.</summary>
    /// <exception cref="RefusedException">It is of a kind that is not taken, or harmful.</exception>
    Task PutAsync(ContentItem item, TextFile file, byte[] bytes, CancellationToken cancel);

    /// <summary>Is this a name and a content that <see cref="PutAsync"/> would take?</summary>
    /// <exception cref="RefusedException">The reason.</exception>
    void Check(string name, byte[] bytes);

    /// <summary>Makes a file that another system kept by path one of the text's own: in its parts, and where its words point to it.</summary>
    /// <returns>The file, to be put with the text.</returns>
    TextFile Name(ContentItem item, string path, byte[] bytes);
}

/// <summary>Slot: pictures and recordings of the library that texts show, and that travel with them in packages.</summary>
public interface ITextMedia
{
    /// <summary>Ids of those that this version shows.</summary>
    IReadOnlyList<string> Of(ContentItem item);

    /// <summary>One with its words and its licence; null where it is not kept here any more, or may not be passed on.</summary>
    Task<byte[]?> PackAsync(string id, CancellationToken cancel);

    /// <summary>Is this something that <see cref="PutAsync"/> would take?</summary>
    /// <exception cref="RefusedException">The reason.</exception>
    Task CheckAsync(string id, byte[] packed, CancellationToken cancel);

    /// <summary>Keeps it with the caller's next commit, to be cleared by somebody before readers see it; one that is kept already stays as it is.</summary>
    Task PutAsync(string id, byte[] packed, Reader by, CancellationToken cancel);
}
