using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Contracts;
using Nmap.Planning.Data;

namespace Nmap.Planning.Verbs;

/// <summary>Notes where mine action stands in development policies, and shows it to everybody.</summary>
internal sealed class KeepPassages(NmapDb db, ISite site)
{
    /// <param name="id">Null for a new one.</param>
    public async Task<PolicyPassage> SaveAsync(string? id, PassageFields fields, long? revision, Reader by, CancellationToken cancel)
    {
        Writers.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var passage = id is null ? db.Add(new PolicyPassage()).Entity : await FindAsync(id, revision, by, cancel);
        passage.Set(fields, by.PersonId, site.Today);
        await DoneAsync(passage, id is null ? "PolicyPassage.Written" : "PolicyPassage.Changed", by, cancel);
        return passage;
    }

    public async Task ReleaseAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var passage = await FindAsync(id, revision, by, cancel);
        if (!by.Can(PlanningPermissions.Adopt)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy approves and shows benchmarks.")); }
        passage.Release(by.PersonId, site.Now);
        await DoneAsync(passage, "PolicyPassage.Released", by, cancel);
    }

    private async Task<PolicyPassage> FindAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        var passage = await db.Set<PolicyPassage>().VisibleTo(by).SingleOrDefaultAsync(p => p.Id == id, cancel) ?? throw RefusedException.Missing();
        passage.StillStandsAt(revision);
        return passage;
    }

    private Task DoneAsync(PolicyPassage passage, string act, Reader by, CancellationToken cancel)
    {
        passage.ChangedAt = site.Now;
        db.Tell(new BenchmarkChanged(passage.Id));
        return db.CommitAsync(new Act(act, nameof(PolicyPassage), passage.Id, by), cancel);
    }
}
