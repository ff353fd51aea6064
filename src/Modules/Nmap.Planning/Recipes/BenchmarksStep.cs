using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Planning.Contracts;

namespace Nmap.Planning.Recipes;

/// <summary><c>nmap-benchmarks</c>: benchmarks with their values and steps, and <c>Passages</c> of development policies. What is there, by its <c>Code</c>, is left alone.</summary>
internal sealed class BenchmarksStep(NmapDb db, ISite site) : IRecipeStep
{
    internal sealed record Row(string Code, Texts Name, Texts Unit, decimal Baseline, string BaselineOn, string BaselineSource, decimal Target, string TargetOn, string? Obligation = null, int? Activity = null, bool Released = false, List<ReadingRow>? Values = null, List<StepRow>? Steps = null);

    internal sealed record ReadingRow(string On, decimal Value, string Evidence, string Source, string? Link = null, string? State = null, string? EnteredBy = null, string? ApprovedBy = null);

    internal sealed record StepRow(Texts Text, string Owner, string DueOn, string? State = null, string? Note = null);

    internal sealed record PassageRow(string Code, Texts Policy, string Passage, List<StandingRow> Standings, Texts? Text = null, bool Released = false);

    internal sealed record StandingRow(string Code, string On, string Source);

    public string Name => "nmap-benchmarks";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var row in context.RowsOrFile<Row>("Benchmarks"))
        {
            var id = Ids.From("benchmark/" + row.Code);
            await PutAsync(await db.Set<Benchmark>().AnyAsync(b => b.Id == id, cancel), id, context, async () =>
            {
                var benchmark = db.Add(Read(id, row, context)).Entity;
                benchmark.Number = (await db.Set<Benchmark>().MaxAsync(b => (int?)b.Number, cancel) ?? 0) + 1;
            }, cancel);
        }
        foreach (var row in context.RowsOrFile<PassageRow>("Passages"))
        {
            var id = Ids.From("passage/" + row.Code);
            await PutAsync(await db.Set<PolicyPassage>().AnyAsync(p => p.Id == id, cancel), id, context, () =>
            {
                db.Add(Read(id, row, context));
                return Task.CompletedTask;
            }, cancel);
        }
    }

    private async Task PutAsync(bool there, string id, RecipeContext context, Func<Task> put, CancellationToken cancel)
    {
        if (there) { context.Report.Count(ImportOutcome.Skipped); return; }
        db.ChangeTracker.Clear();
        await using var work = await db.BeginAsync(cancel);
        await put();
        db.Tell(new BenchmarkChanged(id));
        await db.CommitAsync(new Act("Benchmark.Imported", nameof(Benchmark), id, context.By), cancel);
        context.Report.Count(ImportOutcome.Created);
    }

    private Benchmark Read(string id, Row row, RecipeContext context)
    {
        var benchmark = new Benchmark { Id = id, ChangedAt = site.Now };
        benchmark.Set(new(row.Name, row.Unit)
        {
            Baseline = row.Baseline,
            BaselineOn = context.Day(row.BaselineOn),
            BaselineSource = row.BaselineSource,
            Target = row.Target,
            TargetOn = context.Day(row.TargetOn),
            Obligation = row.Obligation,
            Line = row.Activity,
        }, null);
        foreach (var value in row.Values ?? [])
        {
            var reading = benchmark.Enter(new Reading { On = context.Day(value.On), Value = value.Value, Evidence = value.Evidence, Source = value.Source, Link = value.Link, EnteredById = Person(value.EnteredBy) }, site.Today);
            if (value.State is "approved") { reading.Decide(true, null, Person(value.ApprovedBy), site.StartOf(reading.On.AddDays(1))); }
        }
        foreach (var step in row.Steps ?? []) { benchmark.Improve(null, new(step.Text, Ids.From("organisation/" + step.Owner), context.Day(step.DueOn), Codes.Read<StepState>(step.State ?? "open") ?? throw new FormatException($"“{step.State}” is no state of a step."), step.Note)); }
        if (row.Released) { benchmark.Release(null, site.Now); }
        return benchmark;
    }

    private PolicyPassage Read(string id, PassageRow row, RecipeContext context)
    {
        var passage = new PolicyPassage { Id = id, ChangedAt = site.Now };
        foreach (var standing in row.Standings) { passage.Set(new(row.Policy, row.Passage, row.Text ?? Texts.Empty) { Standing = standing.Code, On = context.Day(standing.On), Source = standing.Source }, null, site.Today); }
        if (row.Released) { passage.Release(null, site.Now); }
        return passage;
    }

    private static string? Person(string? code) => code is null ? null : Ids.From("person/" + code);
}
