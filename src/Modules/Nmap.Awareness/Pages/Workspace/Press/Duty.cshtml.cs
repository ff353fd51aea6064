using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Awareness.Press;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Awareness.Pages.Workspace.Press;

/// <summary>One shift of the press rota.</summary>
internal sealed class DutyModel(NmapDb db, PlanDuty plan) : NmapPage
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)] public string Id { get; set; } = New;
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Role { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? Mail { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public long? Revision { get; set; }
    [BindProperty] public bool Remove { get; set; }

    internal bool IsNew => Id == New;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(AwarenessPermissions.RunPressDesk)) { return NotFound(); }
        if (IsNew) { return Page(); }
        if (await db.Set<DutyContact>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == Id, cancel) is not { } shift) { return NotFound(); }
        (Name, Role, Phone, Mail, From, To, Revision) = (shift.Name, shift.Role, shift.Phone, shift.Mail, shift.From, shift.To, shift.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Remove) { await plan.RemoveAsync(Id, Reader, cancel); }
        else { await plan.RunAsync(IsNew ? null : Id, new(Name, Role, Phone, Mail, From, To), Revision, Reader, cancel); }
        Notice(Remove ? S["Taken off the rota."] : S["Saved."]);
        return Redirect("/workspace/press");
    });
}
