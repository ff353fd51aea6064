using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Priorities.Contracts;
using Nmap.Priorities.Ranking;

namespace Nmap.Priorities.Recipes;

/// <summary><c>nmap-priorities</c>: <c>Criteria</c> by which priorities are set, and adopted <c>Lists</c> of them. What is there is left alone.</summary>
internal sealed class PriorityListsStep(NmapDb db, ISite site) : IRecipeStep
{
    internal sealed record CriterionRow(string Code, Texts Name);

    internal sealed record ListRow(int Number, List<string> Ranked, string? Decision = null, string? AdoptedOn = null);

    public string Name => "nmap-priorities";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var (criteria, numbers) = (await db.Set<PriorityCriterion>().Select(c => c.Code).ToListAsync(cancel), await db.Set<PriorityList>().Select(l => l.Number).ToListAsync(cancel));
        var (newCriteria, newLists) = (context.RowsOrFile<CriterionRow>("Criteria").Where(c => !criteria.Contains(c.Code)).ToList(), context.RowsOrFile<ListRow>("Lists").Where(l => !numbers.Contains(l.Number)).ToList());
        context.Report.Count(ImportOutcome.Skipped, context.RowsOrFile<CriterionRow>("Criteria").Count + context.RowsOrFile<ListRow>("Lists").Count - newCriteria.Count - newLists.Count);
        if (newCriteria.Count + newLists.Count == 0) { return; }
        db.AddRange(newCriteria.Select(c => new PriorityCriterion { Code = c.Code, Name = c.Name }));
        db.AddRange(newLists.Select(l => Read(l, context)));
        db.Tell(new PrioritiesRanked(""));
        await db.CommitAsync(new Act("PriorityLists.Imported", nameof(PriorityList), "recipe", context.By), cancel);
        context.Report.Count(ImportOutcome.Created, newCriteria.Count + newLists.Count);
    }

    private PriorityList Read(ListRow row, RecipeContext context)
    {
        var list = new PriorityList { Id = Ids.From($"priority-list/{row.Number}"), Number = row.Number, ChangedAt = site.Now };
        list.Rank(row.Ranked.Select((code, i) => (Id: Ids.From("Priority/" + code), Rank: i + 1)).ToDictionary(r => r.Id, r => (int?)r.Rank));
        if (row.Decision is { } decision) { list.Adopt(decision, context.Day(row.AdoptedOn ?? "D")); }
        return list;
    }
}
