using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Reading;

/// <summary>Where something stands that was looked for under another folder, in another language, or without one.</summary>
internal sealed class NearAddresses(ContentLibrary library, ContentTypes types, ISite site)
{
    private const int Most = 5, LongestSlug = 200;

    /// <param name="path">As it was asked for: <c>/en/articles/marking</c>.</param>
    /// <returns>In the language of the page first; each text once.</returns>
    public async Task<IReadOnlyList<ItemCard>> ToAsync(string path, string culture, CancellationToken cancel)
    {
        if (path.Split('/', StringSplitOptions.RemoveEmptyEntries) is not [.., var slug] || slug.Length > LongestSlug) { return []; }
        List<string> paths = [.. types.All.Where(t => t.Folder is not null).Select(t => $"{t.Folder}/{slug.ToLowerInvariant()}")];
        var cards = await library.VisibleTo(Reader.Stranger).At([.. site.Settings.Languages], paths).CardsAsync(0, Most * site.Settings.Languages.Count, cancel);
        if (cards.Count == 0) { return []; }
        var own = await library.VisibleTo(Reader.Stranger).InSets([.. cards.Select(c => c.SetId).Distinct()]).Preferring(culture).CardsAsync(0, Most, cancel);
        return [.. own.Where(c => c.Path is not null).OrderByDescending(c => c.Culture == culture)];
    }
}
