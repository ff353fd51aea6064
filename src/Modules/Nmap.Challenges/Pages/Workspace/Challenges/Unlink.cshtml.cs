using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Data;
using Nmap.Challenges.Verbs;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>Takes away a link that was made by mistake, with the reason.</summary>
internal sealed class UnlinkModel(NmapDb db, MoveChallenge move, LifeOfChallenge life) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public string? Why { get; set; }

    internal Challenge Shown { get; private set; } = null!;

    /// <summary>What would be taken away; null once somebody has done so.</summary>
    internal LifeLine? Line { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Line is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await move.UnlinkAsync(Id, Number, Why, Reader, cancel);
        Notice(S["The link is taken away. Its line stays, with your reason."]);
        return Redirect($"/workspace/challenges/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await db.Set<Challenge>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        Line = (await life.OfAsync(Shown, Reader, cancel)).FirstOrDefault(l => l.Undo?.EndsWith($"/link/{Number}", StringComparison.Ordinal) == true);
    }
}
