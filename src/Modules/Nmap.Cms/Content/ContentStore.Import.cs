using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Recipes;

namespace Nmap.Cms.Content;

/// <summary>How texts of packages and recipes come in.</summary>
public sealed partial class ContentStore
{
    /// <summary>Puts an item from a package or recipe as it is: ids, dates and state included. Equal items are left alone.</summary>
    public async Task<ImportOutcome> ImportAsync(ContentItem item, Reader by, CancellationToken cancel = default)
    {
        var type = types[item.ContentType];
        await using var work = await db.BeginAsync(cancel);
        var (outcome, row, set) = await _writer.PutAsync(item, type, by, cancel);
        if (outcome != ImportOutcome.Skipped)
        {
            await FinishAsync(row, set, type, new Act($"{type.Name}.Imported", type.Name, row.ItemId, by), "Imported", cancel);
        }
        return outcome;
    }

    /// <summary>The same for some at a time: all of them in one save, or none.</summary>
    /// <param name="with">What else belongs into that save, such as an item's files; told of each item that is not skipped.</param>
    public async Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<ContentItem> items, Reader by, Func<ContentItem, ImportOutcome, Task> with, CancellationToken cancel = default)
    {
        await using var work = await db.BeginAsync(cancel);
        var (outcomes, acts) = (new List<ImportOutcome>(), new List<Act>());
        foreach (var item in items)
        {
            var type = types[item.ContentType];
            var (outcome, row, set) = await _writer.PutAsync(item, type, by, cancel);
            outcomes.Add(outcome);
            await with(item, outcome);
            if (outcome == ImportOutcome.Skipped) { continue; }
            row.Revision++;
            await _writer.IndexAsync(row, set, type, cancel);
            db.Tell(new ContentChanged(row.ItemId, set.SetId, type.Name, row.Culture, "Imported", row.State));
            acts.Add(Taken(item, type, by));
            await db.MakeRoomAsync(cancel);
        }
        if (acts.Count > 0 || db.ChangeTracker.HasChanges()) { await db.CommitAsync(acts, cancel); }
        db.ChangeTracker.Clear();
        return outcomes;
    }

    // What a person takes in is public only where it was forced.
    private static Act Taken(ContentItem item, ContentType type, Reader by) => !by.IsSystem && item.Published
        ? new($"{type.Name}.{Past(RouteStep.Force)}", type.Name, item.ContentItemId, by) { Reason = item.Reason }
        : new($"{type.Name}.Imported", type.Name, item.ContentItemId, by);

    /// <summary>What <see cref="ImportAsync(ContentItem, Reader, CancellationToken)"/> would do; stores nothing.</summary>
    public async Task<ImportOutcome> PreviewImportAsync(ContentItem item, Reader by, CancellationToken cancel = default)
    {
        await using var undone = await db.BeginAsync(cancel);
        var (outcome, row, set) = await _writer.PutAsync(item, types[item.ContentType], by, cancel);
        var tried = ItemMapping.ToItem(row, set);
        // A translation that comes before its source, or with it, brings along what is stored once for all languages.
        foreach (var (name, part) in item.Parts.Where(p => types[item.ContentType].IsNeutral(p.Key) && !tried.Parts.ContainsKey(p.Key))) { tried.Parts[name] = part?.DeepClone(); }
        var faults = outcome == ImportOutcome.Skipped ? [] : types[item.ContentType].Check(tried).ToList();
        db.ChangeTracker.Clear();
        return faults.Count == 0 ? outcome : throw new InvalidContentException(faults);
    }
}
