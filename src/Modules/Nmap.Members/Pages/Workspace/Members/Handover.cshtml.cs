using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>The file of a seat that changes hands; the incoming body confirms here what is now its own.</summary>
internal sealed class HandoverModel(NmapDb db, ISite site, PassSeatOn passOn, Dossier dossier) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public List<string> Taken { get; set; } = [];

    internal Handover Handover { get; private set; } = null!;
    internal string SeatName { get; private set; } = "";
    internal string From { get; private set; } = "";
    internal string To { get; private set; } = "";
    internal IReadOnlyList<DossierSection> Sections { get; private set; } = [];

    internal bool MayNote => Handover.ConfirmedOn is null && (Reader.Organisations.Contains(Handover.FromOrganisationId) || Reader.Can(Permissions.Seat));
    internal bool MayConfirm => Handover.ConfirmedOn is null && Handover.On <= site.Today && Reader.Organisations.Contains(Handover.ToOrganisationId);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        Note = Handover.Note;
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await passOn.ConfirmAsync(Id, Taken, Reader, cancel);
        Notice(S["Confirmed. What you ticked is now your organisation’s."]);
        return Redirect("/workspace/members/handovers/" + Id);
    });

    public Task<IActionResult> OnPostNoteAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await passOn.NoteAsync(Id, Note, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/members/handovers/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Handover = await passOn.FindAsync(Id, Reader, cancel);
        var names = await db.Set<MemberOrganisation>().AsNoTracking().Where(o => o.Id == Handover.FromOrganisationId || o.Id == Handover.ToOrganisationId).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        (SeatName, From, To) = (S[SeatWords.Of(Handover.Seat)], names[Handover.FromOrganisationId].ToString(), names[Handover.ToOrganisationId].ToString());
        Sections = await dossier.OfAsync(Handover, Reader, cancel);
    }
}
