using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>Names a kind of the country's own in every language.</summary>
internal sealed class KindModel(NmapDb db, NameActivityKind name, ISite site) : NmapPage
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = New;
    [BindProperty(Name = "Name")] public Dictionary<string, string?> Words { get; set; } = [];

    internal bool IsNew => Code == New;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PlanningPermissions.Keep)) { return NotFound(); }
        if (IsNew) { return Page(); }
        if (await db.Set<ActivityKind>().AsNoTracking().SingleOrDefaultAsync(k => k.Code == Code, cancel) is not { } kind) { return NotFound(); }
        Words = Typed.Of(kind.Name);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await name.RunAsync(IsNew ? null : Code, Typed.Texts(null, Words, site), Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/programme/kinds");
    });

    protected override string FieldName(string? field) => field == "Name" ? $"Name[{Cultures.Current}]" : field ?? "";
}
