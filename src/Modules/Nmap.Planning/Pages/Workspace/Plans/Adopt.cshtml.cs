using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>A version comes into force by a decision of adopted minutes.</summary>
internal sealed class AdoptModel(NmapDb db, KeepPlans keep, NameBook names, IDecisions decisions, ISite site) : PlanPage(db)
{
    /// <summary>The time of the members ends today, before their last day.</summary>
    [BindProperty] public bool Early { get; set; }
    [BindProperty] public string? Decision { get; set; }

    /// <summary>Number of the decision that is meant, whatever was asked about it.</summary>
    [BindProperty] public string? Sure { get; set; }

    public IReadOnlyDictionary<string, string> Decisions { get; private set; } = new Dictionary<string, string>();
    public KnownNames Names { get; private set; } = null!;

    /// <summary>A decision from before the last change of this version, about which one asks.</summary>
    public DecisionRecord? Doubted { get; private set; }
    public DateOnly ChangedOn => site.DayOf(Plan.ChangedAt);
    public int? DaysLeft => Plan.DaysLeft(site.Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PlanningPermissions.Adopt)) { return NotFound(); }
        await LoadAsync(cancel);
        Revision = Plan.Revision;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        await keep.AdoptAsync(Id, Decision, Early, Sure is not null && Sure == Decision, Revision, Reader, cancel);
        Notice(S["The plan is in force. Everybody reads it; the version before stays readable."]);
        return Redirect(Address);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        (Decisions, Names) = (await names.DecisionsAsync(Reader, cancel), await names.ReadAsync(Scope, cancel));
        Doubted = Decision is { Length: > 0 } number && await decisions.FindAsync(number, Reader, cancel) is { } found && found.IsBefore(ChangedOn) ? found : null;
    }
}
