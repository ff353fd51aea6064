using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Data;
using Nmap.Challenges.Verbs;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>What members say of a challenge: few posts a page, so that it opens over a weak line.</summary>
[NotNoted]
internal sealed class DiscussionModel(NmapDb db, DiscussChallenge discuss, Names names) : NmapPage
{
    private const int OnOnePage = 10;

    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [FromQuery(Name = "page")] public int? Asked { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Follow { get; set; }

    internal Challenge Shown { get; private set; } = null!;
    internal IReadOnlyList<ChallengePost> Posts { get; private set; } = [];
    internal Names Names => names;
    public int Number { get; private set; } = 1;
    public int Pages { get; private set; } = 1;
    public bool Follows { get; private set; }
    public bool MayWrite => Shown.IsOpen && Reader.Can(Permissions.Raise);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Follow is { } wish)
        {
            await discuss.FollowAsync(Id, wish == "yes", Reader, cancel);
            if (string.IsNullOrWhiteSpace(Text)) { return Redirect($"/workspace/challenges/{Id}/discussion"); }
            // What is typed and not posted yet stays in its box.
            await LoadAsync(cancel);
            return Page();
        }
        var (post, code) = await discuss.SayAsync(Id, Text, Reader, cancel);
        Notice(code is null ? S["Your post stands below."] : S["Your post stands below without a name. With this code, and only with it, you can change it later: {0}", code]);
        return Redirect($"/workspace/challenges/{Id}/discussion#post-{post.Number}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await db.Set<Challenge>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        await names.LoadAsync(cancel);
        var all = db.Set<ChallengePost>().AsNoTracking().Where(p => p.ChallengeId == Id);
        Pages = Math.Max(1, (await all.CountAsync(cancel) + OnOnePage - 1) / OnOnePage);
        Number = Math.Clamp(Asked ?? Pages, 1, Pages);
        Posts = await all.OrderBy(p => p.Number).Skip((Number - 1) * OnOnePage).Take(OnOnePage).ToListAsync(cancel);
        Follows = await db.Set<ChallengeFollower>().AnyAsync(f => f.ChallengeId == Id && f.PersonId == Reader.PersonId, cancel);
    }

    internal bool MayChange(ChallengePost post) => post.WithdrawnOn is null && (post.CodeHash is not null || (post.PersonId is not null && post.PersonId == Reader.PersonId));
}
