using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

internal sealed class OfferModel(AgendaShelf agenda, AnswerOffer answer, PoliticalComponent component, NmapDb db) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public bool Accept { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public AgendaItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!await component.HasAsync(Reader, cancel)) { return NotFound(); }
        return await db.Set<PoliticalOffer>().AnyAsync(o => o.LineId == Item.Line && o.State == OfferState.Open, cancel) ? Page() : Redirect("/workspace/agenda/" + Id);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        await answer.RunAsync(Item.Line, Accept, Reason, Reader, cancel);
        Notice(Accept ? S["The item stands marked for the political component."] : S["Your answer stands beside the item."]);
        return Redirect("/workspace/agenda/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel) => (_, Item) = await agenda.MembersItemAsync(Id, Reader, cancel);
}
