using System.Net.Mail;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Portal.Pages.Admin.Settings;

/// <summary>The settings of the site that change after it was set up.</summary>
internal sealed class IndexModel(ISite site) : NmapPage
{
    private const int LongestHotline = 40, LongestTime = 90, LongestMemory = 3650;

    [BindProperty]
    public string? Hotline { get; set; }

    [BindProperty]
    public string? ContactEmail { get; set; }

    [BindProperty]
    public int? CorrectionDays { get; set; }

    [BindProperty]
    public int? JoinRequestDays { get; set; }

    [BindProperty]
    public bool WholePackByMail { get; set; }

    public IActionResult OnGet()
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        (Hotline, ContactEmail, CorrectionDays, JoinRequestDays) = (site.Settings.Hotline, site.Settings.ContactEmail, site.Settings.CorrectionDays, site.Settings.JoinRequestDays);
        WholePackByMail = site.Settings.WholePackByMail;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Settings are changed by the administrator, the lead or a deputy.")); }
        var (hotline, address) = ((Hotline ?? "").Trim(), (ContactEmail ?? "").Trim());
        List<(string, string)> faults = [];
        if (hotline.Length > LongestHotline || hotline.Count(char.IsAsciiDigit) < 2 || hotline.Any(c => !char.IsAsciiDigit(c) && !"+()-/ ".Contains(c, StringComparison.Ordinal)))
        {
            faults.Add((nameof(Hotline), Phrase.Of("Enter a telephone number, such as +000 555 0100.")));
        }
        if (address.Length > 0 && (address.Any(char.IsControl) || !MailAddress.TryCreate(address, out var mail) || mail.Address != address))
        {
            faults.Add((nameof(ContactEmail), Phrase.Of("Enter an e-mail address, such as name@example.org.")));
        }
        if (CorrectionDays is not (>= 1 and <= LongestTime)) { faults.Add((nameof(CorrectionDays), Phrase.Of("Enter 1 to 90 days."))); }
        if (JoinRequestDays is not (>= 1 and <= LongestMemory)) { faults.Add((nameof(JoinRequestDays), Phrase.Of("Enter 1 to 3650 days."))); }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        await site.ChangeAsync(s => s with { Hotline = hotline, ContactEmail = address, CorrectionDays = CorrectionDays ?? s.CorrectionDays, JoinRequestDays = JoinRequestDays ?? s.JoinRequestDays, WholePackByMail = WholePackByMail }, Reader, cancel);
        Notice(S["Saved. The public pages show it at once."]);
        return Redirect("/admin/settings");
    });
}
