using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

/// <summary>One item whole: what it is, its papers, its referrals, and the life of its topic.</summary>
internal sealed class ItemModel(AgendaShelf agenda, AgendaView view, LifeLine life, PoliticalComponent component, ITopics topics, IEnumerable<IItemLinks> elsewhere) : NmapPage
{
    public Meeting Meeting { get; private set; } = null!;
    public AgendaRow Row { get; private set; } = null!;
    public IReadOnlyList<PaperShown> Papers { get; private set; } = [];
    public LifeShown Life { get; private set; } = null!;
    public string? Topic { get; private set; }
    public bool MayAnswerOffer { get; private set; }
    public List<ItemLink> Links { get; } = [];

    public bool MayArrange => Reader.Can(Permissions.Arrange);
    public bool MayAddPapers => KeepPaper.May(Meeting, Row.Item, Reader);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        (Meeting, var item) = await agenda.MembersItemAsync(id, Reader, cancel);
        Row = (await view.OfAsync(Meeting, Reader, cancel)).Rows.Single(r => r.Item.Id == id);
        Papers = await view.PapersAsync(Meeting, item, Reader, cancel);
        Life = await life.OfAsync(item, Reader, cancel);
        if (item.Topic is { } code) { Topic = (await topics.AllAsync(cancel)).FirstOrDefault(t => t.Code == code)?.Name ?? code; }
        MayAnswerOffer = Row.Offer is { State: OfferState.Open } && await component.HasAsync(Reader, cancel);
        foreach (var module in elsewhere) { Links.AddRange(await module.OfAsync(item.Id, item.ProposalId, Reader, cancel)); }
        return Page();
    }
}
