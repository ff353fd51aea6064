using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Data;
using Nmap.Challenges.Verbs;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>One challenge whole: its words, proposals, and its life in order of time.</summary>
[NotNoted]
internal sealed class ChallengeModel(NmapDb db, Names names, LifeOfChallenge life, DiscussChallenge discuss, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Text { get; set; }

    internal Challenge Shown { get; private set; } = null!;
    internal IReadOnlyList<LifeLine> Life { get; private set; } = [];
    internal Names Names => names;
    public string Author { get; private set; } = "";
    public int Posts { get; private set; }
    public int Days => Shown.DaysOpen(site.Today);
    public bool MayKeep => MoveChallenge.May(Shown, Reader);
    public bool MayWrite => Shown.IsOpen && Reader.Can(Permissions.Raise);
    public bool MayRelease => Reader.Can(Permissions.Release);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    /// <summary>Proposes a solution.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await discuss.ProposeAsync(Id, Text, Reader, cancel);
        Notice(S["Your proposal stands below."]);
        return Redirect($"/workspace/challenges/{Id}#proposals");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await db.Set<Challenge>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        Author = await names.AuthorAsync(Shown, cancel);
        Life = await life.OfAsync(Shown, Reader, cancel);
        Posts = await db.Set<ChallengePost>().CountAsync(p => p.ChallengeId == Id && p.WithdrawnOn == null, cancel);
    }

    internal IEnumerable<(string Label, string Step)> Moves()
    {
        if (!MayKeep) { yield break; }
        if (!Shown.IsOpen)
        {
            yield return (Phrase.Of("Open it again"), "reopen");
            yield break;
        }
        if (Shown.Proposals.Count > 0) { yield return (Phrase.Of("Choose a solution"), "choose"); }
        if (Shown.State == ChallengeState.SolutionChosen) { yield return (Phrase.Of("It is resolved"), "resolve"); }
        yield return (Phrase.Of("It cannot be solved here"), "give-up");
    }
}
