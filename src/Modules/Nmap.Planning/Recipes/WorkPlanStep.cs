using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Planning.Contracts;

namespace Nmap.Planning.Recipes;

/// <summary><c>nmap-work-plan</c>: versions of the work plan and of the forum's own programme (<c>Plan</c>: <c>programme</c>), oldest first, with contributions to the open one. A version that is there is left alone.</summary>
internal sealed class WorkPlanStep(NmapDb db, ISite site) : IRecipeStep
{
    internal sealed record PlanRow(int Number, Texts Title, int FirstYear, int LastYear, List<LineRow> Lines, string? Plan = null, string? State = null, string? Decision = null, string? AdoptedOn = null, string? SupersededOn = null, string? ContributeBy = null, List<ContributionRow>? Contributions = null);

    internal sealed record LineRow(int Number, Texts Text, string Kind, string Begins, string Ends, List<string> Leads, List<string>? TakePart = null, List<int>? DependsOn = null, List<string>? Obligations = null, List<Quantity>? Quantities = null, string? BudgetLine = null, decimal? Amount = null, string? Currency = null, string? State = null, string? Note = null, string? ReportedOn = null);

    internal sealed record ContributionRow(string Kind, string Organisation, string Person, string Words, string Culture = "en", int? Line = null, string? Wording = null, string? LineKind = null, string? Begins = null, string? Ends = null, string? On = null, string? State = null, string? Answer = null);

    public string Name => "nmap-work-plan";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var row in context.RowsOrFile<PlanRow>("Plans").OrderBy(r => r.Number))
        {
            var scope = Paths.Scope(row.Plan ?? Paths.WorkPlan);
            if (await db.Set<Plan>().AnyAsync(p => p.Scope == scope && p.Number == row.Number, cancel)) { context.Report.Count(ImportOutcome.Skipped); continue; }
            db.ChangeTracker.Clear();
            await using var work = await db.BeginAsync(cancel);
            var plan = db.Add(Read(row, scope, context)).Entity;
            db.AddRange((row.Contributions ?? []).Select(c => Read(c, plan, context)));
            db.Tell(new PlanChanged(plan.Id));
            await db.CommitAsync(new Act("Plan.Imported", nameof(Plan), plan.Id, context.By), cancel);
            context.Report.Count(ImportOutcome.Created);
        }
    }

    private Plan Read(PlanRow row, PlanScope scope, RecipeContext context)
    {
        var plan = Plan.Begin(scope, row.Number, null);
        plan.Id = Ids.From($"plan/{Paths.Of(scope)}/{row.Number}");
        plan.Name(row.Title, row.FirstYear, row.LastYear);
        foreach (var line in row.Lines) { Put(line, plan, context); }
        // What a line depends on may stand below it.
        foreach (var line in row.Lines.Where(l => l.DependsOn is { Count: > 0 })) { plan.Put(line.Number, 0, plan.Line(line.Number)!.Fields with { DependsOn = line.DependsOn! }); }
        var until = row.ContributeBy is { } day ? context.Day(day) : site.Today;
        if (row.State is "open" or "adopted" or "superseded") { plan.Open(until, until); }
        if (row.State is "adopted" or "superseded") { plan.Adopt(row.Decision ?? "", 0, context.Day(row.AdoptedOn ?? "D"), early: true); }
        if (row.State is "superseded") { plan.GiveWayTo(null, context.Day(row.SupersededOn ?? "D")); }
        plan.ChangedAt = site.Now;
        return plan;
    }

    private static void Put(LineRow row, Plan plan, RecipeContext context)
    {
        var line = plan.Put(null, row.Number, new(row.Text, row.Kind, context.Day(row.Begins), context.Day(row.Ends))
        {
            Responsible = [.. row.Leads.Select(o => new Responsible(Organisation(o), true)), .. (row.TakePart ?? []).Select(o => new Responsible(Organisation(o), false))],
            Obligations = row.Obligations ?? [],
            BudgetLine = row.BudgetLine,
            Amount = row.Amount,
            Currency = row.Currency,
        });
        line.Id = Ids.From($"plan-line/{plan.Id}/{row.Number}");
        line.Measure([.. (row.Quantities ?? []).Select(q => q with { Achieved = null })], plan);
        if (row.State is not null) { line.Report(Codes.Read<LineState>(row.State) ?? throw new FormatException($"“{row.State}” is no state of an activity."), row.Note, [.. (row.Quantities ?? []).Select(q => q.Achieved)], context.Day(row.ReportedOn ?? "D")); }
    }

    private static Contribution Read(ContributionRow row, Plan plan, RecipeContext context)
    {
        var at = context.Instant(row.On ?? "D-3");
        var said = Contribution.Make(plan, new Contribution
        {
            Kind = Codes.Read<ContributionKind>(row.Kind) ?? throw new FormatException($"“{row.Kind}” is no kind of contribution."),
            Line = row.Line, Words = row.Words, Wording = row.Wording, LineKind = row.LineKind, Culture = row.Culture, OrganisationId = Organisation(row.Organisation), PersonId = Ids.From("person/" + row.Person), At = at,
            Begins = row.Begins is { } b ? context.Day(b) : null, Ends = row.Ends is { } e ? context.Day(e) : null,
        }, context.Site.DayOf(at));
        if (row.State is { } state) { said.Decide(Codes.Read<ContributionState>(state) ?? throw new FormatException($"“{state}” is no answer to a contribution."), row.Answer, null, at.AddDays(1)); }
        return said;
    }

    private static string Organisation(string code) => Ids.From("organisation/" + code);
}
