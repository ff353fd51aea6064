using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Priorities.Ranking;

/// <summary>What speaks for a priority in this country; the list is the country's own.</summary>
internal sealed class PriorityCriterion
{
    public string Code { get; init; } = "";
    public Texts Name { get; set; } = Texts.Empty;

    /// <summary>No longer offered; priorities that name it keep it.</summary>
    public bool Retired { get; set; }
}

/// <summary>Adds a criterion, names it anew, or takes it out of what is offered.</summary>
internal sealed class WriteCriterion(NmapDb db)
{
    /// <param name="code">Null for a new one.</param>
    public async Task RunAsync(string? code, Texts name, bool retired, Reader by, CancellationToken cancel)
    {
        if (!by.Can(PriorityPermissions.Rank)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not rank priorities.")); }
        if (name.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a name."), "Name"); }
        await using var work = await db.BeginAsync(cancel);
        var all = await db.Set<PriorityCriterion>().ToListAsync(cancel);
        if (all.Exists(c => c.Code != code && c.Name.All.Values.Intersect(name.All.Values, StringComparer.OrdinalIgnoreCase).Any())) { throw new RefusedException(Refusal.Invalid, Phrase.Of("There is a criterion with this name already."), "Name"); }
        var criterion = code is null ? db.Add(new PriorityCriterion { Code = Free(Slug.From(name.In("en").Text), all) }).Entity : all.Find(c => c.Code == code) ?? throw RefusedException.Missing();
        (criterion.Name, criterion.Retired) = (name, retired);
        db.Tell(new Contracts.PrioritiesRanked(""));
        await db.CommitAsync(new Act(code is null ? "PriorityCriterion.Added" : "PriorityCriterion.Changed", nameof(PriorityCriterion), criterion.Code, by), cancel);
    }

    private static string Free(string slug, List<PriorityCriterion> all) => all.Exists(c => c.Code == slug) || slug is "new" ? $"{slug}-{Ids.New()[..4]}" : slug;
}
