using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>A contribution is taken in, as it will stand, or refused with a reason.</summary>
internal sealed class AnswerModel(NmapDb db, Contribute contribute, NameBook names, ISite site) : PlanPage(db)
{
    [BindProperty(SupportsGet = true)] public string Contribution { get; set; } = "";
    [BindProperty] public string? Accept { get; set; }
    [BindProperty] public Dictionary<string, string?> Wording { get; set; } = [];
    [BindProperty] public bool OthersHold { get; set; }
    [BindProperty] public DateOnly? Begins { get; set; }
    [BindProperty] public DateOnly? Ends { get; set; }
    [BindProperty] public string? Answer { get; set; }

    public Contribution Said { get; private set; } = null!;
    public KnownNames Names { get; private set; } = null!;

    /// <summary>The languages of the site, that of the contribution first.</summary>
    public IEnumerable<string> Languages => site.Settings.Languages.Prepend(Said.Culture).Distinct();
    public PlanLine? Line => Said.Line is { } code ? Plan.Line(code) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!MayKeep) { return NotFound(); }
        await LoadAsync(cancel);
        Wording = Typed.Of((Line?.Text ?? Texts.Empty).With(Said.Culture, Said.Wording ?? Line?.Text.In(Said.Culture, site.Settings.Languages).Text));
        (Begins, Ends, Revision) = (Said.Begins ?? Line?.Begins, Said.Ends ?? Line?.Ends, Plan.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (Accept == "yes") { await contribute.AcceptAsync(Contribution, Typed.Texts(Line?.Text, Wording, site), OthersHold, Begins, Ends, Answer, Revision, Reader, cancel); }
        else { await contribute.RefuseAsync(Contribution, Answer, Reader, cancel); }
        Notice(Accept == "yes" ? S["Accepted. The plan is changed, and the author is told by mail."] : S["Not accepted. The author gets your reason by mail."]);
        return Redirect(Address + "#contributions");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Said = await Db.Set<Contribution>().AsNoTracking().VisibleTo(Reader).SingleOrDefaultAsync(c => c.Id == Contribution && c.PlanId == Id, cancel) ?? throw RefusedException.Missing();
        Names = await names.ReadAsync(Scope, cancel);
    }

    protected override string FieldName(string? field) => field?.Replace(nameof(PlanLine.Text), nameof(Wording), StringComparison.Ordinal) ?? "";
}
