using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Admin.Settings;

/// <summary>What the country puts on the look of its platform.</summary>
internal sealed class BrandingModel(ISite site) : NmapPage
{
    [BindProperty]
    public Dictionary<string, string?> PlatformName { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Authority { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Colours { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> LegalLines { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Boundaries { get; set; } = [];

    [BindProperty]
    public IFormFile? Emblem { get; set; }

    [BindProperty]
    public bool WithoutEmblem { get; set; }

    public IReadOnlyList<string> Languages => site.Settings.Languages;

    public bool HasEmblem => site.Settings.Branding.Emblem.Length > 0;

    public IActionResult OnGet()
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        var (settings, branding) = (site.Settings, site.Settings.Branding);
        (PlatformName, Authority, LegalLines, Boundaries) = (Lines.Of(settings.PlatformName), Lines.Of(settings.Authority), Lines.Of(branding.LegalLines), Lines.Of(branding.BoundaryDisclaimer));
        Colours = branding.Colours.ToDictionary(c => c.Key, c => (string?)c.Value);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Settings are changed by the administrator, the lead or a deputy.")); }
        var typed = new TypedBranding(PlatformName, Authority, Colours, LegalLines, Boundaries, await TypedBranding.SvgAsync(Emblem, cancel), WithoutEmblem);
        foreach (var (field, message, arguments) in typed.Faults(site.Settings)) { ModelState.AddModelError(field, S[message, arguments]); }
        if (!ModelState.IsValid) { return Page(); }
        await site.ChangeAsync(typed.Over, new Act("Site.LookChanged", "Site", "site", Reader), cancel);
        Notice(S["Saved. The public pages show it at once."]);
        return Redirect("/admin/settings/branding");
    });
}
