using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Names a constituency in every language, says where it stands and whether it applies.</summary>
internal sealed class ConstituencyModel(NmapDb db, NameConstituency name) : NmapPage
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = New;
    [BindProperty] public Dictionary<string, string?> Names { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Reasons { get; set; } = [];
    [BindProperty] public int? Position { get; set; }

    internal bool IsNew => Code == New;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Edit)) { return NotFound(); }
        if (IsNew)
        {
            Position = await db.Set<Constituency>().CountAsync(cancel) + 1;
            return Page();
        }
        if (await db.Set<Constituency>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == Code, cancel) is not { } constituency) { return NotFound(); }
        Names = constituency.Name.All.ToDictionary(t => t.Key, t => (string?)t.Value);
        Reasons = constituency.NotApplicable.All.ToDictionary(t => t.Key, t => (string?)t.Value);
        Position = constituency.Position + 1;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await name.RunAsync(IsNew ? null : Code, Given(Names), Given(Reasons), (Position ?? 99) - 1, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/members/constituencies");
    });

    internal static Texts Given(Dictionary<string, string?> texts) => new(texts.Select(t => new KeyValuePair<string, string>(t.Key, t.Value?.Trim() ?? "")));

    protected override string FieldName(string? field) => field == "Name" ? $"Names[{Cultures.Current}]" : field ?? "";
}
