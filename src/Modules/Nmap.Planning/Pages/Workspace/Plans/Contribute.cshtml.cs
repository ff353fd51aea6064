using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>A member comments on an activity of a draft, proposes another wording, or proposes a new activity.</summary>
internal sealed class ContributeModel(NmapDb db, Contribute contribute, NameBook names, ISite site) : PlanPage(db)
{
    [BindProperty(SupportsGet = true)] public int? Line { get; set; }
    [BindProperty] public string? Language { get; set; }
    [BindProperty] public string? Wording { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? LineKind { get; set; }
    [BindProperty] public DateOnly? Begins { get; set; }
    [BindProperty] public DateOnly? Ends { get; set; }

    public KnownNames Names { get; private set; } = null!;
    public PlanLine? Old => Line is { } code ? Plan.Line(code) ?? throw RefusedException.Missing() : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Plan.State != PlanState.Open || !Reader.Can(PlanningPermissions.Contribute)) { return NotFound(); }
        Language = Cultures.Current;
        return Old is null || Line == Old.Code ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        var wording = Typed.Given(Wording);
        var kind = Line is null ? ContributionKind.NewLine : wording is null && Begins is null && Ends is null ? ContributionKind.Comment : ContributionKind.Change;
        var culture = site.Settings.Languages.Contains(Language ?? "") ? Language! : Cultures.Current;
        var said = new Contribution { Line = Line, Kind = kind, Culture = culture, Words = Words?.Trim() ?? "", Wording = wording ?? (kind == ContributionKind.Change ? Old?.Text.In(culture, site.Settings.Languages).Text : null), LineKind = Typed.Given(LineKind), Begins = Begins, Ends = Ends };
        await contribute.RunAsync(Id, said, Reader, cancel);
        Notice(S["Your contribution is sent. You get an answer, and a reason if it is not accepted."]);
        return Redirect(Line is { } code ? $"{Address}/{code}#contributions" : Address + "#contributions");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Names = await names.ReadAsync(Scope, cancel);
    }
}
