using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>Title and years of a version that is being written; with the id <c>new</c> another one.</summary>
internal sealed class NameModel(NmapDb db, KeepPlans keep, ISite site) : PlanPage(db)
{
    [BindProperty(Name = "Title")] public Dictionary<string, string?> Words { get; set; } = [];
    [BindProperty] public int? FirstYear { get; set; }
    [BindProperty] public int? LastYear { get; set; }

    public bool IsNew => Id == "new";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!MayKeep) { return NotFound(); }
        if (IsNew) { FirstYear = site.Today.Year + 1; }
        await LoadAsync(cancel);
        if (!IsNew) { (Words, FirstYear, LastYear, Revision) = (Typed.Of(Plan.Title), Plan.FirstYear, Plan.LastYear, Plan.Revision); }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (IsNew) { Plan = await keep.BeginAsync(Scope, Typed.Texts(null, Words, site), FirstYear, LastYear, Reader, cancel); }
        else
        {
            await LoadAsync(cancel);
            await keep.NameAsync(Id, Typed.Texts(Plan.Title, Words, site), FirstYear, LastYear, Revision, Reader, cancel);
        }
        Notice(IsNew ? S["The draft is begun with the activities of the version in force that are not over."] : S["Saved."]);
        return Redirect(Address);
    });

    protected override Task LoadAsync(CancellationToken cancel) => IsNew ? Task.CompletedTask : base.LoadAsync(cancel);

    protected override string FieldName(string? field) => field == "Title" ? $"Title[{Cultures.Current}]" : field ?? "";
}
