using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Portal.Reading;

namespace Nmap.Portal.Pages.Public.Content;

/// <summary>What a text said at the end of a day: leads to the address of that wording.</summary>
internal sealed class OnDayModel(Address address, Editions editions, ISite site) : NmapPage
{
    public async Task<IActionResult> OnGetAsync(string culture, string folder, string slug, string day, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on == DateOnly.MaxValue) { return NotFound(); }
        var found = await address.FindAsync(culture, $"{folder}/{slug}", Cms.Access.Reader.Stranger, cancel);
        if (found.MovedTo is { } elsewhere) { return RedirectPermanent($"{elsewhere}/on/{day}"); }
        if (found.GoneBecause is { } reason) { return this.Gone(reason); }
        if (found.View?.Item is not { } item) { return NotFound(); }
        var after = site.StartOf(on.AddDays(1));
        return (await editions.OfAsync(item.ContentType, item.ContentItemId, cancel)).LastOrDefault(e => e.From < after) is { } edition
            ? Redirect($"{item.Address}/v/{edition.Number}") : NotFound();
    }
}
