using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Pages.Workspace.Agenda;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Backlog;

/// <summary>One waiting topic; at <c>new</c> another one.</summary>
internal sealed class TopicModel(KeepBacklog keep, Shelf shelf, NmapDb db) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public ItemForm Item { get; set; } = new();
    [BindProperty] public long? Revision { get; set; }
    [BindProperty] public string? Series { get; set; }

    public BacklogItem? Stored { get; private set; }
    public IReadOnlyList<Series> Choices { get; private set; } = [];

    /// <summary>Somebody else saved it while this form was open.</summary>
    public bool IsOvertaken { get; private set; }
    public bool IsNew => Id == "new";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (IsNew) { await keep.AddAsync(Item.ToFields(null), Series, Reader, cancel); }
        else { await keep.ChangeAsync(Id, Item.ToFields((await FindAsync(cancel)).Fields), Series, Revision, Reader, cancel); }
        Notice(S["Saved."]);
        return Redirect("/workspace/backlog");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (!IsNew) { Show(await FindAsync(cancel)); }
        Choices = await shelf.SeriesChoicesAsync(Series, Reader, cancel);
    }

    private void Show(BacklogItem stored)
    {
        IsOvertaken = Revision is { } mine && mine != stored.Revision;
        if (Revision is null) { (Item, Series) = (ItemForm.Of(stored.Fields), stored.SeriesId); }
        (Stored, Revision) = (stored, stored.Revision);
        if (IsOvertaken) { ModelState.Remove(nameof(Revision)); }
    }

    private async Task<BacklogItem> FindAsync(CancellationToken cancel)
        => await db.Set<BacklogItem>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == Id, cancel) ?? throw RefusedException.Missing();

    protected override string FieldName(string? field) => field == nameof(Series) ? field : ItemForm.Field(field);
}
