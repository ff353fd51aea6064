using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Concerns.Data;
using Nmap.Concerns.Verbs;

namespace Nmap.Concerns.Pages.Workspace.Concerns;

/// <summary>Removes what names the person, after saying what that means.</summary>
internal sealed class RemoveModel(NmapDb db, RemoveAuthor remove) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public bool WithText { get; set; }
    [BindProperty] public string? Reason { get; set; }

    internal Concern Concern { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Purge)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await remove.RunAsync(Id, Reason, WithText, Reader, cancel);
        Notice(S["The personal data of this concern are gone. What became of it stays."]);
        return Redirect($"/workspace/concerns/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Concern = await db.Set<Concern>().AsNoTracking().WholeAsync(Id, Reader, cancel);
}
