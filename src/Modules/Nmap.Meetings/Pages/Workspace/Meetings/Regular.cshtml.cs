using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>Which agenda items speak about status and challenges.</summary>
internal sealed class RegularModel(Shelf shelf, MarkItems mark) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>An item's id; <c>new</c> adds one with the words of the series; empty for none.</summary>
    [BindProperty]
    public string? Status { get; set; }

    [BindProperty]
    public string? Challenges { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public IEnumerable<SelectListItem> Items =>
        [.. Meeting.InOrder.Select(i => new SelectListItem(i.Title.ToString(), i.Id)), new(S["Add an item with the words of the series"], MarkItems.New), new(S["None on this agenda"], "")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        if (Meeting.SeriesId is null) { return NotFound(); }
        (Status, Challenges) = (Meeting.ItemOf(AgendaRoles.Status)?.Id ?? MarkItems.New, Meeting.ItemOf(AgendaRoles.Challenges)?.Id ?? MarkItems.New);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await mark.RunAsync(Id, new Dictionary<string, string?> { [AgendaRoles.Status] = Status, [AgendaRoles.Challenges] = Challenges }, Reader, cancel);
        Notice(S["The agenda is saved."]);
        return Redirect($"/workspace/meetings/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
}
