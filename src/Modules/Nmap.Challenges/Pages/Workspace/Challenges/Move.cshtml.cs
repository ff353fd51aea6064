using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Data;
using Nmap.Challenges.Verbs;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>One step of a challenge, with its why.</summary>
internal sealed class MoveModel(NmapDb db, MoveChallenge move) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Step { get; set; } = "";
    [BindProperty] public string? Proposal { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public long? Revision { get; set; }

    internal Challenge Shown { get; private set; } = null!;
    public IEnumerable<SelectListItem> Proposals => Shown.Proposals.Select(p => new SelectListItem(p.Text, p.Id));

    public string Heading => Step switch
    {
        "choose" => Phrase.Of("Choose a solution"),
        "resolve" => Phrase.Of("It is resolved"),
        "reopen" => Phrase.Of("Open it again"),
        _ => Phrase.Of("It cannot be solved here"),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Revision = Shown.Revision;
        return MoveChallenge.May(Shown, Reader) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await move.GoAsync(Id, Step, Proposal, Why, Revision, Reader, cancel);
        Notice(S["It is noted, with today’s date."]);
        return Redirect($"/workspace/challenges/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Shown = await db.Set<Challenge>().AsNoTracking().WholeAsync(Id, Reader, cancel);
}
