using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Consultations.Contracts;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

internal sealed class IndexModel(IConsultations consultations) : NmapPage
{
    public IReadOnlyList<ConsultationRecord> All { get; private set; } = [];
    public bool MayKeep => Reader.Can(Permissions.Keep);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.IsMember) { return NotFound(); }
        All = await consultations.AllAsync(Reader, cancel);
        return Page();
    }
}
