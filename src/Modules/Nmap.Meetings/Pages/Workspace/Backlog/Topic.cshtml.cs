using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Pages.Workspace.Agenda;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Backlog;

/// <summary>One waiting topic; at <c>new</c> another one.</summary>
internal sealed class TopicModel(KeepBacklog keep, NmapDb db) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public ItemForm Item { get; set; } = new();
    [BindProperty] public long? Revision { get; set; }

    public BacklogItem? Stored { get; private set; }
    public bool IsNew => Id == "new";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        if (Stored is { } stored) { (Item, Revision) = (ItemForm.Of(stored.Fields), stored.Revision); }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (IsNew) { await keep.AddAsync(Item.ToFields(null), Reader, cancel); }
        else { await keep.ChangeAsync(Id, Item.ToFields(Stored!.Fields), Revision, Reader, cancel); }
        Notice(S["Saved."]);
        return Redirect("/workspace/backlog");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (!IsNew) { Stored = await db.Set<BacklogItem>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == Id, cancel) ?? throw RefusedException.Missing(); }
    }

    protected override string FieldName(string? field) => ItemForm.Field(field);
}
