using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Portal.Reading;
using Nmap.Portal.Slots;

namespace Nmap.Portal.Pages.Public.Content;

/// <summary>One wording of a public text, as it was: the address that a quotation gives.</summary>
internal sealed class EditionModel(Address address, Editions editions, QuotedTexts quotes, Inserts inserts, ISite site) : NmapPage
{
    /// <summary>The wording shown.</summary>
    public ContentView View { get; private set; } = null!;
    public Edition Edition { get; private set; } = null!;

    /// <summary>The text as it is today.</summary>
    public ContentView Now { get; private set; } = null!;

    public Quotable Quoted { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string culture, string folder, string slug, int number, CancellationToken cancel)
    {
        var found = await address.FindAsync(culture, $"{folder}/{slug}", Cms.Access.Reader.Stranger, cancel);
        if (found.MovedTo is { } elsewhere) { return RedirectPermanent($"{elsewhere}/v/{number}"); }
        if (found.GoneBecause is { } reason) { return this.Gone(reason); }
        if (found.View is not { } now) { return NotFound(); }
        var (type, id) = (now.Item.ContentType, now.Item.ContentItemId);
        if ((await editions.OfAsync(type, id, cancel)).FirstOrDefault(e => e.Number == number) is not { } edition) { return NotFound(); }
        if (await editions.ReadAsync(type, id, edition.VersionId, cancel) is not { } item) { return NotFound(); }
        await inserts.FilledAsync(item, cancel, site.DayOf(edition.From));
        // Its own address of then may have become another text's.
        item.Path = now.Item.Path;
        (Now, Edition, View) = (now, edition, now with { Item = item, OlderThanSource = false });
        Quoted = await quotes.OfAsync(View, Edition, cancel);
        return Page();
    }
}
