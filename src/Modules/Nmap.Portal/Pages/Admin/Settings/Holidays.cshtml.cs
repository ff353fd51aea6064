using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Portal.Pages.Admin.Settings;

/// <summary>On which days the country's offices are closed.</summary>
internal sealed class HolidaysModel(ISite site) : NmapPage
{
    private const int Shown = 8;

    /// <summary>The whole list, one day a line.</summary>
    [BindProperty]
    public string? Holidays { get; set; }

    /// <summary>The list as it stood when this page was opened.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public List<DayOfWeek> Weekend { get; set; } = [];

    public IReadOnlyList<DateOnly> Coming => [.. site.Settings.Holidays.Where(d => d >= site.Today).Order().Take(Shown)];

    public static IEnumerable<SelectListItem> Days => Enum.GetValues<DayOfWeek>().OrderBy(d => ((int)d + 6) % 7).Select(d => new SelectListItem(Weekday(d), d.ToString()));

    public static string Weekday(DayOfWeek day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day);

    public IActionResult OnGet()
    {
        if (!Reader.Can(CmsPermissions.ChangeHolidays)) { return StatusCode(403); }
        Holidays = Seen = HolidayLines.Write(site.Settings, Cultures.Current);
        Weekend = [.. site.Settings.Weekend];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeHolidays)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Public holidays are changed by the secretariat, the lead or an administrator.")); }
        if (Weekend.Distinct().Count() == 7) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Offices must be open on at least one day of the week."), nameof(Weekend)); }
        await site.ChangeAsync(settings => Plain(HolidayLines.Write(settings, Cultures.Current)) == Plain(Seen)
            ? HolidayLines.Read(settings, Holidays, Cultures.Current) with { Weekend = [.. Weekend.Distinct()] }
            : throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed the list while you were writing. Open this page a second time beside it, and put both together.")), Reader, cancel);
        Notice(S["Saved. Meetings on these days are marked from now on."]);
        return Redirect("/admin/settings/holidays");
    });

    private static string Plain(string? lines) => (lines ?? "").ReplaceLineEndings("\n").Trim();
}
