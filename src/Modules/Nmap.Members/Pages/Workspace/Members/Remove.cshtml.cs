using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Removes a person's data for good, after saying what that means.</summary>
internal sealed class RemoveModel(NmapDb db, Rolls rolls) : NmapPage
{
    [BindProperty] public string? Reason { get; set; }
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";

    internal string? FullName { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Reader.Can(Permissions.Seat) && FullName is not null ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await rolls.PurgePersonAsync(Id, Reason ?? "", Reader, cancel);
        Notice(S["The person’s data is gone. What they did stays in the records without a name."]);
        return Redirect("/workspace/members");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => FullName = await db.Set<PersonRow>().Where(p => p.Id == Id && !p.Purged).Select(p => p.FullName).SingleOrDefaultAsync(cancel);
}
