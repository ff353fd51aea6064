using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Media.Pages.Admin.Settings;

/// <summary>How much room the library of pictures and recordings has.</summary>
internal sealed class MediaModel(NmapDb db, ISite site) : NmapPage
{
    private const int Least = 10, Most = 100_000;

    [BindProperty]
    public string? Megabytes { get; set; }

    public long Used { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        Megabytes = site.Settings.MediaMegabytes.ToString(CultureInfo.InvariantCulture);
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Settings are changed by the administrator, the lead or a deputy.")); }
        if (!int.TryParse(Megabytes, NumberStyles.None, CultureInfo.InvariantCulture, out var room) || room is < Least or > Most) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter 10 to 100000 megabytes."), nameof(Megabytes)); }
        await site.ChangeAsync(s => s with { MediaMegabytes = room }, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/admin/settings/media");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Used = await db.Set<MediaItem>().SumAsync(i => i.Bytes, cancel);
}
