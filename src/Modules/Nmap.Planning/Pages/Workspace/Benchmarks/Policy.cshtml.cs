using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Benchmarks;

/// <summary>A passage of a development policy and where it stands; the second button shows it to everybody.</summary>
internal sealed class PolicyModel(NmapDb db, KeepPassages keep, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string? Id { get; set; }
    [BindProperty] public Dictionary<string, string?> Policy { get; set; } = [];
    [BindProperty] public string? Passage { get; set; }
    [BindProperty] public Dictionary<string, string?> Text { get; set; } = [];
    [BindProperty] public string? Standing { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Source { get; set; }
    [BindProperty] public string? Release { get; set; }
    [BindProperty] public long? Revision { get; set; }

    public PolicyPassage? Stored { get; private set; }
    public bool MayRelease => Stored is { IsPublic: false } && Reader.Can(PlanningPermissions.Adopt) && Stored.WrittenById != Reader.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PlanningPermissions.Keep)) { return NotFound(); }
        await LoadAsync(cancel);
        if (Stored is not { } passage) { return Page(); }
        (Policy, Passage, Text, Revision) = (Typed.Of(passage.Policy), passage.Passage, Typed.Of(passage.Text), passage.Revision);
        (Standing, On, Source) = (passage.Now?.Code, passage.Now?.On, passage.Now?.Source);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (Release == "yes" && Id is { } known) { await keep.ReleaseAsync(known, Revision, Reader, cancel); }
        else { await keep.SaveAsync(Id, new(Typed.Texts(Stored?.Policy, Policy, site), Passage, Typed.Texts(Stored?.Text, Text, site)) { Standing = Typed.Given(Standing), On = On, Source = Source }, Revision, Reader, cancel); }
        Notice(Release == "yes" ? S["Everybody reads this entry now."] : S["Saved. Somebody else shows it to everybody."]);
        return Redirect("/workspace/benchmarks#policies");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Stored = Id is null ? null : await db.Set<PolicyPassage>().AsNoTracking().VisibleTo(Reader).SingleOrDefaultAsync(p => p.Id == Id, cancel) ?? throw RefusedException.Missing();

    protected override string FieldName(string? field) => field is nameof(Policy) or nameof(Text) ? $"{field}[{Cultures.Current}]" : field ?? "";
}
