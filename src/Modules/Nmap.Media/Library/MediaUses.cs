using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Media.Library;

/// <summary>Which texts show an item. Only those that the asking reader may see.</summary>
internal sealed class MediaUses(ContentLibrary library)
{
    public static string Reference(string id) => Slots.MediaEmbed.Kind + ":" + id;

    public async Task<IReadOnlyList<ItemCard>> OfAsync(string id, Reader reader, CancellationToken cancel)
        => [.. (await library.NewestTo(reader).Showing(Reference(id)).ChangedAsync(0, 200, cancel))
            .Concat(await library.VisibleTo(reader).Showing(Reference(id)).CardsAsync(0, 200, cancel)).DistinctBy(c => c.ItemId)];

    /// <summary>Does a text that this reader may read show it?</summary>
    public async Task<bool> IsSeenByAsync(string id, Reader reader, CancellationToken cancel)
        => await library.VisibleTo(reader).Showing(Reference(id)).CountAsync(cancel) > 0;
}
