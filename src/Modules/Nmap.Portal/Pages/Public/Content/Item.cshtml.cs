using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Portal.Changes;
using Nmap.Portal.Reading;
using Nmap.Portal.Slots;

namespace Nmap.Portal.Pages.Public.Content;

/// <summary>The public page of a text of any type.</summary>
internal sealed class ItemModel(Address address, QuotedTexts quotes, ChangesTold changes) : NmapPage
{
    public ContentView View { get; private set; } = null!;

    /// <summary>Null when strangers do not read it.</summary>
    public Quotable? Quoted { get; private set; }

    public IReadOnlyList<PublicChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string culture, string folder, string slug, CancellationToken cancel)
    {
        var found = await address.FindAsync(culture, $"{folder}/{slug}", Reader, cancel);
        if (found.MovedTo is { } elsewhere) { return RedirectPermanent(elsewhere); }
        if (found.GoneBecause is { } reason) { return this.Gone(reason); }
        if (found.View is null) { return NotFound(); }
        View = found.View;
        Quoted = await quotes.OfAsync(View, cancel);
        if (Quoted is not null) { Changes = await changes.OfAsync(View.Item, cancel); }
        return Page();
    }
}
