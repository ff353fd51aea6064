using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Portal.Pages.Workspace.YourList;

/// <summary>Whether, and by which clock, a person gets the morning's mail.</summary>
internal sealed class MorningMailModel(NmapDb db) : NmapPage
{
    [BindProperty] public bool Wanted { get; set; }
    [BindProperty] public string? TimeZone { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Reader.PersonId is null) { return NotFound(); }
        var mine = await MineAsync(cancel);
        (Wanted, TimeZone) = (mine.Wanted, mine.TimeZone);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Reader.PersonId is null) { throw RefusedException.Missing(); }
        var zone = string.IsNullOrWhiteSpace(TimeZone) ? null : TimeZone.Trim();
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a time zone. Write one such as Africa/Nairobi."), nameof(TimeZone), zone); }
        var mine = await MineAsync(cancel);
        (mine.Wanted, mine.TimeZone) = (Wanted, zone);
        if (db.Entry(mine).State == EntityState.Detached) { db.Add(mine); }
        await db.SaveChangesAsync(cancel);
        Notice(Wanted ? S["Saved. The mail comes at eight in the morning."] : S["Saved. No more mail comes in the morning."]);
        return Redirect("/workspace");
    });

    private async Task<MorningMail> MineAsync(CancellationToken cancel)
        => await db.Set<MorningMail>().SingleOrDefaultAsync(m => m.PersonId == Reader.PersonId, cancel) ?? new MorningMail { PersonId = Reader.PersonId! };
}
