using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>How a date that comes back is computed, and the meetings it depends on.</summary>
internal sealed class RuleModel(NmapDb db, KeepDates keep) : KeepPage
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string? Day { get; set; }
    [BindProperty] public string? Month { get; set; }
    [BindProperty] public string? Leads { get; set; }
    [BindProperty] public string? Meetings { get; set; }
    [BindProperty] public int Revision { get; set; }
    public DueRule Rule { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.SetRuleAsync(Code, Month, Day, Leads, DueRule.MeetingsOf(Meetings), Revision, Reader, cancel);
        return Saved("/workspace/obligations", string.IsNullOrWhiteSpace(Leads) ? S["Saved. Nobody is reminded of these dates."].Value : null);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Rule = await db.Set<DueRule>().AsNoTracking().SingleOrDefaultAsync(r => r.Code == Code, cancel) ?? throw RefusedException.Missing();

    protected override void Fill()
    {
        (Day, Month, Leads) = (Rule.Day.ToString(CultureInfo.InvariantCulture), Rule.Month.ToString(CultureInfo.InvariantCulture), string.Join(", ", Rule.Leads));
        (Meetings, Revision) = (string.Join('\n', Rule.Meetings.Select(m => m.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))), Rule.Revision);
    }
}
