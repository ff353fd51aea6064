using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Progress.Data;

/// <summary>What the country owes, read together.</summary>
internal static class Obligations
{
    public static async Task<IReadOnlyList<Due>> DuesAsync(this NmapDb db, DateOnly today, CancellationToken cancel)
        => Due.All(await db.Set<DueRule>().AsNoTracking().OrderBy(r => r.Code).ToListAsync(cancel), await db.Set<DueDate>().AsNoTracking().ToListAsync(cancel), await db.ObligationsAsync(cancel), today);

    public static async Task<IReadOnlyList<Treaty>> TreatiesAsync(this NmapDb db, CancellationToken cancel)
        => await db.Set<Treaty>().AsNoTracking().OrderBy(t => t.Code).ToListAsync(cancel);

    /// <summary>Where this reader finds them: the list of those who work with them, or the public page.</summary>
    public static string PageOf(Reader reader) => reader.IsMember || reader.Can(ProgressPermissions.Keep) ? "/workspace/obligations" : $"/{Cultures.Current}/obligations";

    /// <summary>States of completion, oldest first.</summary>
    public static async Task<IReadOnlyList<Completion>> CompletionsAsync(this NmapDb db, CancellationToken cancel)
        => [.. (await db.Set<Completion>().AsNoTracking().ToListAsync(cancel)).OrderBy(c => c.On).ThenBy(c => c.At)];

    /// <summary>Those that everybody reads; what was withdrawn says so.</summary>
    public static async Task<IReadOnlyList<Completion>> PublicCompletionsAsync(this NmapDb db, CancellationToken cancel)
        => [.. (await db.CompletionsAsync(cancel)).Where(c => c.WasPublic)];

    /// <summary>What holds of each place today.</summary>
    public static async Task<IReadOnlyList<Completion>> CompletionsInForceAsync(this NmapDb db, CancellationToken cancel)
        => [.. (await db.CompletionsAsync(cancel)).Where(c => c.State == CompletionState.Approved).GroupBy(c => c.AreaCode).Select(g => g.Last()).OrderBy(c => c.On)];

    /// <summary>Those that everybody read at the end of a day.</summary>
    public static async Task<IReadOnlyList<Completion>> CompletionsOnAsync(this NmapDb db, DateOnly day, ISite site, CancellationToken cancel)
    {
        var all = await db.CompletionsAsync(cancel);
        return [.. all.Where(c => Was(c.ApprovedAt) && !Was(c.WithdrawnAt) && !all.Any(x => x.SupersedesId == c.Id && Was(x.ApprovedAt)))];

        bool Was(DateTimeOffset? at) => at is { } moment && site.DayOf(moment) <= day;
    }

    /// <summary>What stands against calling a place complete: its latest figure of what remains is not zero, or unknown.</summary>
    public static Overview? Against(this Ledger ledger, Completion state)
        => state.Step != CompletionStep.Reopened && Overview.Of(ledger, FigureKey.Remaining, state.AreaCode) is { Total.Value: not 0 } left ? left : null;

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<ActionPlan>> PlansAsync(this NmapDb db, CancellationToken cancel)
        => [.. (await db.Set<ActionPlan>().AsNoTracking().ToListAsync(cancel)).OrderByDescending(p => p.ValidFrom ?? DateOnly.MinValue).ThenBy(p => p.Code, StringComparer.Ordinal)];

    /// <summary>A plan with its actions, what stands before and after them, and what shows that something was done; null when there is none.</summary>
    public static async Task<PlanRead?> PlanAsync(this NmapDb db, string code, ISite site, CancellationToken cancel)
    {
        var plans = await db.PlansAsync(cancel);
        if (plans.FirstOrDefault(p => p.Code == code) is not { } plan) { return null; }
        var actions = await db.Set<PlanAction>().AsNoTracking().Where(a => a.Plan == code).OrderBy(a => a.Position).ToListAsync(cancel);
        var links = await db.Set<PlanLink>().AsNoTracking().Where(l => l.FromPlan == code || l.ToPlan == code).ToListAsync(cancel);
        var evidence = (await db.Set<ActionEvidence>().AsNoTracking().Where(e => e.Plan == code).ToListAsync(cancel)).GroupBy(e => e.Action)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.On).ThenByDescending(e => e.At).First());
        var figures = await db.FiguresOfAsync(evidence.Values, site, cancel);
        return new(plan, [.. actions.Select(a => evidence.GetValueOrDefault(a.Number) is { } shown ? new ActionRead(a, [.. Links(links, a)], shown, figures.GetValueOrDefault(shown.Id)) : new(a, [.. Links(links, a)], null, null))], plans);
    }

    private static IEnumerable<(string Plan, string Action)> Links(List<PlanLink> links, PlanAction action)
        => links.Where(l => l.FromPlan == action.Plan && l.FromAction == action.Number).Select(l => (l.ToPlan, l.ToAction))
            .Concat(links.Where(l => l.ToPlan == action.Plan && l.ToAction == action.Number).Select(l => (l.FromPlan, l.FromAction))).Order();
}

/// <param name="Plans">All plans, for what replaced this one and what it replaced.</param>
internal sealed record PlanRead(ActionPlan Plan, IReadOnlyList<ActionRead> Actions, IReadOnlyList<ActionPlan> Plans)
{
    public ActionPlan? Successor => Plans.FirstOrDefault(p => p.Code == Plan.ReplacedBy);

    public ActionPlan? Of(string code) => Plans.FirstOrDefault(p => p.Code == code);

    public IEnumerable<ActionPlan> Replaced => Plans.Where(p => p.ReplacedBy == Plan.Code);
}

/// <param name="Links">Actions of other plans that this one goes on with, or that go on with it.</param>
/// <param name="Evidence">The last.</param>
/// <param name="Figure">That it names, as it stood on its day.</param>
internal sealed record ActionRead(PlanAction Action, IReadOnlyList<(string Plan, string Action)> Links, ActionEvidence? Evidence, FigureThen? Figure);
