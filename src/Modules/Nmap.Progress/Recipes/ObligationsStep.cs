using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;

namespace Nmap.Progress.Recipes;

/// <summary><c>nmap-obligations</c>: what the country owes, the deadline in force and those before it.</summary>
internal sealed class ObligationsStep(NmapDb db, ISite site) : IRecipeStep
{
    internal sealed record Past(DateOnly? Deadline, DateOnly? DecidedOn, Texts? DecidedBy, Texts? Note = null);

    internal sealed record Row(string Code, string Article, Texts Name, Texts? Text, DateOnly? Deadline, DateOnly? DecidedOn, Texts? DecidedBy,
        Texts? Note = null, string? Recurrence = null, DateOnly? CompletedOn = null, DateOnly? ReopenedOn = null, List<Past>? History = null, bool Lasting = false);

    public string Name => "nmap-obligations";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var standing = await db.Set<Obligation>().ToDictionaryAsync(o => o.Code, cancel);
        foreach (var row in context.RowsOrFile<Row>("Obligations")) { Set(row, standing, context.Report); }
        if (!db.ChangeTracker.HasChanges()) { return; }
        db.Tell(new ObligationsChanged());
        await db.CommitAsync(new Act("Obligations.Changed", "Obligations", "obligations", context.By), cancel);
    }

    private void Set(Row row, Dictionary<string, Obligation> standing, RecipeReport report)
    {
        var isNew = !standing.TryGetValue(row.Code, out var obligation);
        obligation ??= standing[row.Code] = db.Add(new Obligation { Code = row.Code }).Entity;
        (obligation.Article, obligation.Name, obligation.Text) = (row.Article, row.Name, row.Text ?? Texts.Empty);
        obligation.Deadlines = [.. (row.History ?? []).Select(p => new Deadline(p.Deadline, p.DecidedOn, p.DecidedBy, p.Note)),
            .. row.Deadline is not null || row.Lasting || row.DecidedOn is not null ? [new Deadline(row.Deadline, row.DecidedOn, row.DecidedBy, row.Note)] : Array.Empty<Deadline>()];
        (obligation.Recurrence, obligation.CompletedOn, obligation.ReopenedOn) = (row.Recurrence, row.CompletedOn, row.ReopenedOn);
        db.ChangeTracker.DetectChanges();
        var changed = db.Entry(obligation).State == EntityState.Modified;
        if (isNew || changed) { obligation.ChangedAt = site.Now; }
        report.Count(isNew ? ImportOutcome.Created : changed ? ImportOutcome.Changed : ImportOutcome.Skipped);
    }
}
