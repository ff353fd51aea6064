using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nmap.Cms.Content;

/// <summary>The item as JSON: Orchard Core's envelope, with the parts beside it by name and our own members <c>Culture</c>, <c>Audience</c>, <c>State</c>.</summary>
public static class Envelope
{
    private static readonly HashSet<string> Scalars = new(["ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published",
        "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author", "Culture", "Audience", "State", "LocalizationSet", "SourceCulture", "VisibleFrom",
        "ScheduledPublishUtc", "Path", "Revision", "Reason", "Address"], StringComparer.OrdinalIgnoreCase);

    public static JsonObject Write(ContentItem item)
    {
        var json = new JsonObject
        {
            ["ContentItemId"] = item.ContentItemId,
            ["ContentItemVersionId"] = item.ContentItemVersionId,
            ["ContentType"] = item.ContentType,
            ["DisplayText"] = item.DisplayText,
            ["Latest"] = item.Latest,
            ["Published"] = item.Published,
            ["ModifiedUtc"] = item.ModifiedUtc.UtcDateTime,
            ["PublishedUtc"] = item.PublishedUtc?.UtcDateTime,
            ["CreatedUtc"] = item.CreatedUtc.UtcDateTime,
            ["Owner"] = item.Owner,
            ["Author"] = item.Author,
            ["Culture"] = item.Culture,
            ["Audience"] = item.Audience.ToString(),
            ["State"] = item.State,
            ["LocalizationSet"] = item.LocalizationSet,
            ["SourceCulture"] = item.SourceCulture,
            ["VisibleFrom"] = item.VisibleFrom?.UtcDateTime,
            ["ScheduledPublishUtc"] = item.ScheduledPublishUtc?.UtcDateTime,
            ["Path"] = item.Path,
            ["Reason"] = item.Reason,
            ["Revision"] = item.Revision,
        };
        foreach (var (name, part) in item.Parts) { json[name] = Shown(part); }
        return json;
    }

    /// <summary>What a stranger gets: no person's id.</summary>
    public static JsonObject WritePublic(ContentItem item)
    {
        var json = Write(item);
        foreach (var name in (string[])["Owner", "Author", "Reason"]) { json.Remove(name); }
        return json;
    }

    /// <summary>What somebody sent as a new text, wording or translation.</summary>
    public static ContentDraft ReadDraft(JsonObject json, string type, string? culture = null, string? set = null)
    {
        var audience = Text(json, "Audience");
        if (audience is not null && !Content.Audience.TryParse(audience, out _))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not an audience. Write public, members, chatham-house, organisations:ID,ID or author."), "Audience", audience);
        }
        var parts = new JsonObject();
        foreach (var (name, value) in json)
        {
            if (value is JsonObject part && !Scalars.Contains(name)) { parts[name] = part.DeepClone(); }
        }
        return new()
        {
            ContentType = type,
            Culture = Text(json, "Culture") ?? culture ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Give the language, for example \"en\"."), "Culture"),
            LocalizationSet = set,
            Audience = audience is null ? null : Content.Audience.Parse(audience),
            VisibleFrom = Instant(json, "VisibleFrom"),
            Parts = parts,
        };
    }

    public static string? Text(JsonObject json, string name)
        => json.FirstOrDefault(p => string.Equals(p.Key, name, StringComparison.OrdinalIgnoreCase)).Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static DateTimeOffset? Instant(JsonObject json, string name)
    {
        if (Text(json, name) is not { } text) { return null; }
        return DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a time. Write it as 2026-11-24T10:00:00Z."), name, text);
    }

    private static JsonNode? Shown(JsonNode? part)
    {
        var copy = part?.DeepClone();
        (copy as JsonObject)?.Remove("Segments");
        return copy;
    }

    public static string ETag(ContentItem item) => $"\"{item.ContentItemVersionId}.{item.Revision}\"";

    public static T? Part<T>(JsonObject json) where T : class, IContentPart => json[typeof(T).Name]?.Deserialize<T>(Json.Orchard);
}
