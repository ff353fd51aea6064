using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Translations.Verbs;

namespace Nmap.Translations.Pages.Workspace.Translations;

/// <summary>Whether a language of a text is planned; who is asked for it, by when.</summary>
internal sealed class PlanModel(NmapDb db, Pairs pairs, PlanLanguage plan) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Set { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Language { get; set; } = "";

    [BindProperty]
    public string Planned { get; set; } = "yes";

    [BindProperty]
    public string? TranslatorId { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The draft goes to the archive.</summary>
    [BindProperty]
    public bool Archive { get; set; }

    public Pair Pair { get; private set; } = null!;
    public IReadOnlyList<Person> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Plan)) { return Forbid(); }
        return await DoAsync(async () =>
        {
            await LoadAsync(cancel);
            if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.SetId == Set && p.Culture == Language, cancel) is { } stored)
            {
                (Planned, TranslatorId, DueOn, Reason) = (stored.IsPlanned ? "yes" : "no", stored.TranslatorId, stored.DueOn, stored.NotPlannedBecause);
            }
            return Page();
        });
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var pair = await pairs.FindAsync(Set, Language, Reader, cancel);
        if (Planned == "no") { await plan.LeaveOutAsync(pair, Reason, Archive, Reader, cancel); }
        else { await plan.AskAsync(pair, string.IsNullOrEmpty(TranslatorId) ? null : TranslatorId, DueOn, Reader, cancel); }
        Notice(Planned == "no" ? S["Recorded: this language is not planned."] : string.IsNullOrEmpty(TranslatorId) ? S["Recorded. Nobody is asked yet."] : S["Recorded. It stands in the translator's list."]);
        return Redirect(pair.Address);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        Pair = await pairs.FindAsync(Set, Language, Reader, cancel);
        People = await plan.CandidatesAsync(Pair, cancel);
    }
}
