using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Names a technical topic of the country's own in every language.</summary>
internal sealed class TopicModel(NmapDb db, NameTopic name) : NmapPage
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = New;
    [BindProperty] public Dictionary<string, string?> Names { get; set; } = [];

    internal bool IsNew => Code == New;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Edit)) { return NotFound(); }
        if (IsNew) { return Page(); }
        if (await db.Set<Topic>().AsNoTracking().SingleOrDefaultAsync(t => t.Code == Code, cancel) is not { } topic) { return NotFound(); }
        Names = topic.Name.All.ToDictionary(t => t.Key, t => (string?)t.Value);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await name.RunAsync(IsNew ? null : Code, ConstituencyModel.Given(Names), Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/members/topics");
    });

    protected override string FieldName(string? field) => field == "Name" ? $"Names[{Cultures.Current}]" : field ?? "";
}
