using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Decisions;

/// <summary>Names the organisation that sees to a decision, and the day it comes back.</summary>
internal sealed class HolderModel(Shelf shelf, KeepDecision keep, IForum forum) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Number { get; set; } = "";
    [BindProperty] public string? Holder { get; set; }
    [BindProperty] public DateOnly? ReviewOn { get; set; }
    [BindProperty] public long Revision { get; set; }

    public Decision Decision { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.KeepDecisions)) { return NotFound(); }
        await LoadAsync(cancel);
        (Holder, ReviewOn, Revision) = (Decision.HolderId, Decision.ReviewOn, Decision.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.HoldAsync(Number, Holder, ReviewOn, Revision, Reader, cancel);
        Notice(S["Decision {0} is saved.", Cultures.Code(Number)]);
        return Redirect("/workspace/decisions/" + Number);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Decision = await shelf.DecisionAsync(Number, Reader, cancel);
        Organisations = [.. (await forum.OrganisationsAsync(cancel)).Where(o => o.Active || o.Id == Decision.HolderId).Select(o => new SelectListItem(o.Name.ToString(), o.Id))];
    }
}
