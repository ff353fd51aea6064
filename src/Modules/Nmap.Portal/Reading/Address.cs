using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Portal.Reading;

/// <param name="View">The text to show.</param>
/// <param name="MovedTo">Where it stands now.</param>
/// <param name="GoneBecause">Why it was withdrawn.</param>
internal sealed record Found(ContentView? View, string? MovedTo = null, string? GoneBecause = null);

/// <summary>Finds what stands at a public address, in the language asked for or in the one it was written in.</summary>
internal sealed class Address(ContentLibrary library, ContentTypes types, ISite site, IEnumerable<ITextNotes> notes)
{
    public async Task<Found> FindAsync(string culture, string path, Reader reader, CancellationToken cancel)
    {
        var here = await library.AtAsync(culture, path, reader, cancel);
        if (here.Item is { } item) { return new(await ViewAsync(item, here.Languages, cancel)); }
        if (here.MovedTo is not null || here.GoneBecause is not null) { return new(null, here.MovedTo, here.GoneBecause); }
        foreach (var other in site.Settings.Languages.Where(l => l != culture))
        {
            if (await library.AtAsync(other, path, reader, cancel) is { Item: { } foreign } there) { return await InsteadAsync(foreign, there.Languages, culture, cancel); }
        }
        return new(null);
    }

    /// <summary>The text that is known by this path in any language, in the language asked for where it exists.</summary>
    public async Task<ContentView?> KnownAsAsync(string culture, string path, Reader reader, CancellationToken cancel)
    {
        var found = await FindAsync(culture, path, reader, cancel);
        var set = found.View?.Item.LocalizationSet ?? (found.MovedTo is { } moved ? await SetAtAsync(moved, reader, cancel) : null);
        if (set is null) { return null; }
        var languages = await library.VisibleTo(reader).InSet(set).LoadAsync(100, cancel: cancel);
        return (languages.Find(i => i.Culture == culture) ?? languages.Find(i => i.IsSource)) is { } item ? await ViewAsync(item, languages, cancel) : null;
    }

    private async Task<ContentView> ViewAsync(ContentItem item, IReadOnlyList<ContentItem> languages, CancellationToken cancel)
    {
        var view = new ContentView(types[item.ContentType], item)
        {
            OlderThanSource = await library.IsOlderThanSourceAsync(item, cancel),
            Others = [.. languages.Where(o => o.ContentItemId != item.ContentItemId)],
        };
        List<TextNote>? told = null;
        foreach (var source in notes) { (told ??= []).AddRange(await source.ForAsync(view, cancel)); }
        return view with { Notes = told };
    }

    private async Task<Found> InsteadAsync(ContentItem foreign, IReadOnlyList<ContentItem> languages, string culture, CancellationToken cancel)
        => languages.FirstOrDefault(i => i.Culture == culture) is { } sibling ? new(null, sibling.Address) : new(await ViewAsync(foreign, languages, cancel));

    private async Task<string?> SetAtAsync(string address, Reader reader, CancellationToken cancel)
        => address.Split('/', 3) is [_, var culture, var path] ? (await library.AtAsync(culture, path, reader, cancel)).Item?.LocalizationSet : null;
}
