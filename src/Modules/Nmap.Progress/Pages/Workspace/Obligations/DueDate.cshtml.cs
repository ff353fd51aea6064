using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Data;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>Another day than the one computed or entered, and when to remind.</summary>
internal sealed class DueDateModel(NmapDb db, KeepDates keep, ISite site) : KeepPage
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Leads { get; set; }
    [BindProperty] public int Revision { get; set; }
    public Due Due { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.MoveAsync(Key, DueOn, Why, Leads, Revision, Reader, cancel);
        return Saved("/workspace/obligations");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Due = (await db.DuesAsync(site.Today, cancel)).FirstOrDefault(d => d.Key == Key) ?? throw RefusedException.Missing();

    protected override void Fill() => (DueOn, Why, Leads, Revision) = (Due.DueOn, Due.Row?.Why, string.Join(", ", Due.Leads), Due.Row?.Revision ?? 0);
}
