using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Consultations.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

internal sealed class CircleModel(NmapDb db, KeepConsultation keep, Names names) : CirclePage(names)
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public long? Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Keep)) { return NotFound(); }
        await LoadAsync(cancel);
        var consultation = await db.Set<Consultation>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        Show(consultation);
        Revision = consultation.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !Reader.Can(Permissions.Keep) ? NotFound() : await DoAsync(async () =>
    {
        await keep.TightenAsync(Id, Circle, Revision, Reader, cancel);
        Notice(S["The change is saved."]);
        return Redirect($"/workspace/consultations/{Id}");
    });

    protected override Task LoadAsync(CancellationToken cancel) => Names.LoadAsync(cancel);
}
