using System.Text;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Planning.Reporting;
using Nmap.Progress.Contracts;

namespace Nmap.Planning.Pages.Workspace.Evidence;

/// <summary>What was done in a period under the headings of a plan of action: to look at, and to take away.</summary>
internal sealed class IndexModel(MakePack make, PackPaper paper, PackCsv csv, PackWords words, IActionPlans plans, NmapDb db, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? Plan { get; set; }
    [BindProperty(SupportsGet = true)] public string? Language { get; set; }
    [BindProperty] public string? Format { get; set; }

    public EvidencePack? Pack { get; private set; }
    public IReadOnlyList<ActionPlanRecord> Plans { get; private set; } = [];
    public PackWords Words => words;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PlanningPermissions.Report)) { return NotFound(); }
        await LoadAsync(cancel);
        return await DoAsync(async () =>
        {
            Pack = await make.RunAsync(Wish(), Reader, cancel);
            Plan = Pack.Plan.Code;
            return Page();
        });
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var pack = await make.RunAsync(Wish(), Reader, cancel);
        var (format, name) = (Format == "csv" ? "csv" : "docx", $"evidence-{pack.Wish.First:yyyy-MM-dd}-{pack.Wish.Last:yyyy-MM-dd}-{pack.Wish.Culture}");
        await db.CommitAsync(pack.Taken(format, Reader), cancel);
        return format == "csv" ? File(Encoding.UTF8.GetBytes("\uFEFF" + csv.Write(pack)), "text/csv; charset=utf-8", name + ".csv")
            : File(paper.Write(pack), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", name + ".docx");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Plans = await plans.AllAsync(cancel);
        var usual = PackWish.PastYear(site.Today, Cultures.Current);
        if (ModelState.IsValid) { (From, To) = (From ?? usual.First, To ?? usual.Last); }
        Language ??= usual.Culture;
    }

    private PackWish Wish() => new(From ?? throw Missing(nameof(From)), To ?? throw Missing(nameof(To)), string.IsNullOrEmpty(Plan) ? null : Plan, Language ?? Cultures.Current);

    private static RefusedException Missing(string field) => new(Refusal.Invalid, Phrase.Of("Write the first and the last day of the period."), field);
}
