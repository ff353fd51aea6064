using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Priorities.Ranking;

namespace Nmap.Priorities.Pages.Workspace.Priorities;

/// <summary>Names a criterion in every language.</summary>
internal sealed class CriterionModel(PriorityShelf shelf, WriteCriterion write) : NmapPage
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = New;
    [BindProperty(Name = "Name")] public Dictionary<string, string?> Words { get; set; } = [];
    [BindProperty] public bool Retired { get; set; }

    internal bool IsNew => Code == New;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PriorityPermissions.Rank)) { return NotFound(); }
        if (IsNew) { return Page(); }
        if ((await shelf.CriteriaAsync(true, cancel)).FirstOrDefault(c => c.Criterion.Code == Code).Criterion is not { } criterion) { return NotFound(); }
        (Words, Retired) = (criterion.Name.All.ToDictionary(t => t.Key, t => (string?)t.Value), criterion.Retired);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var given = new Texts(Words.Where(n => !string.IsNullOrWhiteSpace(n.Value)).Select(n => KeyValuePair.Create(n.Key, n.Value!.Trim())));
        await write.RunAsync(IsNew ? null : Code, given, Retired, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/priorities/criteria");
    });

    protected override string FieldName(string? field) => field == "Name" ? $"Name[{Cultures.Current}]" : field ?? "";
}
