using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Concerns.Data;
using Nmap.Concerns.Verbs;

namespace Nmap.Concerns.Pages.Workspace.Concerns;

/// <summary>Somebody of the secretariat listens and writes down what was said.</summary>
internal sealed class WriteModel(NmapDb db, WriteDown write) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Said { get; set; }
    [BindProperty] public long? Revision { get; set; }

    internal Concern Concern { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Answer)) { return NotFound(); }
        await LoadAsync(cancel);
        if (!Concern.IsSpokenOnly) { return Redirect($"/workspace/concerns/{Id}"); }
        Revision = Concern.Revision;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await write.RunAsync(Id, Said, Revision, Reader, cancel);
        Notice(S["What was said is written down, and the recording is deleted."]);
        return Redirect($"/workspace/concerns/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Concern = await db.Set<Concern>().AsNoTracking().WholeAsync(Id, Reader, cancel);
}
