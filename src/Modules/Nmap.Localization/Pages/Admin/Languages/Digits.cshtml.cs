using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Localization.Pages.Admin.Languages;

/// <summary>Which languages write figures in digits of their own.</summary>
internal sealed class DigitsModel(ISite site) : NmapPage
{
    [BindProperty]
    public List<string> Native { get; set; } = [];

    /// <summary>Languages of the platform that have such digits, with them.</summary>
    public IReadOnlyList<(string Culture, string Digits)> Offered
        => [.. site.Settings.Languages.Select(l => (Culture: l, Digits: string.Concat(LanguageHabits.Of(l).Native.NativeDigits))).Where(l => l.Digits != "0123456789")];

    public IActionResult OnGet()
    {
        Native = [.. site.Settings.NativeDigits];
        return Reader.Can(CmsPermissions.ChangeSettings) ? Page() : StatusCode(403);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Settings are changed by the administrator, the lead or a deputy.")); }
        var chosen = Offered.Select(o => o.Culture).Where(Native.Contains).ToList();
        await site.ChangeAsync(s => s with { NativeDigits = chosen }, new Act("Site.DigitsChanged", "Site", "digits", Reader), cancel);
        Notice(S["Saved."]);
        return Redirect("/admin/languages");
    });
}
