using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;

namespace Nmap.Progress.Recipes;

/// <summary>
/// <c>nmap-obligations</c>: what the country owes (<c>Treaties</c>, <c>Obligations</c>), the plans of action (<c>Plans</c>, <c>Links</c> between their actions)
/// and the dates to keep (<c>Rules</c>, <c>Dates</c>), each from the step or from the file it names.
/// </summary>
internal sealed class ObligationsStep(NmapDb db, ISite site, PlansStep plans, DuesStep dues) : IRecipeStep
{
    internal sealed record Past(DateOnly? Deadline, DateOnly? DecidedOn, Texts? DecidedBy, Texts? Note = null, DateOnly? AskedOn = null, bool NotGranted = false, Reference? Source = null);

    internal sealed record Row(string Code, string Article, Texts Name, Texts? Text, DateOnly? Deadline, DateOnly? DecidedOn, Texts? DecidedBy,
        Texts? Note = null, string? Recurrence = null, DateOnly? CompletedOn = null, DateOnly? ReopenedOn = null, List<Past>? History = null, bool Lasting = false,
        string? Treaty = null, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, Reference? Source = null, DateOnly? AskedOn = null, Reference? DecisionSource = null, List<int>? Leads = null);

    internal sealed record TreatyRow(string Code, Texts Name, Reference? Source = null, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, List<TreatyStanding>? Steps = null, List<Dispute>? Disputes = null);

    public string Name => "nmap-obligations";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var treaties = await db.Set<Treaty>().ToDictionaryAsync(t => t.Code, cancel);
        foreach (var row in context.RowsOrFile<TreatyRow>("Treaties")) { Set(row, treaties, context.Report); }
        var standing = await db.Set<Obligation>().ToDictionaryAsync(o => o.Code, cancel);
        foreach (var row in context.RowsOrFile<Row>("Obligations")) { Set(row, standing, context.Report); }
        await plans.SetAsync(context, cancel);
        await dues.SetAsync(context, cancel);
        if (!db.ChangeTracker.HasChanges()) { return; }
        db.Tell(new ObligationsChanged());
        await db.CommitAsync(new Act("Obligations.Changed", "Obligations", "obligations", context.By), cancel);
    }

    private void Set(TreatyRow row, Dictionary<string, Treaty> standing, RecipeReport report)
    {
        var isNew = !standing.TryGetValue(row.Code, out var treaty);
        treaty ??= standing[row.Code] = db.Add(new Treaty { Code = row.Code }).Entity;
        (treaty.Name, treaty.Source, treaty.ValidFrom, treaty.ValidTo) = (row.Name, row.Source, row.ValidFrom, row.ValidTo);
        treaty.Give(row.Steps, row.Disputes);
        if (Count(treaty, isNew, report)) { treaty.ChangedAt = site.Now; }
    }

    private void Set(Row row, Dictionary<string, Obligation> standing, RecipeReport report)
    {
        var isNew = !standing.TryGetValue(row.Code, out var obligation);
        obligation ??= standing[row.Code] = db.Add(new Obligation { Code = row.Code }).Entity;
        (obligation.Article, obligation.Name, obligation.Text, obligation.Treaty) = (row.Article, row.Name, row.Text ?? Texts.Empty, row.Treaty);
        (obligation.ValidFrom, obligation.ValidTo, obligation.Source, obligation.Leads) = (row.ValidFrom, row.ValidTo, row.Source, row.Leads ?? Obligation.UsualLeads);
        obligation.Give(Deadlines(row));
        (obligation.Recurrence, obligation.CompletedOn, obligation.ReopenedOn) = (row.Recurrence, row.CompletedOn, row.ReopenedOn);
        if (Count(obligation, isNew, report)) { obligation.ChangedAt = site.Now; }
    }

    private static List<Deadline> Deadlines(Row row) =>
    [
        .. (row.History ?? []).Select(p => new Deadline(p.Deadline, p.DecidedOn, p.DecidedBy, p.Note, p.AskedOn, p.NotGranted, p.Source)),
        .. row.Deadline is not null || row.Lasting || row.DecidedOn is not null ? [new Deadline(row.Deadline, row.DecidedOn, row.DecidedBy, row.Note, row.AskedOn, false, row.DecisionSource)] : Array.Empty<Deadline>(),
    ];

    private bool Count(object entity, bool isNew, RecipeReport report)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.Entry(entity).State == EntityState.Modified;
        report.Count(isNew ? ImportOutcome.Created : changed ? ImportOutcome.Changed : ImportOutcome.Skipped);
        return isNew || changed;
    }
}
