using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Priorities.Contracts;
using Nmap.Priorities.Data;

namespace Nmap.Priorities.Ranking;

/// <summary>Says how far a priority came, ranks priorities in lists, and adopts a list by a decision: what stands on it is adopted with it.</summary>
internal sealed class KeepPriorities(NmapDb db, ContentStore store, ContentLibrary library, PriorityShelf shelf, IDecisions decisions, ISite site)
{
    /// <param name="sure">The decision is meant, though the priority was changed after it.</param>
    public async Task MoveAsync(string setId, string stage, string? decision, bool sure, string? reason, Reader by, CancellationToken cancel)
    {
        Require(stage == PriorityType.Adopted ? PriorityPermissions.Adopt : PriorityPermissions.Rank, by);
        await using var work = await db.BeginAsync(cancel);
        var item = await FindAsync(setId, by, cancel) ?? throw RefusedException.Missing();
        var found = stage == PriorityType.Adopted ? await DecisionAsync(decision, by, cancel) : null;
        if (!sure && found?.IsBefore(site.DayOf(item.ModifiedUtc)) == true) { throw DecisionRecord.AskAgain(); }
        await NoteAsync(item, PriorityWay.Of(item).To(stage, site.Today, found?.Number, reason), cancel);
        await db.CommitAsync(new Act("Priority.Moved", nameof(Priority), item.ContentItemId, by) { Reason = reason, Details = new Dictionary<string, string> { ["stage"] = stage } }, cancel);
    }

    /// <param name="id">Null for a new list.</param>
    public async Task<PriorityList> RankAsync(string? id, IReadOnlyDictionary<string, int?> ranks, long? revision, Reader by, CancellationToken cancel)
    {
        Require(PriorityPermissions.Rank, by);
        await using var work = await db.BeginAsync(cancel);
        var list = id is null ? db.Add(new PriorityList { Number = (await db.Set<PriorityList>().MaxAsync(l => (int?)l.Number, cancel) ?? 0) + 1 }).Entity : await ListAsync(id, revision, by, cancel);
        list.Rank(ranks);
        return await DoneAsync(list, id is null ? "PriorityList.Begun" : "PriorityList.Ranked", by, cancel);
    }

    /// <param name="sure">The decision is meant, whatever makes one ask.</param>
    public async Task AdoptAsync(string id, string? decision, bool sure, long? revision, Reader by, CancellationToken cancel)
    {
        Require(PriorityPermissions.Adopt, by);
        await using var work = await db.BeginAsync(cancel);
        var (list, found) = (await ListAsync(id, revision, by, cancel), await DecisionAsync(decision, by, cancel));
        if (!sure && await shelf.DoubtAsync(list, found.Number, by, cancel) is not null) { throw DecisionRecord.AskAgain(); }
        list.Adopt(found.Number, site.Today);
        foreach (var setId in list.Ranked)
        {
            if (await FindAsync(setId, by, cancel) is not { } item) { throw new RefusedException(Refusal.WrongState, Phrase.Of("A priority of this list is no longer there. Rank the list again.")); }
            var way = PriorityWay.Of(item);
            if (way.Stage is PriorityType.Dropped) { throw new RefusedException(Refusal.WrongState, Phrase.Of("“{0}” was dropped. Take it off the list first."), null, item.DisplayText); }
            if (!way.WasAdopted) { await NoteAsync(item, way.To(PriorityType.Adopted, site.Today, found.Number, null), cancel); }
        }
        await DoneAsync(list, "PriorityList.Adopted", by, cancel);
    }

    private async Task<PriorityList> DoneAsync(PriorityList list, string act, Reader by, CancellationToken cancel)
    {
        list.ChangedAt = site.Now;
        db.Tell(new PrioritiesRanked(list.Id));
        await db.CommitAsync(new Act(act, nameof(PriorityList), list.Id, by), cancel);
        return list;
    }

    private async Task<PriorityList> ListAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        var list = await db.Set<PriorityList>().VisibleTo(by).SingleOrDefaultAsync(l => l.Id == id, cancel) ?? throw RefusedException.Missing();
        list.StillStandsAt(revision);
        return list;
    }

    private Task<ContentItem?> FindAsync(string setId, Reader by, CancellationToken cancel) => library.NewestTo(by).OfType(nameof(Priority)).InSet(setId).Translations(false).FirstAsync(cancel);

    private Task NoteAsync(ContentItem item, PriorityWay way, CancellationToken cancel) => store.NoteAsync(item.LocalizationSet, nameof(PriorityWay), (JsonObject?)JsonSerializer.SerializeToNode(way, Json.Orchard), cancel);

    private async Task<DecisionRecord> DecisionAsync(string? decision, Reader by, CancellationToken cancel)
        => decision is { Length: > 0 } && await decisions.FindAsync(decision, by, cancel) is { InForce: true } found ? found
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the decision that adopts it. It stands in adopted minutes and is in force."), "Decision");

    private static void Require(Permission permission, Reader by)
    {
        if (!by.Can(permission)) { throw new RefusedException(Refusal.NotYours, permission == PriorityPermissions.Adopt ? Phrase.Of("Only the lead or a deputy adopts priorities.") : Phrase.Of("Your role does not rank priorities.")); }
    }
}

/// <summary>A priority is shown to everybody only once a decision adopted it.</summary>
internal sealed class PublicOnceAdopted : Cms.Slots.IContentRule
{
    public Task BeforeStepAsync(ContentItem item, string step, string? reason, CancellationToken cancel)
        => item.ContentType == nameof(Priority) && step is "publish" or "schedule" && item.Audience == Audience.Public && !PriorityWay.Of(item).WasAdopted
            ? throw new RefusedException(Refusal.WrongState, Phrase.Of("Everybody reads a priority only once a decision adopted it. Give it to members until then."))
            : Task.CompletedTask;
}
