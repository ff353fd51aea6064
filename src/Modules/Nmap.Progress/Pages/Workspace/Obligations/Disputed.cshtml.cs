using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>Who says that the country's position is another one, and where.</summary>
internal sealed class DisputedModel(NmapDb db, KeepObligations keep) : KeepPage
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string? By { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    public Treaty Treaty { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        return Waiting(await keep.EnterAsync(new() { Subject = Code, Dispute = new(Typed(By), Typed(Text), On, Reference.Required(Document, Address, DocumentOn)) }, null, Reader, cancel));
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Treaty = await db.Set<Treaty>().AsNoTracking().SingleOrDefaultAsync(t => t.Code == Code, cancel) ?? throw RefusedException.Missing();
}
