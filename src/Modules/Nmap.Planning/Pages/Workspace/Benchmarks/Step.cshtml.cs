using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Benchmarks;

/// <summary>What somebody does so that a benchmark comes nearer to its target.</summary>
internal sealed class StepModel(NmapDb db, KeepBenchmarks keep, NameBook names, ISite site) : NmapPage
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Step { get; set; } = New;
    [BindProperty] public Dictionary<string, string?> Text { get; set; } = [];
    [BindProperty] public string? Owner { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public StepState State { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public long? Revision { get; set; }

    public Benchmark Benchmark { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> Members { get; private set; } = new Dictionary<string, string>();
    public bool IsNew => Step == New;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PlanningPermissions.Keep)) { return NotFound(); }
        await LoadAsync(cancel);
        Revision = Benchmark.Revision;
        if (IsNew) { return Page(); }
        if (Benchmark.Steps.Find(s => s.Id == Step) is not { } step) { return NotFound(); }
        (Text, Owner, DueOn, State, Note) = (Typed.Of(step.Text), step.OwnerId, step.DueOn, step.State, step.Note);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        var stored = Benchmark.Steps.Find(s => s.Id == Step)?.Text;
        await keep.ImproveAsync(Id, IsNew ? null : Step, new(Typed.Texts(stored, Text, site), Members.ContainsKey(Owner ?? "") ? Owner : null, DueOn, State, Note), Revision, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/benchmarks/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Benchmark = await db.Set<Benchmark>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        Members = await names.MembersAsync(cancel);
    }

    protected override string FieldName(string? field) => field == nameof(Text) ? $"Text[{Cultures.Current}]" : field ?? "";
}
