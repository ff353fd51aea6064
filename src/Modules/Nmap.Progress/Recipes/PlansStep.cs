using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;

namespace Nmap.Progress.Recipes;

/// <summary>Plans of action with their actions and indicators, and which action goes on with which; a part of <c>nmap-obligations</c>.</summary>
internal sealed class PlansStep(NmapDb db, ISite site)
{
    internal sealed record PlanRow(string Code, Texts Name, string? Treaty = null, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, Reference? Source = null, string? ReplacedBy = null, List<ActionRow>? Actions = null);

    internal sealed record ActionRow(string Number, Texts Text, Texts? Area = null, string? Obligation = null, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, List<PlanIndicator>? Indicators = null, List<EvidenceRow>? Evidence = null);

    internal sealed record EvidenceRow(DateOnly On, string? Figure = null, Texts? Note = null, Reference? Source = null);

    internal sealed record LinkRow(string FromPlan, string FromAction, string ToPlan, string ToAction, Texts? Note = null);

    public async Task SetAsync(RecipeContext context, CancellationToken cancel)
    {
        var (plans, links) = (context.RowsOrFile<PlanRow>("Plans"), context.RowsOrFile<LinkRow>("Links"));
        if (plans.Count + links.Count == 0) { return; }
        var standing = await db.Set<ActionPlan>().ToDictionaryAsync(p => p.Code, cancel);
        var actions = await db.Set<PlanAction>().ToDictionaryAsync(a => (a.Plan, a.Number), cancel);
        var evidence = (await db.Set<ActionEvidence>().AsNoTracking().ToListAsync(cancel)).ToLookup(e => (e.Plan, e.Action));
        foreach (var row in plans)
        {
            Set(row, standing, context.Report);
            foreach (var (position, action) in (row.Actions ?? []).Index()) { Set(row.Code, position, action, actions, evidence, context.Report); }
        }
        if (standing.Values.FirstOrDefault(p => p.ReplacedBy is { } by && !standing.ContainsKey(by)) is { } lost) { throw Unknown(lost.ReplacedBy!); }
        await LinkAsync(links, actions, context.Report, cancel);
    }

    private void Set(PlanRow row, Dictionary<string, ActionPlan> standing, RecipeReport report)
    {
        var isNew = !standing.TryGetValue(row.Code, out var plan);
        plan ??= standing[row.Code] = db.Add(new ActionPlan { Code = row.Code }).Entity;
        (plan.Name, plan.Treaty, plan.ValidFrom, plan.ValidTo, plan.Source, plan.ReplacedBy) = (row.Name, row.Treaty, row.ValidFrom, row.ValidTo, row.Source, row.ReplacedBy);
        if (Count(plan, isNew, report)) { plan.ChangedAt = site.Now; }
    }

    private void Set(string plan, int position, ActionRow row, Dictionary<(string, string), PlanAction> standing, ILookup<(string, string), ActionEvidence> evidence, RecipeReport report)
    {
        var isNew = !standing.TryGetValue((plan, row.Number), out var action);
        action ??= standing[(plan, row.Number)] = db.Add(new PlanAction { Plan = plan, Number = row.Number }).Entity;
        (action.Position, action.Area, action.Text, action.Obligation) = (position, row.Area ?? Texts.Empty, row.Text, row.Obligation);
        (action.ValidFrom, action.ValidTo, action.Indicators) = (row.ValidFrom, row.ValidTo, row.Indicators ?? []);
        Count(action, isNew, report);
        foreach (var shown in row.Evidence ?? [])
        {
            if (evidence[(plan, row.Number)].Any(e => (e.On, e.Figure, e.Note, e.Source).Equals((shown.On, shown.Figure, shown.Note ?? Texts.Empty, shown.Source)))) { continue; }
            db.Add(new ActionEvidence { Plan = plan, Action = row.Number, On = shown.On, Figure = shown.Figure, Note = shown.Note ?? Texts.Empty, Source = shown.Source, At = site.Now });
            report.Count(ImportOutcome.Created);
        }
    }

    private async Task LinkAsync(IReadOnlyList<LinkRow> rows, Dictionary<(string, string), PlanAction> actions, RecipeReport report, CancellationToken cancel)
    {
        var standing = await db.Set<PlanLink>().ToDictionaryAsync(l => (l.FromPlan, l.FromAction, l.ToPlan, l.ToAction), cancel);
        foreach (var row in rows)
        {
            if (!actions.ContainsKey((row.FromPlan, row.FromAction))) { throw Unknown($"{row.FromPlan} {row.FromAction}"); }
            if (!actions.ContainsKey((row.ToPlan, row.ToAction))) { throw Unknown($"{row.ToPlan} {row.ToAction}"); }
            var isNew = !standing.TryGetValue((row.FromPlan, row.FromAction, row.ToPlan, row.ToAction), out var link);
            link ??= db.Add(new PlanLink { FromPlan = row.FromPlan, FromAction = row.FromAction, ToPlan = row.ToPlan, ToAction = row.ToAction }).Entity;
            link.Note = row.Note ?? Texts.Empty;
            Count(link, isNew, report);
        }
    }

    private static RefusedException Unknown(string what) => new(Refusal.Invalid, Phrase.Of("There is no plan or action “{0}”. Give it in the same file, or correct the name."), null, what);

    private bool Count(object entity, bool isNew, RecipeReport report)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.Entry(entity).State == EntityState.Modified;
        report.Count(isNew ? ImportOutcome.Created : changed ? ImportOutcome.Changed : ImportOutcome.Skipped);
        return isNew || changed;
    }
}
