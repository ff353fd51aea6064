using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

internal sealed class ReferModel(AgendaShelf agenda, KeepStructures structures, NmapDb db) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? StructureId { get; set; }
    [BindProperty] public string? Question { get; set; }

    public AgendaItem Item { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Structures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await structures.ReferAsync(Id, StructureId, Question, Reader, cancel);
        Notice(S["The question is recorded. Enter the answer here when it comes."]);
        return Redirect("/workspace/agenda/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        (_, Item) = await agenda.MembersItemAsync(Id, Reader, cancel);
        Structures = [.. (await db.Set<Structure>().AsNoTracking().ToListAsync(cancel)).Select(s => new SelectListItem(s.Name.ToString(), s.Id)).OrderBy(s => s.Text, StringComparer.CurrentCulture)];
    }
}
