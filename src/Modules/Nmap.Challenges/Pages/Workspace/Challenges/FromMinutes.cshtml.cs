using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Verbs;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Contracts;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>What meetings noted as a challenge and does not stand in the register yet.</summary>
internal sealed class FromMinutesModel(NmapDb db, IRegisters registers, RaiseChallenge raise) : NmapPage
{
    [BindProperty] public string? Take { get; set; }
    [BindProperty] public string? Title { get; set; }

    public IReadOnlyList<CapturedChallenge> Captured { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Keep)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !Reader.Can(Permissions.Keep) ? NotFound() : await DoAsync(async () =>
    {
        var challenge = await raise.FromMinutesAsync(Take ?? "", Title, Reader, cancel);
        Notice(S["Challenge {0} is raised.", challenge.Number]);
        return Redirect($"/workspace/challenges/{challenge.Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var taken = (await db.Set<Challenge>().Where(c => c.MinutesTextId != null).Select(c => c.MinutesTextId!).ToListAsync(cancel)).ToHashSet();
        Captured = [.. (await registers.ChallengesAsync(Reader, cancel)).Where(c => !taken.Contains(c.TextId)).Take(100)];
    }
}
