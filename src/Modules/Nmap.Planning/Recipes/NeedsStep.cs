using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Planning.Contracts;

namespace Nmap.Planning.Recipes;

/// <summary><c>nmap-needs</c>: what members need. One that is there, by its <c>Code</c>, is left alone.</summary>
internal sealed class NeedsStep(NmapDb db, ISite site) : IRecipeStep
{
    internal sealed record Row(string Code, Texts Text, string Kind, string Organisation, Texts? Reason = null, decimal? Amount = null, string? Currency = null, int? Activity = null, string? Obligation = null, string? Priority = null, string? DueOn = null, string? Audience = null, bool Released = false, string? State = null, string? Note = null, string? EnteredOn = null);

    public string Name => "nmap-needs";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var row in context.RowsOrFile<Row>("Needs"))
        {
            var id = Ids.From("need/" + row.Code);
            if (await db.Set<Need>().AnyAsync(n => n.Id == id, cancel)) { context.Report.Count(ImportOutcome.Skipped); continue; }
            db.ChangeTracker.Clear();
            await using var work = await db.BeginAsync(cancel);
            var need = db.Add(Read(id, row, context)).Entity;
            need.Number = (await db.Set<Need>().MaxAsync(n => (int?)n.Number, cancel) ?? 0) + 1;
            db.Tell(new NeedChanged(id));
            await db.CommitAsync(new Act("Need.Imported", nameof(Need), id, context.By), cancel);
            context.Report.Count(ImportOutcome.Created);
        }
    }

    private Need Read(string id, Row row, RecipeContext context)
    {
        var entered = context.Day(row.EnteredOn ?? "D-30");
        var need = new Need { Id = id, EnteredOn = entered, StateOn = entered, ChangedAt = site.StartOf(entered) };
        need.Set(new(row.Text, row.Kind, Ids.From("organisation/" + row.Organisation))
        {
            Reason = row.Reason ?? Texts.Empty,
            Amount = row.Amount,
            Currency = row.Currency,
            Line = row.Activity,
            Obligation = row.Obligation,
            Priority = row.Priority is { } priority ? Ids.From("Priority/" + priority) : null,
            DueOn = row.DueOn is { } due ? context.Day(due) : null,
            Audience = Audience.Parse(row.Audience ?? "members"),
        });
        if (row.Released) { need.Release(site.StartOf(entered.AddDays(1))); }
        if (row.State is { } state) { need.Move(Codes.Read<NeedState>(state) ?? throw new FormatException($"“{state}” is no state of a need."), row.Note, context.Day("D-2")); }
        return need;
    }
}
