using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Awareness.Pages.Workspace.Awareness;

/// <summary>Names a group of the country's own in every language.</summary>
internal sealed class GroupModel(NmapDb db, NameGroup name) : NmapPage
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = New;
    [BindProperty] public Dictionary<string, string?> Names { get; set; } = [];

    internal bool IsNew => Code == New;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(AwarenessPermissions.NameGroups)) { return NotFound(); }
        if (IsNew) { return Page(); }
        if (await db.Set<TargetGroup>().AsNoTracking().SingleOrDefaultAsync(g => g.Code == Code, cancel) is not { } group) { return NotFound(); }
        Names = group.Name.All.ToDictionary(t => t.Key, t => (string?)t.Value);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var given = new Texts(Names.Where(n => !string.IsNullOrWhiteSpace(n.Value)).Select(n => KeyValuePair.Create(n.Key, n.Value!.Trim())));
        await name.RunAsync(IsNew ? null : Code, given, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/awareness");
    });

    protected override string FieldName(string? field) => field == "Name" ? $"Names[{Cultures.Current}]" : field ?? "";
}
