using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>Writes an activity of a version; without a number a new one.</summary>
internal sealed class EditModel(NmapDb db, EditLines lines, NameBook names, ISite site) : PlanPage(db)
{
    [BindProperty(SupportsGet = true)] public int? Code { get; set; }
    [BindProperty] public Dictionary<string, string?> Text { get; set; } = [];
    [BindProperty] public bool OthersHold { get; set; }
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public DateOnly? Begins { get; set; }
    [BindProperty] public DateOnly? Ends { get; set; }
    [BindProperty] public List<string> Leading { get; set; } = [];
    [BindProperty] public List<string> TakingPart { get; set; } = [];
    [BindProperty] public List<int> DependsOn { get; set; } = [];
    [BindProperty] public List<string> Obligations { get; set; } = [];
    [BindProperty] public string? BudgetLine { get; set; }
    [BindProperty] public decimal? Amount { get; set; }
    [BindProperty] public string? Currency { get; set; }

    public KnownNames Names { get; private set; } = null!;
    public PlanLine? Line => Code is { } code ? Plan.Line(code) : null;
    public IReadOnlyDictionary<string, string> Members { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!MayKeep) { return NotFound(); }
        await LoadAsync(cancel);
        Revision = Plan.Revision;
        if (Code is null) { return Page(); }
        var line = Line ?? throw RefusedException.Missing();
        (Text, Kind, Begins, Ends, DependsOn, Obligations) = (Typed.Of(line.Text), line.Kind, line.Begins, line.Ends, [.. line.DependsOn], [.. line.Obligations]);
        (Leading, TakingPart) = ([.. line.Responsible.Where(r => r.Leads).Select(r => r.OrganisationId)], [.. line.Responsible.Where(r => !r.Leads).Select(r => r.OrganisationId)]);
        (BudgetLine, Amount, Currency) = (line.BudgetLine, line.Amount, line.Currency);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        var line = await lines.PutAsync(Id, Code, Fields(Line?.Text), Revision, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect($"{Address}/{line.Code}");
    });

    private LineFields Fields(Texts? stored) => new(Typed.Texts(stored, Text, site), Kind, Begins, Ends)
    {
        Responsible = [.. Leading.Select(o => new Responsible(o, true)), .. TakingPart.Select(o => new Responsible(o, false))],
        DependsOn = DependsOn,
        Obligations = Obligations,
        OthersHold = OthersHold,
        BudgetLine = Typed.Given(BudgetLine),
        Amount = Amount,
        Currency = Typed.Given(Currency),
    };

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        (Names, Members) = (await names.ReadAsync(Scope, cancel), await names.MembersAsync(cancel));
    }

    protected override string FieldName(string? field) => field == nameof(Text) ? $"Text[{Cultures.Current}]" : field ?? "";
}
