using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Needs;

/// <summary>What is needed, by whom, for what; without an id a new need.</summary>
internal sealed class EditModel(NmapDb db, NameBook names, KeepNeeds keep, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string? Id { get; set; }
    [BindProperty] public Dictionary<string, string?> Text { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Reason { get; set; } = [];
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? Organisation { get; set; }
    [BindProperty] public decimal? Amount { get; set; }
    [BindProperty] public string? Currency { get; set; }
    [BindProperty] public int? Line { get; set; }
    [BindProperty] public string? Obligation { get; set; }
    [BindProperty] public string? Priority { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public string Audience { get; set; } = "members";
    [BindProperty] public long? Revision { get; set; }

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Lines { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Priorities { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Obligations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PlanningPermissions.Contribute) && !Reader.Can(PlanningPermissions.Keep)) { return NotFound(); }
        await LoadAsync(cancel);
        Organisation = Reader.Organisation;
        if (Id is null) { return Page(); }
        var need = await FindAsync(cancel);
        if (!KeepNeeds.MayKeep(need, Reader)) { return NotFound(); }
        (Text, Reason, Kind, Organisation, Amount, Currency) = (Typed.Of(need.Text), Typed.Of(need.Reason), need.Kind, need.OrganisationId, need.Amount, need.Currency);
        (Line, Obligation, Priority, DueOn, Audience, Revision) = (need.Line, need.Obligation, need.Priority, need.DueOn, need.Audience.ToString(), need.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var stored = Id is null ? null : await FindAsync(cancel);
        var saved = await keep.SaveAsync(Id, new(Typed.Texts(stored?.Text, Text, site), Typed.Given(Kind), Typed.Given(Organisation))
        {
            Reason = Typed.Texts(stored?.Reason, Reason, site), Amount = Amount, Currency = Typed.Given(Currency), Line = Line, Obligation = Typed.Given(Obligation), Priority = Typed.Given(Priority), DueOn = DueOn,
            Audience = Cms.Content.Audience.TryParse(Audience, out var audience) ? audience : Cms.Content.Audience.Author,
        }, Revision, Reader, cancel);
        Notice(saved.WaitsForRelease ? S["Saved. Members read it; everybody does once the lead releases it."] : S["Saved."]);
        return Redirect("/workspace/needs/" + saved.Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var members = await names.MembersAsync(cancel);
        Organisations = [.. members.Where(m => Reader.Can(PlanningPermissions.Keep) || Reader.Organisations.Contains(m.Key)).Select(m => new SelectListItem(m.Value, m.Key))];
        Lines = [.. ((await db.Set<Plan>().AsNoTracking().InForceAsync(PlanScope.WorkPlan, cancel))?.InOrder ?? []).Select(l => new SelectListItem($"{l.Code}: {l.Text}", l.Code.ToString(CultureInfo.InvariantCulture)))];
        Priorities = [.. (await names.PrioritiesAsync(Reader, cancel)).Select(p => new SelectListItem(p.Value, p.Key))];
        Obligations = [.. (await names.ReadAsync(PlanScope.WorkPlan, cancel)).Obligations.Select(o => new SelectListItem(o.Value, o.Key))];
    }

    protected override string FieldName(string? field) => field is nameof(Text) or nameof(Reason) ? $"{field}[{Cultures.Current}]" : field ?? "";

    private async Task<Need> FindAsync(CancellationToken cancel) => await db.Set<Need>().AsNoTracking().VisibleTo(Reader).SingleOrDefaultAsync(n => n.Id == Id, cancel) ?? throw RefusedException.Missing();
}
