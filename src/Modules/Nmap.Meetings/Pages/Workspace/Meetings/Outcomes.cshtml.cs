using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>What a meeting decided and who does what: for members what is in the registers, for whoever takes minutes the draft, to be sent out.</summary>
internal sealed class OutcomesModel(NmapDb db, Shelf shelf, SendOutcomes send, IForum forum, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public long? Revision { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public SendOut? SendOut { get; private set; }
    public bool MaySend { get; private set; }
    public bool IsAdopted { get; private set; }
    public IReadOnlyList<(string Number, Texts Text)> Decisions { get; private set; } = [];
    public IReadOnlyList<(string Number, Texts Text, string Owner, DateOnly? Due)> Actions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await send.RunAsync(Id, Revision, Reader, cancel);
        Notice(S["Decisions and action points are on their way to the members."]);
        return Redirect($"/workspace/meetings/{Id}/outcomes");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        var minutes = await db.Set<Minutes>().AsNoTracking().SingleOrDefaultAsync(m => m.MeetingId == Id, cancel);
        (SendOut, IsAdopted) = (SendOut.Of(Meeting, minutes, site), minutes?.State == MinutesStates.Adopted);
        var names = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());
        if (minutes is { IsDraft: true } draft && Reader.Can(Permissions.TakeMinutes))
        {
            (Revision, MaySend) = (draft.Revision, true);
            var shown = MinutesNumbers.All(Meeting, draft.Body).Where(t => t.Text.Audience.Admits(Reader)).ToList();
            Decisions = [.. shown.Where(t => draft.Body.Decisions.Contains(t.Text)).Select(t => (t.Number, t.Text.Text))];
            Actions = [.. shown.Where(t => t.Text is MinutesAction).Select(t => (t.Number, t.Text.Text, names.GetValueOrDefault(((MinutesAction)t.Text).OwnerId ?? "", ""), ((MinutesAction)t.Text).DueOn))];
            return;
        }
        var (decisions, actions) = (db.Set<Decision>().AsNoTracking().VisibleTo(Reader), db.Set<ActionPoint>().AsNoTracking().VisibleTo(Reader));
        Decisions = [.. (await decisions.Where(d => d.MeetingId == Id).OrderBy(d => d.Position).ToListAsync(cancel)).Select(d => (d.Number, d.Text))];
        Actions = [.. (await actions.Where(a => a.MeetingId == Id).OrderBy(a => a.Position).ToListAsync(cancel)).Select(a => (a.Number, a.Text, names.GetValueOrDefault(a.OwnerId, ""), (DateOnly?)a.DueOn))];
    }
}
