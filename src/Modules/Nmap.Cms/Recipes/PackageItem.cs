using System.Text.Json.Nodes;
using Nmap.Cms.Content;

namespace Nmap.Cms.Recipes;

/// <summary>One item of a package: Orchard Core's envelope, our own members beside it or in an <c>NmapPart</c>.</summary>
internal static class PackageItem
{
    private const string OwnPart = "NmapPart";

    public static ContentItem Read(JsonObject json, string defaultCulture)
    {
        var own = json[OwnPart] as JsonObject;
        var culture = (string?)json["LocalizationPart"]?["Culture"] ?? Envelope.Text(json, "Culture") ?? defaultCulture;
        var published = (bool?)json["Published"] ?? false;
        var draft = Envelope.ReadDraft(json, (string?)json["ContentType"] ?? "", culture);
        foreach (var name in (string[])["LocalizationPart", "AutoroutePart", "CommonPart", OwnPart]) { draft.Parts.Remove(name); }
        var id = Envelope.Text(json, "ContentItemId") ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("An item of the package has no ContentItemId."), "ContentItemId");
        var path = (string?)json["AutoroutePart"]?["Path"];
        var ours = own is not null && path == $"{culture}/{Envelope.Text(own, "Path")}";
        if (path is not null && !ours && !draft.Parts.ContainsKey(nameof(SlugPart))) { draft.Parts[nameof(SlugPart)] = new JsonObject { ["Slug"] = path.Split('/')[^1] }; }
        var whole = own ?? json;
        return new()
        {
            ContentItemId = Short(id),
            ContentItemVersionId = Short(Envelope.Text(json, "ContentItemVersionId") ?? Ids.New()),
            ContentType = draft.ContentType,
            Culture = culture,
            LocalizationSet = Short((string?)json["LocalizationPart"]?["LocalizationSet"] ?? Envelope.Text(json, "LocalizationSet") ?? id),
            SourceCulture = Envelope.Text(json, "SourceCulture") ?? (string?)own?["SourceCulture"] ?? "",
            DisplayText = Envelope.Text(json, "DisplayText") ?? "",
            State = (string?)own?["State"] ?? Envelope.Text(json, "State") ?? (published ? "published" : "draft"),
            Audience = own?["Audience"] is { } audience ? Audience.Parse(audience.ToString()) : draft.Audience ?? Audience.Public,
            VisibleFrom = draft.VisibleFrom,
            Reason = Envelope.Text(json, "Reason"),
            Latest = (bool?)json["Latest"] ?? true,
            Published = published,
            CreatedUtc = Envelope.Instant(json, "CreatedUtc") ?? default,
            ModifiedUtc = Envelope.Instant(json, "ModifiedUtc") ?? default,
            PublishedUtc = Envelope.Instant(json, "PublishedUtc"),
            Owner = Envelope.Text(json, "Owner"),
            Author = Envelope.Text(json, "Author"),
            Path = Envelope.Text(whole, "Path"),
            Parts = draft.Parts,
        };
    }

    public static JsonObject WriteOrchard(ContentItem item)
    {
        var json = Envelope.WritePublic(item);
        foreach (var name in (string[])["Culture", "Audience", "State", "LocalizationSet", "SourceCulture", "VisibleFrom", "ScheduledPublishUtc", "Path", "Revision"]) { json.Remove(name); }
        (json["Owner"], json["Author"]) = ("", "");
        json["LocalizationPart"] = new JsonObject { ["LocalizationSet"] = item.LocalizationSet, ["Culture"] = item.Culture };
        if (item.Path is not null) { json["AutoroutePart"] = new JsonObject { ["Path"] = $"{item.Culture}/{item.Path}", ["SetHomepage"] = false, ["Disabled"] = false }; }
        json[OwnPart] = new JsonObject { ["Audience"] = item.Audience.ToString(), ["State"] = item.State, ["SourceCulture"] = item.SourceCulture, ["Path"] = item.Path };
        return json;
    }

    // Some sites write 36-character ids; ours have 26, and the same long id always gives the same short one.
    private static string Short(string id) => id.Length <= Ids.Length ? id : Ids.From(id);
}
