using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Names a deputy, communications staff, an auditor or an administrator.</summary>
internal sealed class AssignModel(NmapDb db, ISite site, Mandates mandates, IFreshFactor factor) : NmapPage
{
    [BindProperty] public string? Role { get; set; }
    [BindProperty] public string? Person { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }

    internal IReadOnlyList<SelectListItem> People { get; private set; } = [];
    internal IReadOnlyList<string> MayName => [.. Assignment.All.Where(r => Assignment.MayGive(Reader, r))];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (MayName.Count == 0) { return NotFound(); }
        factor.Require(Reader);
        From = site.Today;
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Role)) { ModelState.AddModelError(nameof(Role), S["Choose a role."]); }
        if (string.IsNullOrEmpty(Person)) { ModelState.AddModelError(nameof(Person), S["Choose a person."]); }
        return DoAsync(async () =>
        {
            await mandates.GiveRoleAsync(Role!, Person!, From ?? site.Today, To, Reader, cancel);
            Notice(S["Saved. The role holds from the first day on."]);
            return Redirect("/workspace/members/seats");
        });
    }

    protected override async Task LoadAsync(CancellationToken cancel)
        => People = [.. (await db.Set<PersonRow>().Where(p => !p.Purged).Select(p => new { p.Id, p.FullName }).ToListAsync(cancel))
            .OrderBy(p => p.FullName, StringComparer.CurrentCulture).Select(p => new SelectListItem(p.FullName, p.Id))];
}
