using System.Text.Json.Nodes;
using Nmap.Cms.Content;

namespace Nmap.Cms.Recipes;

/// <summary>One item of a package: Orchard Core's envelope, our own members beside it or in an <c>NmapPart</c>.</summary>
public static class PackageItem
{
    private const string OwnPart = "NmapPart";

    private static readonly HashSet<string> OrchardNames = ["ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author"];

    private static readonly HashSet<string> OurNames = ["Culture", "Audience", "State", "LocalizationSet", "SourceCulture", "VisibleFrom", "ScheduledPublishUtc", "Path", "Revision", "Reason", "Address", "SourceDigest"];

    private static readonly HashSet<string> NotParts = ["LocalizationPart", "AutoroutePart", "CommonPart", OwnPart];

    /// <param name="tell">Takes a sentence on what was read otherwise than it stands.</param>
    /// <exception cref="RefusedException">Something it cannot be without is missing or wrong.</exception>
    public static ContentItem Read(JsonObject json, string defaultCulture, Action<string> tell)
    {
        var own = json[OwnPart] as JsonObject;
        var whole = own ?? json;
        var culture = Text(json["LocalizationPart"] as JsonObject, "Culture") ?? Text(json, "Culture") ?? defaultCulture;
        var published = Flag(json, "Published") ?? false;
        var id = Text(json, "ContentItemId") ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("An item of the package has no ContentItemId."), "ContentItemId");
        if (!json.ContainsKey("ContentItemVersionId")) { tell("no ContentItemVersionId: every import would make a new version each time"); }
        var set = Text(json["LocalizationPart"] as JsonObject, "LocalizationSet") ?? Text(json, "LocalizationSet") ?? id;
        var type = Text(json, "ContentType") ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("An item of the package has no ContentType."), "ContentType");
        return new()
        {
            ContentItemId = Short(id, "ContentItemId", tell),
            ContentItemVersionId = Short(Text(json, "ContentItemVersionId") ?? Ids.New(), "ContentItemVersionId", tell),
            ContentType = type,
            Culture = culture.Length <= 16 ? culture : throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a language."), "Culture", culture),
            LocalizationSet = Short(set, "LocalizationSet", tell),
            SourceCulture = Text(whole, "SourceCulture") ?? "",
            DisplayText = Text(json, "DisplayText") ?? "",
            State = Text(whole, "State") ?? (published ? "published" : Flag(json, "Latest") == false ? "archived" : "draft"),
            Audience = AudienceOf(whole),
            VisibleFrom = Envelope.Instant(whole, "VisibleFrom"),
            ScheduledPublishUtc = Envelope.Instant(whole, "ScheduledPublishUtc"),
            Reason = Text(whole, "Reason"),
            Latest = Flag(json, "Latest") ?? true,
            Published = published,
            CreatedUtc = Envelope.Instant(json, "CreatedUtc") ?? default,
            ModifiedUtc = Envelope.Instant(json, "ModifiedUtc") ?? default,
            PublishedUtc = Envelope.Instant(json, "PublishedUtc"),
            Owner = Text(json, "Owner"),
            Author = Text(json, "Author"),
            Path = Text(whole, "Path"),
            SourceDigest = Text(whole, "SourceDigest"),
            Parts = Parts(json, culture, own, tell),
        };
    }

    /// <summary>For an Orchard Core site: its envelope only, ours inside a part; no person, and no file that does not travel with it.</summary>
    public static JsonObject WriteOrchard(ContentItem item)
    {
        var json = Envelope.WritePublic(item);
        foreach (var name in OurNames.Append("FilesPart")) { json.Remove(name); }
        (json["Owner"], json["Author"]) = ("", "");
        json["LocalizationPart"] = new JsonObject { ["LocalizationSet"] = item.LocalizationSet, ["Culture"] = item.Culture };
        if (item.Path is not null) { json["AutoroutePart"] = new JsonObject { ["Path"] = $"{item.Culture}/{item.Path}", ["SetHomepage"] = false, ["Disabled"] = false, ["RouteContainedItems"] = false, ["Absolute"] = false }; }
        json[OwnPart] = new JsonObject { ["Audience"] = item.Audience.ToString(), ["State"] = item.State, ["SourceCulture"] = item.SourceCulture, ["Path"] = item.Path };
        return json;
    }

    /// <summary>For another platform of this kind: everything but the ids of its rows.</summary>
    public static JsonObject WriteWhole(ContentItem item)
    {
        var json = Envelope.Write(item);
        foreach (var (name, part) in item.Parts) { json[name] = part?.DeepClone(); }
        json["SourceDigest"] = item.SourceDigest;
        json.Remove("Revision");
        return json;
    }

    private static JsonObject Parts(JsonObject json, string culture, JsonObject? own, Action<string> tell)
    {
        var parts = new JsonObject();
        foreach (var (name, value) in json)
        {
            if (value is JsonObject or JsonArray) { if (!NotParts.Contains(name)) { parts[name] = value.DeepClone(); } }
            else if (!OrchardNames.Contains(name) && !OurNames.Contains(name)) { tell($"{name} is no part of an item's envelope and was dropped"); }
        }
        var path = Text(json["AutoroutePart"] as JsonObject, "Path");
        var ours = own is not null && path == $"{culture}/{Text(own, "Path")}";
        if (path is not null && !ours && !parts.ContainsKey(nameof(SlugPart))) { parts[nameof(SlugPart)] = new JsonObject { ["Slug"] = path.Split('/')[^1] }; }
        return parts;
    }

    private static Audience AudienceOf(JsonObject json) => Text(json, "Audience") is not { } text ? Audience.Public
        : Audience.TryParse(text, out var audience) ? audience
        : throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not an audience. Write public, members, chatham-house, organisations:ID,ID or author."), "Audience", text);

    // The names of the envelope are exact, as Orchard Core reads them.
    private static string? Text(JsonObject? json, string name) => json?[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw new RefusedException(Refusal.Invalid, Phrase.Of("{0} must be a text."), name, name),
    };

    private static bool? Flag(JsonObject json, string name) => json[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        _ => throw new RefusedException(Refusal.Invalid, Phrase.Of("{0} must be true or false."), name, name),
    };

    // Some sites write 36-character ids; ours have 26, and the same long id always gives the same short one.
    private static string Short(string id, string name, Action<string> tell)
    {
        if (id.Length <= Ids.Length) { return id; }
        tell($"{name} {id} is longer than 26 characters and is {Ids.From(id)} here, always the same");
        return Ids.From(id);
    }
}
