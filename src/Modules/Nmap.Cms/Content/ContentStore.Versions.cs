using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;

namespace Nmap.Cms.Content;

/// <summary>From one wording back to another; none is ever lost.</summary>
public sealed partial class ContentStore
{
    /// <summary>Makes an earlier wording the draft again, as a new version; who may read it stays as it is now.</summary>
    public async Task<ContentItem> RestoreAsync(string itemId, string versionId, long? revision, Reader by, CancellationToken cancel = default)
    {
        var old = await library.VersionAsync(itemId, versionId, by, cancel) ?? throw RefusedException.Missing();
        await using var work = await db.BeginAsync(cancel);
        var (row, set, type) = await WritableAsync(itemId, by, cancel);
        if (revision is { } mine && mine != row.Revision) { throw ChangedMeanwhile(); }
        row = _writer.Branch(row, by);
        row.Parts = "{}";
        await _writer.FillAsync(row, set, new() { ContentType = type.Name, Culture = row.Culture, Parts = old.Parts }, type, by, cancel, asItWas: true);
        // A translation stays as far behind its source as it was.
        if (!row.IsSource) { (row.SourceDigest, row.Parts) = (old.SourceDigest, ItemMapping.Split(old.Parts, type).Own.ToJsonString(Json.Orchard)); }
        row.State = (await routes.FindAsync(type.Route, cancel)).Initial;
        await AskRulesAsync(row, set, cancel);
        await FinishAsync(row, set, type, Version($"{type.Name}.Restored", row, by), "Saved", cancel);
        return ItemMapping.ToItem(row, set);
    }

    /// <summary>Drops a newer wording: the published one is the newest again, and what was dropped stays among the versions.</summary>
    public async Task<ContentItem> DropAsync(string itemId, long? revision, Reader by, CancellationToken cancel = default)
    {
        await using var work = await db.BeginAsync(cancel);
        var (newest, set, type) = await WritableAsync(itemId, by, cancel);
        if (revision is { } mine && mine != newest.Revision) { throw ChangedMeanwhile(); }
        if (newest.Published || await db.Set<ItemRow>().SingleOrDefaultAsync(i => i.ItemId == itemId && i.Published, cancel) is not { } live)
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("There is no published version under this wording, so it is not dropped. Archive it instead."));
        }
        await _writer.UncoverAsync(live, newest, set, cancel);
        await FinishAsync(live, set, type, Version($"{type.Name}.Dropped", newest, by), "Saved", cancel);
        return ItemMapping.ToItem(live, set);
    }
}
