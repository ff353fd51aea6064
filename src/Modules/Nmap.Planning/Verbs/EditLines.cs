using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Contracts;
using Nmap.Planning.Data;

namespace Nmap.Planning.Verbs;

/// <summary>Adds, changes and removes activities of a version that is being written.</summary>
internal sealed class EditLines(NmapDb db, NameBook names, ISite site)
{
    /// <param name="code">Null for a new activity.</param>
    public async Task<PlanLine> PutAsync(string planId, int? code, LineFields fields, long? revision, Reader by, CancellationToken cancel)
    {
        Writers.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var plan = await FindAsync(planId, revision, by, cancel);
        var line = await PutAsync(plan, code, fields, cancel);
        await DoneAsync(plan, code is null ? "PlanLine.Added" : "PlanLine.Changed", line.Code, by, cancel);
        return line;
    }

    /// <summary>Within the caller's commit.</summary>
    public async Task<PlanLine> PutAsync(Plan plan, int? code, LineFields fields, CancellationToken cancel)
    {
        CheckKnown(fields, await names.ReadAsync(plan.Scope, cancel));
        return plan.Put(code, code ?? await NextAsync(plan, cancel), fields);
    }

    public async Task MeasureAsync(string planId, int code, IReadOnlyList<Quantity> quantities, long? revision, Reader by, CancellationToken cancel)
    {
        Writers.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var plan = await FindAsync(planId, revision, by, cancel);
        if (!plan.IsBeingWritten) { throw new RefusedException(Refusal.WrongState, Phrase.Of("An adopted plan stays as it is. Begin a new version to change it.")); }
        var areas = (await names.ReadAsync(plan.Scope, cancel)).Areas;
        if (quantities.ToList().FindIndex(q => q.Area is { } area && !areas.ContainsKey(area)) is >= 0 and var unknown) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a province of the list."), $"Quantities[{unknown}].Area"); }
        (plan.Line(code) ?? throw RefusedException.Missing()).Measure(quantities, plan);
        plan.Revision++;
        await DoneAsync(plan, "PlanLine.Measured", code, by, cancel);
    }

    public async Task RemoveAsync(string planId, int code, long? revision, Reader by, CancellationToken cancel)
    {
        Writers.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var plan = await FindAsync(planId, revision, by, cancel);
        if (await db.Set<Contribution>().AnyAsync(c => c.PlanId == planId && c.Line == code && c.State == ContributionState.Waiting, cancel)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Answer the contributions to this activity first.")); }
        db.Remove(plan.Remove(code));
        await DoneAsync(plan, "PlanLine.Removed", code, by, cancel);
    }

    private static void CheckKnown(LineFields fields, KnownNames known)
    {
        if (fields.Kind is { } kind && !known.Kinds.ContainsKey(kind)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a kind."), nameof(LineFields.Kind)); }
        if (fields.Obligations.Any(o => !known.Obligations.ContainsKey(o))) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose obligations of the list."), nameof(LineFields.Obligations)); }
        if (fields.Responsible.Any(r => !known.Organisations.ContainsKey(r.OrganisationId))) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose members of the list."), "Leading"); }
    }

    // A number means the same activity in every version.
    private async Task<int> NextAsync(Plan plan, CancellationToken cancel)
    {
        var ids = db.Set<Plan>().Where(p => p.Scope == plan.Scope).Select(p => p.Id);
        var used = await db.Set<PlanLine>().Where(l => ids.Contains(l.PlanId)).MaxAsync(l => (int?)l.Code, cancel) ?? 0;
        return Math.Max(used, plan.Lines.Count == 0 ? 0 : plan.Lines.Max(l => l.Code)) + 1;
    }

    private async Task<Plan> FindAsync(string planId, long? revision, Reader by, CancellationToken cancel)
    {
        var plan = await db.Set<Plan>().WholeAsync(planId, by, cancel);
        plan.StillStandsAt(revision);
        return plan;
    }

    private Task DoneAsync(Plan plan, string act, int code, Reader by, CancellationToken cancel)
    {
        plan.ChangedAt = site.Now;
        db.Tell(new PlanChanged(plan.Id));
        return db.CommitAsync(new Act(act, nameof(Plan), plan.Id, by) { Details = new Dictionary<string, string> { ["activity"] = code.ToString(System.Globalization.CultureInfo.InvariantCulture) } }, cancel);
    }
}
