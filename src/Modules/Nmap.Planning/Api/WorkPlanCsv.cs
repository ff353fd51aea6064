using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Data;
using Nmap.Planning.Slots;
using Nmap.Progress.Contracts;

namespace Nmap.Planning.Api;

/// <summary><c>/{culture}/work-plan.csv</c>: a row for each activity and quantity of the version in force, or of <c>?version=</c>; <c>overdue</c> is empty until the lead releases that measure. Column names are English.</summary>
internal static class WorkPlanCsv
{
    private static readonly string[] Columns = ["activity", "text", "kind", "leads", "takes_part", "begins", "ends", "depends_on", "obligations", "state", "overdue", "year", "area", "method", "unit", "planned", "achieved", "budget_line", "amount", "currency"];

    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/{culture:culture}/work-plan.csv", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(string culture, int? version, HttpContext http, NmapDb db, NameBook names, IReleasedMeasures measures, ISite site, CancellationToken cancel)
    {
        var plans = db.Set<Plan>().AsNoTracking().VisibleTo(Reader.Stranger).Include(p => p.Lines).Where(p => p.Scope == PlanScope.WorkPlan);
        var plan = await (version is { } number ? plans.Where(p => p.Number == number) : plans.Where(p => p.State == PlanState.Adopted)).SingleOrDefaultAsync(cancel);
        if (plan is null && version is not null) { return Results.NotFound(); }
        var known = await names.ReadAsync(PlanScope.WorkPlan, cancel);
        var tells = await measures.ShowsAsync(OverdueActivitiesMeasure.Name, Reader.Stranger, cancel);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            Row(csv, Columns);
            foreach (var line in plan?.InOrder ?? []) { foreach (var cells in Rows(line, plan!, known, culture, site, tells)) { Row(csv, cells); } }
        }
        return Results.Text((http.Request.Query["excel"] == "1" ? "\uFEFF" : "") + text, "text/csv; charset=utf-8; header=present");
    }

    private static IEnumerable<string?[]> Rows(PlanLine line, Plan plan, KnownNames known, string culture, ISite site, bool tells)
    {
        string Members(bool lead) => string.Join("; ", line.Responsible.Where(r => r.Leads == lead).Select(r => known.Organisation(r.OrganisationId)));
        foreach (var quantity in line.Quantities.Count > 0 ? line.Quantities : [null!])
        {
            yield return [Number(line.Code), line.Text.In(culture, site.Settings.Languages).Text, line.Kind, Members(true), Members(false), Day(line.Begins), Day(line.Ends), string.Join(' ', line.DependsOn), string.Join(' ', line.Obligations),
                Codes.Of(line.State), !tells ? null : plan.State == PlanState.Adopted && line.IsOverdue(site.Today) ? "yes" : "no", Number(quantity?.Year), quantity?.Area, quantity?.Method, quantity?.Unit, Number(quantity?.Planned), Number(quantity?.Achieved), line.BudgetLine, Number(line.Amount), line.Currency];
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);

    private static void Row(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells) { csv.WriteField(SpreadsheetCell.Harmless(cell)); }
        csv.NextRecord();
    }
}
