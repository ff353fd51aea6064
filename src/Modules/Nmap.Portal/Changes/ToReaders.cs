using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Changes;

/// <summary>A newer wording beside the one that readers see: what they will find changed.</summary>
/// <param name="Note">What its writer says of it to readers; null where nothing was said yet.</param>
internal sealed record ToReaders(ContentItem Live, ContentItem Newest, IReadOnlyList<Difference> Differences, ChangeNote? Note);

/// <summary>Lays the two beside each other for whoever decides, with the values of the day.</summary>
internal sealed class BesideLive(ContentLibrary library, ContentTypes types, Inserts inserts, ChangesTold changes)
{
    /// <summary>Null when the newest wording is the published one, or nothing of the text is published.</summary>
    public async Task<ToReaders?> OfAsync(ContentItem newest, Reader reader, CancellationToken cancel)
    {
        if (await library.UnderAsync(newest, reader, cancel) is not { } live
            || await library.VersionAsync(newest.ContentItemId, newest.ContentItemVersionId, reader, cancel) is not { } written) { return null; }
        var differences = WordsChanged.Between(types[newest.ContentType], live, await inserts.FilledAsync(written, cancel));
        return new(live, newest, differences, await changes.OfVersionAsync(newest, cancel));
    }
}
