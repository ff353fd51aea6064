using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

internal sealed class ReferralModel(AgendaView view, KeepStructures structures, NmapDb db, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Answer { get; set; }
    [BindProperty] public DateOnly? AnsweredOn { get; set; }

    public ReferralShown Shown { get; private set; } = null!;
    public string ItemId { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        AnsweredOn = site.Today;
        return Shown.Referral.Answer is null ? Page() : Redirect("/workspace/agenda/" + ItemId);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await structures.AnswerAsync(Id, Answer, AnsweredOn, Reader, cancel);
        await LoadAsync(cancel);
        Notice(S["The answer is recorded."]);
        return Redirect("/workspace/agenda/" + ItemId);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var line = await db.Set<Referral>().Where(r => r.Id == Id).Select(r => r.LineId).SingleOrDefaultAsync(cancel) ?? throw RefusedException.Missing();
        Shown = (await view.ReferralsAsync([line], cancel))[line].Single(r => r.Referral.Id == Id);
        ItemId = Shown.Referral.ItemId;
    }
}
