using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Progress.Data;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>Something entered that waits for a second person. Its one form confirms it or takes it back.</summary>
internal sealed class EntryModel(NmapDb db, KeepObligations keep) : KeepPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Reason { get; set; }

    /// <summary><c>confirm</c> or <c>take-back</c>.</summary>
    [BindProperty] public string? Do { get; set; }
    public ObligationEntry Entry { get; private set; } = null!;

    /// <summary>That an extension is of.</summary>
    public Obligation? Obligation { get; private set; }

    /// <summary>That a step or a dispute is about.</summary>
    public Treaty? Treaty { get; private set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var entry = Do == "confirm" ? await keep.ConfirmAsync(Id, Reader, cancel) : await keep.TakeBackAsync(Id, Reason, Reader, cancel);
        Notice(entry.StrikeBecause is not null ? Do == "confirm" ? S["Confirmed. It counts no longer."] : S["Saved."] : Do == "confirm" ? S["Confirmed. Everybody reads it now."] : S["Taken back. It was never shown to readers."]);
        return Redirect("/workspace/obligations");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Entry = await db.Set<ObligationEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == Id, cancel) ?? throw RefusedException.Missing();
        if (Entry.Extension is null) { Treaty = (await db.TreatiesAsync(cancel)).First(t => t.Code == Entry.Subject); }
        else { Obligation = (await db.ObligationsAsync(cancel)).First(o => o.Code == Entry.Subject); }
    }
}
