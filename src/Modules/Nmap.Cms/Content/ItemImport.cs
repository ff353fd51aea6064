using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;

namespace Nmap.Cms.Content;

/// <summary>
/// Orchard's import rule: the version id is the identity. A known version with equal data is left alone; with other data it is merged:
/// objects merge, arrays are replaced, absent members stay.
/// </summary>
internal sealed class ItemImport(NmapDb db, ItemWriter writer, TimeProvider clock)
{
    public async Task<(ImportOutcome, ItemRow, SetRow)> PutAsync(ContentItem item, ContentType type, Reader by, CancellationToken cancel)
    {
        var set = await db.Set<SetRow>().FindAsync([item.LocalizationSet], cancel)
            ?? db.Add(new SetRow { SetId = item.LocalizationSet, Type = type.Name, SourceCulture = item.SourceCulture.Length > 0 ? item.SourceCulture : item.Culture }).Entity;
        if (set.Type != type.Name) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Its languages belong to a text of another type ({0})."), "LocalizationSet", set.Type); }
        if (item.Latest && await db.Set<ItemRow>().AnyAsync(i => i.SetId == item.LocalizationSet && i.Culture == item.Culture && i.Latest && i.ItemId != item.ContentItemId, cancel))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Another text stands here already as this language of the same text."), "Culture");
        }
        var row = await db.Set<ItemRow>().FindAsync([item.ContentItemVersionId], cancel);
        if (row is not null && (row.ItemId != item.ContentItemId || row.Type != item.ContentType || row.Culture != item.Culture)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This version belongs to another text here."), "ContentItemVersionId"); }
        var outcome = row is null ? ImportOutcome.Created : ImportOutcome.Changed;
        var before = row is null ? new JsonObject() : ItemMapping.ToItem(row, set).Parts;
        var merged = Merge((JsonObject)before.DeepClone(), item.Parts);
        if (row is not null && IsKnown(row, item, by) && JsonNode.DeepEquals(Without(merged), Without(before))) { return (ImportOutcome.Skipped, row, set); }
        if (row is { Published: true } && !by.IsSystem && !item.Published) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This version is public here with other words. Change the text here, or publish without approval what comes in."), "ContentItemVersionId"); }
        row ??= db.Add(NewRow(item, set)).Entity;
        ItemWriter.Sign(row, by);
        await FillAsync(row, set, item, merged, type, cancel);
        return (outcome, row, set);
    }

    // The same words brought by a person keep the state that they have reached here, unless they are to be public at once.
    private static bool IsKnown(ItemRow row, ContentItem item, Reader by)
        => row.Audience == item.Audience.ToString() && (row.State == item.State || (!by.IsSystem && (row.Published || !item.Published)));

    private static ItemRow NewRow(ContentItem item, SetRow set) => new()
    {
        VersionId = item.ContentItemVersionId,
        ItemId = item.ContentItemId,
        Type = item.ContentType,
        Culture = item.Culture,
        SetId = set.SetId,
        IsSource = set.SourceCulture == item.Culture,
        OwnerId = item.Owner,
        AuthorId = item.Author,
    };

    private async Task FillAsync(ItemRow row, SetRow set, ContentItem item, JsonObject parts, ContentType type, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (item.Published) { await writer.UnpublishImportedAsync(row, cancel); }
        if (item.Latest)
        {
            var olds = await db.Set<ItemRow>().Where(i => i.ItemId == row.ItemId && i.Latest && i.VersionId != row.VersionId).ToListAsync(cancel);
            foreach (var old in olds) { old.Latest = false; }
            if (olds.Count > 0) { await db.MakeRoomAsync(cancel); }
        }
        var (own, neutral) = ItemMapping.Split(parts, type);
        await writer.CleanImportedAsync(own, row, type, cancel);
        row.Parts = own.ToJsonString(Json.Orchard);
        if ((row.IsSource || set.LatestParts == "{}") && neutral.Count > 0)
        {
            var json = neutral.ToJsonString(Json.Orchard);
            // A translation may come first, or alone where its source's language is not one of this country's. A package may bring the published version after the draft on top of it.
            if (item.Latest || set.LatestParts == "{}") { set.LatestParts = json; }
            set.PublishedParts = item.Published ? json : set.PublishedParts;
            set.Revision++;
        }
        (row.State, row.Audience, row.VisibleFrom, row.Reason) = (item.State, item.Audience.ToString(), item.VisibleFrom, item.Reason);
        (row.Latest, row.Published, row.PublishAt) = (item.Latest, item.Published, item.ScheduledPublishUtc);
        (row.CreatedAt, row.ModifiedAt) = (item.CreatedUtc == default ? now : item.CreatedUtc, item.ModifiedUtc == default ? now : item.ModifiedUtc);
        row.PublishedAt = item.PublishedUtc ?? (item.Published ? row.ModifiedAt : null);
        row.SourceDigest = item.SourceDigest ?? row.SourceDigest;
        if (item.Path is { } path && !await db.Set<ItemRow>().AnyAsync(i => i.Culture == item.Culture && i.Path == path && i.ItemId != item.ContentItemId, cancel)) { row.Path = path; }
        var filled = ItemMapping.ToItem(row, set);
        row.DisplayText = filled.As<TitlePart>()?.Title.Trim() ?? item.DisplayText;
        (row.Summary, row.Origin) = (Inserts.SummaryOf(filled, type), (item.As<OriginPart>() ?? filled.As<OriginPart>())?.ToString());
        await writer.AddressImportedAsync(row, filled, type, cancel);
    }

    private static JsonObject Merge(JsonObject into, JsonObject from)
    {
        foreach (var (name, value) in from)
        {
            into[name] = into[name] is JsonObject old && value is JsonObject now ? Merge((JsonObject)old.DeepClone(), now) : value?.DeepClone();
        }
        return into;
    }

    // Segment ids are this platform's own and never in a package; what the sender is called today, and where it is reached, makes no other text.
    private static JsonObject Without(JsonObject parts)
    {
        var copy = (JsonObject)parts.DeepClone();
        foreach (var (_, part) in copy) { (part as JsonObject)?.Remove("Segments"); }
        foreach (var name in (string[])[nameof(OriginPart.Address), nameof(OriginPart.Platform)]) { (copy[nameof(OriginPart)] as JsonObject)?.Remove(name); }
        return copy;
    }
}
