using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Data;
using Nmap.Challenges.Verbs;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>Notes a decision, an action point or a text that came of a challenge.</summary>
internal sealed class LinkModel(NmapDb db, MoveChallenge move) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? What { get; set; }

    internal Challenge Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return MoveChallenge.May(Shown, Reader) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await move.LinkAsync(Id, Kind, What, Reader, cancel);
        Notice(S["The link stands in the life of the challenge."]);
        return Redirect($"/workspace/challenges/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Shown = await db.Set<Challenge>().AsNoTracking().WholeAsync(Id, Reader, cancel);
}
