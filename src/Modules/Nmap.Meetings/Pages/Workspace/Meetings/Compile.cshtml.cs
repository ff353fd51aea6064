using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>Everybody's own notes, with who wrote them, for those who take the minutes.</summary>
internal sealed class CompileModel(Shelf shelf, Jot jot, CompileNotes compile, RunTheRoom room, IForum forum) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public bool OthersMayNote { get; set; }

    [BindProperty]
    public string? Step { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<(string Item, IReadOnlyList<(string Name, Jotting Note)> Notes)> Notes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await room.LetOthersNoteAsync(Id, OthersMayNote, Reader, cancel);
        if (Step != "compile")
        {
            Notice(S["Saved."]);
            return Redirect($"/workspace/meetings/{Id}/compile");
        }
        var added = await compile.RunAsync(Id, Cultures.Current, Reader, cancel);
        Notice(S.Plural(added, "{0} line came to the draft.", "{0} lines came to the draft."));
        return Redirect($"/workspace/meetings/{Id}/minutes");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        var (own, names) = (await jot.OwnAsync(Id, Reader, cancel), new Dictionary<string, string>());
        foreach (var person in own.Select(n => n.PersonId).Distinct()) { names[person] = (await forum.PersonAsync(person, cancel))?.Name ?? ""; }
        Notes = [.. Meeting.InOrder.Select((a, i) => (Item: $"{i + 1}. {a.Title}", Notes: (IReadOnlyList<(string, Jotting)>)[.. own.Where(n => n.AgendaItemId == a.Id).Select(n => (names[n.PersonId], n))])).Where(n => n.Notes.Count > 0)];
    }
}
