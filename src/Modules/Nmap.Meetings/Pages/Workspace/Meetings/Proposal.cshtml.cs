using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>Those who arrange a meeting take a proposal, or say why not.</summary>
internal sealed class ProposalModel(Shelf shelf, Proposals proposals, ProposeItem propose, IEnumerable<IItemLinks> elsewhere, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Proposal { get; set; } = "";
    [BindProperty] public bool Take { get; set; }
    [BindProperty] public bool Keep { get; set; }
    [BindProperty] public string? Answer { get; set; }

    public ProposalShown Shown { get; private set; } = null!;
    public List<ItemLink> Links { get; } = [];

    /// <summary>The agenda of a meeting that was held, or will not be, takes nothing more.</summary>
    public bool MayTake { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        return Shown.Proposal.State == ProposalState.Open ? Page() : Redirect($"/workspace/meetings/{Id}");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Take) { await propose.TakeAsync(Proposal, Reader, cancel); }
        else if (Keep) { await propose.KeepAsync(Proposal, Reader, cancel); }
        else { await propose.DeclineAsync(Proposal, Answer, Reader, cancel); }
        Notice(Take ? S["It is the last item of the agenda now. Its place can be changed there."] : Keep ? S["It waits in the backlog for a later meeting."] : S["The proposal is answered."]);
        return Redirect($"/workspace/meetings/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = (await proposals.OfAsync(Id, Reader, cancel)).FirstOrDefault(p => p.Proposal.Id == Proposal) ?? throw RefusedException.Missing();
        var meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        MayTake = meeting.State is not (MeetingState.Closed or MeetingState.Cancelled) && meeting.EndsAt > site.Now;
        foreach (var module in elsewhere) { Links.AddRange(await module.OfAsync(null, Proposal, Reader, cancel)); }
    }
}
