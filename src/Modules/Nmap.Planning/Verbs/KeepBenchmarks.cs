using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Contracts;
using Nmap.Planning.Data;

namespace Nmap.Planning.Verbs;

/// <summary>Writes benchmarks and what is done about them. Whoever wrote or entered something never approves it.</summary>
internal sealed class KeepBenchmarks(NmapDb db, ISite site)
{
    /// <param name="id">Null for a new one.</param>
    public async Task<Benchmark> SaveAsync(string? id, BenchmarkFields fields, long? revision, Reader by, CancellationToken cancel)
    {
        Writers.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var benchmark = id is null ? new Benchmark() : await FindAsync(id, revision, by, cancel);
        benchmark.Set(fields, by.PersonId);
        if (id is null)
        {
            benchmark.Number = (await db.Set<Benchmark>().MaxAsync(b => (int?)b.Number, cancel) ?? 0) + 1;
            db.Add(benchmark);
        }
        await DoneAsync(benchmark, id is null ? "Benchmark.Written" : "Benchmark.Changed", by, cancel);
        return benchmark;
    }

    public async Task ReleaseAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var benchmark = await FindAsync(id, revision, by, cancel);
        RequireLead(by);
        benchmark.Release(by.PersonId, site.Now);
        await DoneAsync(benchmark, "Benchmark.Released", by, cancel);
    }

    public async Task<Reading> EnterAsync(string id, Reading said, long? revision, Reader by, CancellationToken cancel)
    {
        if (!by.Can(PlanningPermissions.Contribute)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not enter values.")); }
        await using var work = await db.BeginAsync(cancel);
        var benchmark = await FindAsync(id, revision, by, cancel);
        said.EnteredById = by.PersonId;
        var reading = benchmark.Enter(said, site.Today);
        await DoneAsync(benchmark, "Benchmark.ValueEntered", by, cancel);
        return reading;
    }

    public async Task DecideAsync(string id, string readingId, bool approve, string? reason, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var benchmark = await FindAsync(id, null, by, cancel);
        RequireLead(by);
        (benchmark.Readings.Find(r => r.Id == readingId) ?? throw RefusedException.Missing()).Decide(approve, reason, by.PersonId, site.Now);
        benchmark.Revision++;
        await DoneAsync(benchmark, approve ? "Benchmark.ValueApproved" : "Benchmark.ValueRefused", by, cancel);
    }

    /// <param name="stepId">Null for a new one.</param>
    public async Task ImproveAsync(string id, string? stepId, StepFields fields, long? revision, Reader by, CancellationToken cancel)
    {
        Writers.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var benchmark = await FindAsync(id, revision, by, cancel);
        benchmark.Improve(stepId, fields);
        await DoneAsync(benchmark, stepId is null ? "Benchmark.StepAdded" : "Benchmark.StepChanged", by, cancel);
    }

    private static void RequireLead(Reader by)
    {
        if (!by.Can(PlanningPermissions.Adopt)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy approves and shows benchmarks.")); }
    }

    private async Task<Benchmark> FindAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        var benchmark = await db.Set<Benchmark>().WholeAsync(id, by, cancel);
        benchmark.StillStandsAt(revision);
        return benchmark;
    }

    private Task DoneAsync(Benchmark benchmark, string act, Reader by, CancellationToken cancel)
    {
        benchmark.ChangedAt = site.Now;
        db.Tell(new BenchmarkChanged(benchmark.Id));
        return db.CommitAsync(new Act(act, nameof(Benchmark), benchmark.Id, by), cancel);
    }
}
