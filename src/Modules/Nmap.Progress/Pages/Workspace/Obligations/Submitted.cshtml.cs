using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Data;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>That something was submitted, with its receipt; and that this was marked by mistake.</summary>
internal sealed class SubmittedModel(NmapDb db, KeepDates keep, ISite site) : KeepPage
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Receipt { get; set; }
    [BindProperty] public string? Reason { get; set; }

    /// <summary><c>save</c> or <c>take-back</c>.</summary>
    [BindProperty] public string? Do { get; set; }
    [BindProperty] public int Revision { get; set; }
    public Due Due { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Do == "take-back") { await keep.TakeBackAsync(Key, Reason, Revision, Reader, cancel); }
        else { await keep.SubmitAsync(Key, On, Receipt, Revision, Reader, cancel); }
        return Saved("/workspace/obligations");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Due = (await db.DuesAsync(site.Today, cancel)).FirstOrDefault(d => d.Key == Key) ?? throw RefusedException.Missing();

    protected override void Fill() => (On, Receipt, Revision) = (Due.Row?.SubmittedOn, Due.Row?.Receipt, Due.Row?.Revision ?? 0);
}
