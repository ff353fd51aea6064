using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Planning.Contracts;
using Nmap.Planning.Data;

namespace Nmap.Planning.Verbs;

/// <summary>Begins a version of a plan, opens it for contributions, and adopts it by a decision: then the one before gives way.</summary>
internal sealed class KeepPlans(NmapDb db, IDecisions decisions, ISite site)
{
    public async Task<Plan> BeginAsync(PlanScope scope, Texts title, int? firstYear, int? lastYear, Reader by, CancellationToken cancel)
    {
        Writers.Require(by);
        await using var work = await db.BeginAsync(cancel);
        if (await db.Set<Plan>().AnyAsync(p => p.Scope == scope && (p.State == PlanState.Draft || p.State == PlanState.Open), cancel)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("A new version is being written already. Adopt it first.")); }
        var number = (await db.Set<Plan>().Where(p => p.Scope == scope).MaxAsync(p => (int?)p.Number, cancel) ?? 0) + 1;
        var plan = Plan.Begin(scope, number, await db.Set<Plan>().AsNoTracking().InForceAsync(scope, cancel));
        plan.Name(title, firstYear, lastYear);
        plan.ChangedAt = site.Now;
        db.Add(plan);
        db.Tell(new PlanChanged(plan.Id));
        await db.CommitAsync(new Act("Plan.Begun", nameof(Plan), plan.Id, by), cancel);
        return plan;
    }

    public async Task NameAsync(string id, Texts title, int? firstYear, int? lastYear, long? revision, Reader by, CancellationToken cancel)
        => await DoAsync(id, revision, "Plan.Named", by, plan => plan.Name(title, firstYear, lastYear), cancel);

    public async Task OpenAsync(string id, DateOnly? until, long? revision, Reader by, CancellationToken cancel)
        => await DoAsync(id, revision, "Plan.Opened", by, plan => plan.Open(until, site.Today), cancel);

    public async Task AdoptAsync(string id, string? decision, bool early, bool sure, long? revision, Reader by, CancellationToken cancel)
    {
        if (!by.Can(PlanningPermissions.Adopt)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy adopts a plan.")); }
        await using var work = await db.BeginAsync(cancel);
        var plan = await db.Set<Plan>().WholeAsync(id, by, cancel);
        plan.StillStandsAt(revision);
        var waiting = await db.Set<Contribution>().CountAsync(c => c.PlanId == id && c.State == ContributionState.Waiting, cancel);
        var before = await db.Set<Plan>().InForceAsync(plan.Scope, cancel);
        var found = await DecisionAsync(decision, by, cancel);
        var number = found.Number;
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Scope == plan.Scope && p.Decision == number && p.Id != id, cancel) is { } other) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Decision {0} adopted version {1}. Choose the decision that adopts this one."), "Decision", number, other.Number); }
        var left = plan.DaysLeft(site.Today);
        plan.Adopt(number, waiting, site.Today, early);
        if (!sure && found.IsBefore(site.DayOf(plan.ChangedAt))) { throw DecisionRecord.AskAgain(); }
        before?.GiveWayTo(plan, site.Today);
        plan.ChangedAt = site.Now;
        db.Tell(new PlanChanged(id));
        await db.CommitAsync(new Act("Plan.Adopted", nameof(Plan), id, by) { Details = Adoption(number, left) }, cancel);
    }

    /// <param name="left">Days by which the time of the members was cut short.</param>
    private static Dictionary<string, string> Adoption(string decision, int? left)
        => left is > 0 ? new() { ["decision"] = decision, ["daysCutOff"] = left.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) } : new() { ["decision"] = decision };

    private async Task<DecisionRecord> DecisionAsync(string? decision, Reader by, CancellationToken cancel)
        => decision is { Length: > 0 } && await decisions.FindAsync(decision, by, cancel) is { InForce: true } found ? found
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the decision that adopts it. It stands in adopted minutes and is in force."), "Decision");

    private async Task DoAsync(string id, long? revision, string act, Reader by, Action<Plan> change, CancellationToken cancel)
    {
        Writers.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var plan = await db.Set<Plan>().WholeAsync(id, by, cancel);
        plan.StillStandsAt(revision);
        change(plan);
        plan.ChangedAt = site.Now;
        db.Tell(new PlanChanged(id));
        await db.CommitAsync(new Act(act, nameof(Plan), id, by), cancel);
    }
}

/// <summary>Who writes plans.</summary>
internal static class Writers
{
    public static void Require(Reader by)
    {
        if (!by.Can(PlanningPermissions.Keep)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Plans are written by the lead, the deputies and the secretariat.")); }
    }
}
