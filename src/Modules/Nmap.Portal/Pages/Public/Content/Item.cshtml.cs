using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Portal.Reading;

namespace Nmap.Portal.Pages.Public.Content;

/// <summary>The public page of a text of any type.</summary>
internal sealed class ItemModel(Address address) : NmapPage
{
    public ContentView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string culture, string folder, string slug, CancellationToken cancel)
    {
        var found = await address.FindAsync(culture, $"{folder}/{slug}", Reader, cancel);
        if (found.MovedTo is { } elsewhere) { return RedirectPermanent(elsewhere); }
        if (found.GoneBecause is { } reason)
        {
            HttpContext.Items[Errors.IndexModel.Reason] = reason;
            return StatusCode(410);
        }
        if (found.View is null) { return NotFound(); }
        View = found.View;
        return Page();
    }
}
