using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Data;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>Open ones first, the oldest on top.</summary>
internal sealed class IndexModel(NmapDb db, Names names, ISite site, ChallengeSettings settings) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string? Show { get; set; }

    internal IReadOnlyList<Challenge> Challenges { get; private set; } = [];
    internal Names Names => names;
    public bool MayRaise => Reader.Can(Permissions.Raise);
    public bool MayKeep => Reader.Can(Permissions.Keep);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.IsMember) { return NotFound(); }
        await names.LoadAsync(cancel);
        Challenges = await db.Set<Challenge>().AsNoTracking().VisibleTo(Reader).Narrow(Show, site.Today, settings.OpenDays).OrderBy(c => c.State == ChallengeState.Resolved || c.State == ChallengeState.NotSolvable ? 1 : 0)
            .ThenBy(c => c.RaisedOn).ThenBy(c => c.Number).Take(500).ToListAsync(cancel);
        return Page();
    }

    internal IEnumerable<SelectListItem> Parts() => RegisterPart.All(settings.OpenDays).Select(p => new SelectListItem(S[p.Text, [.. p.Days.Cast<object>()]], p.Code));

    internal bool IsTooOld(Challenge challenge) => challenge.IsOpen && Days(challenge) > settings.OpenDays;

    internal int Days(Challenge challenge) => challenge.DaysOpen(site.Today);
}
