using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>The lead chooses which computed measures everybody sees.</summary>
internal sealed class MeasuresModel(Measures measures, ReleaseMeasure release, IForum forum) : NmapPage
{
    [BindProperty]
    public List<string> Shown { get; set; } = [];

    public IReadOnlyList<ShownMeasure> All { get; private set; } = [];

    /// <summary>Names of those who released one, by id; who is no longer here has none.</summary>
    public Dictionary<string, string> Names { get; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(ProgressPermissions.Release)) { return Forbid(); }
        await LoadAsync(cancel);
        Shown = [.. All.Where(m => m.Released is not null).Select(m => m.Measure.Key)];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await release.RunAsync(Shown, Reader, cancel);
        Notice(S["Saved. The public pages show it from now on."]);
        return Redirect("/workspace/figures/measures");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        All = await measures.AllAsync(cancel);
        foreach (var id in All.Select(m => m.Released?.ReleasedById).OfType<string>().Distinct())
        {
            if (await forum.PersonAsync(id, cancel) is { } person) { Names[id] = person.Name; }
        }
    }
}
