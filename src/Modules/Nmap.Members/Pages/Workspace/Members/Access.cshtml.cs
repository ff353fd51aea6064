using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>What this reader needs to take part; for the secretariat also what the others need.</summary>
internal sealed class AccessModel(NmapDb db, ISite site, TellNeeds tell) : NmapPage
{
    [BindProperty] public List<string> Kinds { get; set; } = [];
    [BindProperty] public string? Note { get; set; }

    internal IReadOnlyList<(string Person, AccessNeed Need)> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Reader.PersonId is null || !Reader.Can(Permissions.See)) { return NotFound(); }
        var mine = await db.Set<AccessNeed>().AsNoTracking().SingleOrDefaultAsync(n => n.PersonId == Reader.PersonId, cancel);
        (Kinds, Note) = (mine?.Kinds ?? [], mine?.Note);
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await tell.RunAsync(Kinds, Note, Reader, cancel);
        Notice(S["Saved. The secretariat sees it before each meeting."]);
        return Redirect("/workspace/members/access");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (Reader.Can(Permissions.SeeNeeds)) { All = [.. (await tell.AllAsync(site.Today, cancel)).Select(n => (n.Person.FullName, n.Need))]; }
    }
}
