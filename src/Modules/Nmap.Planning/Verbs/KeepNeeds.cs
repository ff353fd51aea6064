using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Contracts;
using Nmap.Planning.Data;

namespace Nmap.Planning.Verbs;

/// <summary>Enters needs, moves them on, and shows them to everybody. A member enters its own; who writes plans enters any.</summary>
internal sealed class KeepNeeds(NmapDb db, NameBook names, ISite site)
{
    /// <param name="id">Null for a new one.</param>
    /// <param name="newId">The id that a new one takes; null for any.</param>
    public async Task<Need> SaveAsync(string? id, NeedFields fields, long? revision, Reader by, CancellationToken cancel, string? newId = null)
    {
        await using var work = await db.BeginAsync(cancel);
        var need = id is null ? new Need { Id = newId ?? Ids.New(), EnteredOn = site.Today, StateOn = site.Today } : await FindAsync(id, revision, by, cancel);
        if (id is not null && !MayKeep(need, by)) { throw Theirs(); }
        await CheckAsync(fields, by, cancel);
        need.Set(fields);
        if (id is null)
        {
            need.Number = (await db.Set<Need>().MaxAsync(n => (int?)n.Number, cancel) ?? 0) + 1;
            db.Add(need);
        }
        await DoneAsync(need, id is null ? "Need.Entered" : "Need.Changed", null, by, cancel);
        return need;
    }

    public async Task<Need> MoveAsync(string id, NeedState to, string? note, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var need = await FindAsync(id, revision, by, cancel);
        if (!MayKeep(need, by)) { throw Theirs(); }
        need.Move(to, note, site.Today);
        await DoneAsync(need, "Need." + to, note, by, cancel);
        return need;
    }

    public async Task ReleaseAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var need = await FindAsync(id, revision, by, cancel);
        if (!by.Can(PlanningPermissions.Adopt)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy shows a need to everybody.")); }
        need.Release(site.Now);
        await DoneAsync(need, "Need.Released", null, by, cancel);
    }

    public static bool MayKeep(Need need, Reader by) => by.Can(PlanningPermissions.Keep) || (by.Can(PlanningPermissions.Contribute) && by.Organisations.Contains(need.OrganisationId));

    private async Task CheckAsync(NeedFields fields, Reader by, CancellationToken cancel)
    {
        if (!by.Can(PlanningPermissions.Contribute) && !by.Can(PlanningPermissions.Keep)) { throw Theirs(); }
        if (fields.OrganisationId is { Length: > 0 } organisation)
        {
            if (!by.Can(PlanningPermissions.Keep) && !by.Organisations.Contains(organisation)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Enter needs of your own organisation."), "Organisation"); }
            if (!(await names.ReadAsync(PlanScope.WorkPlan, cancel)).Organisations.ContainsKey(organisation)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose who needs it."), "Organisation"); }
        }
        if (fields.Obligation is { } code && !(await names.ReadAsync(PlanScope.WorkPlan, cancel)).Obligations.ContainsKey(code)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose obligations of the list."), nameof(Need.Obligation)); }
        if (fields.Line is { } line && !await db.Set<PlanLine>().AnyAsync(l => l.Code == line && db.Set<Plan>().Any(p => p.Id == l.PlanId && p.Scope == PlanScope.WorkPlan), cancel)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no such activity in the work plan."), nameof(Need.Line)); }
    }

    private async Task<Need> FindAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        var need = await db.Set<Need>().VisibleTo(by).SingleOrDefaultAsync(n => n.Id == id, cancel) ?? throw RefusedException.Missing();
        need.StillStandsAt(revision);
        return need;
    }

    private Task DoneAsync(Need need, string act, string? reason, Reader by, CancellationToken cancel)
    {
        need.ChangedAt = site.Now;
        db.Tell(new NeedChanged(need.Id));
        return db.CommitAsync(new Act(act, nameof(Need), need.Id, by) { Reason = reason }, cancel);
    }

    private static RefusedException Theirs() => new(Refusal.NotYours, Phrase.Of("Needs are entered by the member that has them, or by the secretariat."));
}
