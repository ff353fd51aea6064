using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Data;
using Nmap.Challenges.Verbs;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>Its author corrects a post or withdraws it; both leave a mark.</summary>
[NotNoted]
internal sealed class PostModel(NmapDb db, DiscussChallenge discuss) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public bool Withdraw { get; set; }

    internal ChallengePost Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Text = Post.Text;
        return Post.CodeHash is not null || Post.PersonId == Reader.PersonId ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Withdraw) { await discuss.WithdrawAsync(Id, Number, Code, Reader, cancel); }
        else { await discuss.CorrectAsync(Id, Number, Text, Code, Reader, cancel); }
        Notice(S["The change is saved."]);
        return Redirect($"/workspace/challenges/{Id}/discussion#post-{Number}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await db.Set<Challenge>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        Post = await db.Set<ChallengePost>().AsNoTracking().SingleOrDefaultAsync(p => p.ChallengeId == Id && p.Number == Number, cancel) ?? throw RefusedException.Missing();
    }
}
