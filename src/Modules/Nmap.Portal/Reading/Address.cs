using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Reading;

/// <param name="View">The text to show.</param>
/// <param name="MovedTo">Where it stands now.</param>
/// <param name="GoneBecause">Why it was withdrawn.</param>
internal sealed record Found(ContentView? View, string? MovedTo = null, string? GoneBecause = null);

/// <summary>Finds what stands at a public address, in the language asked for or in the one it was written in.</summary>
internal sealed class Address(ContentLibrary library, ContentTypes types, ISite site)
{
    public async Task<Found> FindAsync(string culture, string path, Reader reader, CancellationToken cancel)
    {
        var here = await library.AtAsync(culture, path, reader, cancel);
        if (here.Item is { } item) { return new(await ViewAsync(item, reader, cancel)); }
        if (here.MovedTo is not null || here.GoneBecause is not null) { return new(null, here.MovedTo, here.GoneBecause); }
        foreach (var other in site.Settings.Languages.Where(l => l != culture))
        {
            if ((await library.AtAsync(other, path, reader, cancel)).Item is { } foreign) { return await InsteadAsync(foreign, culture, reader, cancel); }
        }
        return new(null);
    }

    /// <summary>The text that is known by this path in any language, in the language asked for where it exists.</summary>
    public async Task<ContentView?> KnownAsAsync(string culture, string path, Reader reader, CancellationToken cancel)
    {
        var found = await FindAsync(culture, path, reader, cancel);
        var set = found.View?.Item.LocalizationSet ?? (found.MovedTo is { } moved ? await SetAtAsync(moved, reader, cancel) : null);
        return set is not null && await library.VisibleTo(reader).InSet(set).Preferring(culture).FirstAsync(cancel) is { } item ? await ViewAsync(item, reader, cancel) : null;
    }

    public async Task<ContentView> ViewAsync(ContentItem item, Reader reader, CancellationToken cancel) => new(types[item.ContentType], item)
    {
        OlderThanSource = await library.IsOlderThanSourceAsync(item, cancel),
        Others = [.. (await library.VisibleTo(reader).InSet(item.LocalizationSet).CardsAsync(0, 100, cancel)).Where(o => o.ItemId != item.ContentItemId)],
    };

    private async Task<Found> InsteadAsync(ContentItem foreign, string culture, Reader reader, CancellationToken cancel)
    {
        var sibling = await library.VisibleTo(reader).InSet(foreign.LocalizationSet).InCulture(culture).FirstAsync(cancel);
        return sibling is null ? new(await ViewAsync(foreign, reader, cancel)) : new(null, $"/{culture}/{sibling.Path}");
    }

    private async Task<string?> SetAtAsync(string address, Reader reader, CancellationToken cancel)
        => address.Split('/', 3) is [_, var culture, var path] ? (await library.AtAsync(culture, path, reader, cancel)).Item?.LocalizationSet : null;
}
