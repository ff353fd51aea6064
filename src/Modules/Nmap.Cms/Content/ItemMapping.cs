using System.Text.Json.Nodes;

namespace Nmap.Cms.Content;

/// <summary>Between the row, the set row and the item.</summary>
internal static class ItemMapping
{
    /// <param name="asPublished">With the neutral parts that readers see, also for a version that another one replaced.</param>
    public static ContentItem ToItem(ItemRow row, SetRow set, bool asPublished = false)
    {
        var item = new ContentItem
        {
            ContentItemId = row.ItemId,
            ContentItemVersionId = row.VersionId,
            ContentType = row.Type,
            Culture = row.Culture,
            LocalizationSet = row.SetId,
            SourceCulture = set.SourceCulture,
            State = row.State,
            Audience = Audience.Parse(row.Audience),
            VisibleFrom = row.VisibleFrom,
            ScheduledPublishUtc = row.PublishAt,
            Latest = row.Latest,
            Published = row.Published,
            DisplayText = row.DisplayText,
            Path = row.Path,
            CreatedUtc = row.CreatedAt,
            ModifiedUtc = row.ModifiedAt,
            PublishedUtc = row.PublishedAt,
            Owner = row.OwnerId,
            Author = row.AuthorId,
            Revision = row.Revision,
            Reason = row.Reason,
            SourceDigest = row.SourceDigest,
            Parts = Object(row.Parts),
        };
        foreach (var (name, part) in Object(Neutral(row, set, asPublished)))
        {
            item.Parts[name] = part?.DeepClone();
        }
        return item;
    }

    private static string Neutral(ItemRow row, SetRow set, bool asPublished) => row.Published ? set.PublishedParts ?? set.LatestParts
        : asPublished ? row.NeutralParts ?? set.PublishedParts ?? set.LatestParts : row.Latest ? set.LatestParts : row.NeutralParts ?? set.LatestParts;

    public static JsonObject Object(string json) => (JsonObject)JsonNode.Parse(json)!;

    /// <summary>The parts that are stored with the language, and those stored once for all.</summary>
    public static (JsonObject Own, JsonObject Neutral) Split(JsonObject parts, ContentType type)
    {
        var (own, neutral) = (new JsonObject(), new JsonObject());
        foreach (var (name, part) in parts)
        {
            (type.IsNeutral(name) ? neutral : own)[name] = part?.DeepClone();
        }
        return (own, neutral);
    }

    /// <summary>Digest of what a reader reads, the binding of an approval and the mark of a translation's source.</summary>
    public static string Digest(JsonObject parts) => CanonicalJson.Digest(parts);
}
