using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nmap.Meetings.Pages.Workspace.Decisions;

/// <summary>Names the later decision that took the place of this one.</summary>
internal sealed class SupersededModel(NmapDb db, Shelf shelf, KeepDecision keep) : NmapPage
{
    private const int LongestChoice = 90;

    [BindProperty(SupportsGet = true)] public string Number { get; set; } = "";
    [BindProperty] public string? SupersededBy { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public long Revision { get; set; }

    public Decision Decision { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Later { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.KeepDecisions)) { return NotFound(); }
        await LoadAsync(cancel);
        Revision = Decision.Revision;
        return Decision.IsInForce ? Page() : Redirect("/workspace/decisions/" + Number);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.SupersedeAsync(Number, SupersededBy, Reason, Revision, Reader, cancel);
        Notice(S["Decision {0} is saved.", Cultures.Code(Number)]);
        return Redirect("/workspace/decisions/" + Number);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Decision = await shelf.DecisionAsync(Number, Reader, cancel);
        Later = [.. (await db.Set<Decision>().AsNoTracking().VisibleTo(Reader).Where(d => d.Adopted && d.SupersededById == null && d.Id != Decision.Id
                && (d.MeetingNumber > Decision.MeetingNumber || (d.MeetingNumber == Decision.MeetingNumber && d.Position > Decision.Position)))
            .OrderByDescending(d => d.MeetingNumber).ThenBy(d => d.Position).ToListAsync(cancel)).Select(d => new SelectListItem($"{d.Number} {Begin(d)}", d.Number))];
    }

    private static string Begin(Decision decision)
    {
        var text = decision.Text.In(Cultures.Current, [decision.Culture]).Text;
        return text.Length <= LongestChoice ? text : text[..LongestChoice] + "…";
    }
}
