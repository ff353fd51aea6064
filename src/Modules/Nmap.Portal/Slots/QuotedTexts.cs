using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;
using Nmap.Portal.Reading;

namespace Nmap.Portal.Slots;

/// <summary>Public texts of every type as something to quote. Nothing that only members read is ever among them.</summary>
internal sealed class QuotedTexts(Address address, Editions editions, ContentTypes types, ISite site, IForum forum, TimeProvider clock, IStringLocalizer S) : IQuoted
{
    public async Task<Quotable?> AtAsync(string culture, string path, Func<string, string?> asked, CancellationToken cancel)
        => path.Split('/') is [var folder, _] && types.ByFolder(folder) is not null
            && (await address.FindAsync(culture, path, Reader.Stranger, cancel)).View is { } view ? await OfAsync(view, cancel) : null;

    /// <returns>Null when strangers do not read it.</returns>
    public async Task<Quotable?> OfAsync(ContentView view, CancellationToken cancel)
    {
        var item = view.Item;
        if (!item.Published || item.Audience != Audience.Public || item.VisibleFrom > clock.GetUtcNow()) { return null; }
        var known = await editions.OfAsync(item.ContentType, item.ContentItemId, cancel);
        return known.FirstOrDefault(e => e.VersionId == item.ContentItemVersionId) is { } edition ? await OfAsync(view, edition, cancel) : null;
    }

    /// <summary>Whoever told it, here or where it was taken over from; then the platform it comes from; null for this one.</summary>
    private async Task<string?> AuthorAsync(ContentView view, CancellationToken cancel)
    {
        var teller = view.Type.ToldBy(view.Item);
        return OriginPart.NameOf(view.Item, teller)
            ?? (teller is null ? null : (await forum.FindAsync(teller, cancel))?.Name.In(view.Item.Culture, site.Settings.Languages).Text)
            ?? view.Item.As<OriginPart>()?.Platform;
    }

    public async Task<Quotable> OfAsync(ContentView view, Edition edition, CancellationToken cancel) => new()
    {
        Address = view.Item.Address,
        Title = view.Title,
        Culture = view.Item.Culture,
        Kind = S[view.Type.Label],
        IssuedOn = site.DayOf(edition.From),
        Permanent = $"{view.Item.Address}/v/{edition.Number}",
        Author = await AuthorAsync(view, cancel),
    };
}
