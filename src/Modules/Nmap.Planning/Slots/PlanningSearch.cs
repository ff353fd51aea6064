using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Planning.Contracts;
using Nmap.Planning.Data;

namespace Nmap.Planning.Slots;

/// <summary>Activities of the plans in force, needs and benchmarks that everybody may read, in every language in which they are written.</summary>
internal sealed class PlanningSearch(NmapDb db) : ISearchSource
{
    /// <summary>Types as they are called in the list of results, for the translators.</summary>
    public static readonly IReadOnlyList<string> Words = [Phrase.Of("Activity"), Phrase.Of("Need"), Phrase.Of("Benchmark")];

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var scope in Enum.GetValues<PlanScope>())
        {
            if (await db.Set<Plan>().AsNoTracking().InForceAsync(scope, cancel) is { } plan) { foreach (var document in plan.Lines.SelectMany(l => Documents(l, plan))) { yield return document; } }
        }
        foreach (var document in (await db.Set<Need>().AsNoTracking().VisibleTo(Reader.Stranger).ToListAsync(cancel)).SelectMany(Documents)) { yield return document; }
        foreach (var document in (await db.Set<Benchmark>().AsNoTracking().VisibleTo(Reader.Stranger).ToListAsync(cancel)).SelectMany(Documents)) { yield return document; }
    }

    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel) => fact switch
    {
        PlanChanged { PlanId: { Length: > 0 } id } => await OfPlanAsync(id, cancel),
        NeedChanged changed when await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == changed.NeedId, cancel) is { } need => Changes(Documents(need), need.IsPublic && need.State != NeedState.Withdrawn),
        BenchmarkChanged changed when await db.Set<Benchmark>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == changed.BenchmarkId, cancel) is { } benchmark => Changes(Documents(benchmark), benchmark.IsPublic),
        _ => [],
    };

    // Lines have the same number in every version: what the one before had and this one has not is taken out.
    private async Task<IReadOnlyList<SearchChange>> OfPlanAsync(string id, CancellationToken cancel)
    {
        if (await db.Set<Plan>().AsNoTracking().Include(p => p.Lines).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { State: PlanState.Adopted } plan) { return []; }
        var before = await db.Set<Plan>().AsNoTracking().BeforeAsync(plan, cancel);
        var now = plan.Lines.SelectMany(l => Documents(l, plan)).ToDictionary(d => d.Id);
        var gone = (before?.Lines ?? []).SelectMany(l => Documents(l, plan)).Where(d => !now.ContainsKey(d.Id));
        return [.. Changes(now.Values, true), .. Changes(gone, false)];
    }

    private static IReadOnlyList<SearchChange> Changes(IEnumerable<SearchDocument> documents, bool isPublic) => [.. documents.Select(d => new SearchChange(d.Id, isPublic ? d : null))];

    private static IEnumerable<SearchDocument> Documents(PlanLine line, Plan plan)
        => In("Activity", $"activity:{Paths.Of(plan.Scope)}:{line.Code}", line.Text, Texts.Empty, $"{Paths.Of(plan.Scope)}#a{line.Code}", plan.ChangedAt);

    private static IEnumerable<SearchDocument> Documents(Need need) => In("Need", "need:" + need.Id, need.Text, need.Reason, $"needs#{need.Code}", need.ChangedAt);

    private static IEnumerable<SearchDocument> Documents(Benchmark benchmark) => In("Benchmark", "benchmark:" + benchmark.Id, benchmark.Name, benchmark.Unit, $"benchmarks#{benchmark.Code}", benchmark.ChangedAt);

    private static IEnumerable<SearchDocument> In(string type, string id, Texts title, Texts text, string address, DateTimeOffset at) => title.All.Select(t => new SearchDocument
    {
        Id = $"{id}:{t.Key}",
        Type = type,
        Culture = t.Key,
        Title = t.Value,
        Text = text[t.Key] ?? "",
        Address = $"/{t.Key}/{address}",
        Audience = Audience.Public,
        Languages = [.. title.All.Keys],
        Fallback = t.Key == title.In("").Culture,
        At = at,
    });
}
