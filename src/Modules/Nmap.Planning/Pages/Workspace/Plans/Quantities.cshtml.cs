using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>A row of that form; a row without a year is left out.</summary>
public sealed record QuantityRow
{
    public int? Year { get; set; }
    public string? Area { get; set; }
    public string? Method { get; set; }
    public string? Unit { get; set; }
    public decimal? Planned { get; set; }

    internal bool IsEmpty => Year is null && Planned is null && string.IsNullOrEmpty(Method);
}

/// <summary>How much of an activity is planned in which year, where and by which method.</summary>
internal sealed class QuantitiesModel(NmapDb db, EditLines lines, NameBook names) : PlanPage(db)
{
    private const int Further = 3;

    [BindProperty(SupportsGet = true)] public int Code { get; set; }
    [BindProperty] public List<QuantityRow> Quantities { get; set; } = [];

    public KnownNames Names { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!MayKeep) { return NotFound(); }
        await LoadAsync(cancel);
        Revision = Plan.Revision;
        var line = Plan.Line(Code) ?? throw RefusedException.Missing();
        Quantities = [.. line.Quantities.Select(q => new QuantityRow { Year = q.Year, Area = q.Area, Method = q.Method, Unit = q.Unit, Planned = q.Planned }), .. Enumerable.Range(0, Further).Select(_ => new QuantityRow())];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        var filled = Quantities.Where(q => !q.IsEmpty).Select(q => new Quantity(q.Year ?? 0, Typed.Given(q.Area), q.Method ?? "", q.Unit ?? "", q.Planned)).ToList();
        await lines.MeasureAsync(Id, Code, filled, Revision, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect($"{Address}/{Code}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Names = await names.ReadAsync(Scope, cancel);
    }

    // Rows that were left empty are not counted by the rule.
    protected override string FieldName(string? field)
    {
        if (field is null || !field.StartsWith("Quantities[", StringComparison.Ordinal)) { return field ?? ""; }
        var (end, filled) = (field.IndexOf(']', StringComparison.Ordinal), Quantities.Select((q, i) => (q, i)).Where(q => !q.q.IsEmpty).Select(q => q.i).ToList());
        return $"Quantities[{filled[int.Parse(field.AsSpan(11, end - 11), System.Globalization.CultureInfo.InvariantCulture)]}{field[end..]}";
    }
}
