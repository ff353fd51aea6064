using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Consultations.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

internal sealed class PaperModel(NmapDb db, KeepConsultation keep, Names names) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Language { get; set; }
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Paper { get; set; }

    internal Names Names => names;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Keep)) { return NotFound(); }
        await LoadAsync(cancel);
        Language ??= Cultures.Current;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !Reader.Can(Permissions.Keep) ? NotFound() : await DoAsync(async () =>
    {
        await keep.WriteAsync(Id, Language, Title, Paper, Reader, cancel);
        Notice(S["The paper exists in this language from today on."]);
        return Redirect($"/workspace/consultations/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await db.Set<Consultation>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        await names.LoadAsync(cancel);
    }
}
