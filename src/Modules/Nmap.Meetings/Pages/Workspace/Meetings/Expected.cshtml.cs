using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>What should come out of each agenda item, for those who read only one page before the meeting.</summary>
internal sealed class ExpectedModel(Shelf shelf, ExpectOutcomes expect) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>By the agenda item's id.</summary>
    [BindProperty]
    public Dictionary<string, string?> Lines { get; set; } = [];

    public Meeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        Lines = Meeting.Agenda.ToDictionary(a => a.Id, a => a.Expected?[Cultures.Current]);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await expect.RunAsync(Id, Cultures.Current, Lines, Reader, cancel);
        Notice(S["Saved. The brief and the agenda’s papers show it."]);
        return Redirect($"/workspace/meetings/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Meeting = await shelf.MeetingAsync(Id, Reader, cancel);

    protected override string FieldName(string? field) => field is not null && Lines.ContainsKey(field) ? $"Lines[{field}]" : field ?? "";
}
