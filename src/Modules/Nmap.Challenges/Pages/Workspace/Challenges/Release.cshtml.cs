using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Data;
using Nmap.Challenges.Verbs;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>The lead words a challenge for everybody, or takes it back.</summary>
internal sealed class ReleaseModel(NmapDb db, ReleaseChallenge release, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public Dictionary<string, string?> PublicTitle { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> PublicText { get; set; } = [];
    [BindProperty] public string? Source { get; set; }
    [BindProperty] public DateOnly? AsOf { get; set; }
    [BindProperty] public bool TakeBack { get; set; }

    internal Challenge Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Release)) { return NotFound(); }
        await LoadAsync(cancel);
        (PublicTitle, PublicText) = (Fields(Shown.PublicTitle, Shown.Title), Fields(Shown.PublicText, Shown.Text));
        (Source, AsOf) = (Shown.PublicSource ?? site.Settings.Authority.ToString(), site.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !Reader.Can(Permissions.Release) ? NotFound() : await DoAsync(async () =>
    {
        if (TakeBack) { await release.TakeBackAsync(Id, Reader, cancel); }
        else { await release.RunAsync(Id, Given(PublicTitle), Given(PublicText), Source, AsOf, Reader, cancel); }
        Notice(TakeBack ? S["The public does not see it any more."] : S["Everybody can read it now."]);
        return Redirect($"/workspace/challenges/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Shown = await db.Set<Challenge>().AsNoTracking().WholeAsync(Id, Reader, cancel);

    private Dictionary<string, string?> Fields(Texts given, string own)
        => site.Settings.Languages.ToDictionary(l => l, l => given.IsEmpty && l == Shown.Culture ? own : given[l]);

    private Texts Given(Dictionary<string, string?> fields) => new(fields.Where(f => site.Settings.Languages.Contains(f.Key)).Select(f => KeyValuePair.Create(f.Key, f.Value?.Trim() ?? "")));
}
