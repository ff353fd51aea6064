using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Public.Progress;

/// <summary>What a figure was at the end of a day: leads to the address of that version.</summary>
internal sealed class OnDayModel(NmapDb db, ISite site) : NmapPage
{
    public async Task<IActionResult> OnGetAsync(string figure, string day, string? area, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on == DateOnly.MaxValue) { return NotFound(); }
        var after = site.StartOf(on.AddDays(1));
        var number = (await db.EditionsAsync(figure, cancel)).Count(e => e < after);
        return number == 0 ? NotFound() : Redirect($"/{Cultures.Current}/progress/{figure}/v/{number}" + (area is null ? "" : "?area=" + Uri.EscapeDataString(area)));
    }
}
