using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Localization.Pages.Admin.Languages;

/// <summary>Adds a language to the platform.</summary>
internal sealed class AddModel(ISite site) : NmapPage
{
    private const int Most = 20;

    [BindProperty]
    public string? Code { get; set; }

    public IActionResult OnGet() => Reader.Can(CmsPermissions.ChangeSettings) ? Page() : StatusCode(403);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Settings are changed by the administrator, the lead or a deputy.")); }
        var culture = Known(Cultures.Settled((Code ?? "").Trim())) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the code of a language, such as pt, uk or km."), nameof(Code));
        if (site.Settings.Languages.Contains(culture)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The platform has this language already."), nameof(Code)); }
        if (site.Settings.Languages.Count >= Most) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A platform has at most 20 languages."), nameof(Code)); }
        await site.ChangeAsync(s => s with { Languages = [.. s.Languages.Append(culture).Distinct()] }, new Act("Site.LanguageAdded", "Site", culture, Reader), cancel);
        Notice(S["Added. Fill in its sentences here, or take a PO file in."]);
        return Redirect("/admin/languages/" + culture);
    });

    private static string? Known(string code)
    {
        try { return code.Length is >= 2 and <= 12 && CultureInfo.GetCultureInfo(code, predefinedOnly: true) is { Name.Length: > 0 } culture && culture.EnglishName.Length > 0 && !culture.EnglishName.StartsWith("Unknown", StringComparison.Ordinal) ? culture.Name : null; }
        catch (CultureNotFoundException) { return null; }
    }
}
