using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Consultations.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

internal sealed class ResultModel(NmapDb db, KeepConsultation keep) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public Dictionary<string, string?> Result { get; set; } = [];
    [BindProperty] public long? Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Revision = (await db.Set<Consultation>().AsNoTracking().WholeAsync(Id, Reader, cancel)).Revision;
        return Reader.Can(Permissions.Publish) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !Reader.Can(Permissions.Publish) ? NotFound() : await DoAsync(async () =>
    {
        await keep.PublishAsync(Id, new Texts(Result.Select(r => KeyValuePair.Create(r.Key, r.Value?.Trim() ?? ""))), Revision, Reader, cancel);
        Notice(S["The result is published."]);
        return Redirect($"/workspace/consultations/{Id}");
    });
}
