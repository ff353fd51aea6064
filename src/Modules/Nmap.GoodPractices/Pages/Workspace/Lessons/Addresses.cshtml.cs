using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.GoodPractices.Beyond;
using Nmap.Members.Contracts;

namespace Nmap.GoodPractices.Pages.Workspace.Lessons;

/// <summary>Whom lessons are sent to beyond the country.</summary>
internal sealed class AddressesModel(NmapDb db, KeepAddresses keep, IForum forum) : NmapPage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Organisation { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Level { get; set; }
    [BindProperty] public string? Culture { get; set; }

    internal IReadOnlyList<SharingAddress> List { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PracticePermissions.Send)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.AddAsync(new(Name, Organisation, Email, Level, Culture), Reader, cancel);
        Notice(S["On the list. The next lesson of that level goes there too."]);
        return Redirect("/workspace/lessons/addresses");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        List = await db.Set<SharingAddress>().AsNoTracking().OrderBy(a => a.Level).ThenBy(a => a.Organisation).ThenBy(a => a.Name).ToListAsync(cancel);
        var names = new Dictionary<string, string>();
        foreach (var id in List.Select(a => a.AddedById).OfType<string>().Distinct()) { names[id] = (await forum.PersonAsync(id, cancel))?.Name ?? ""; }
        Names = names;
    }
}
