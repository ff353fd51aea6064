using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Nmap.Cms.Content;

/// <summary>One version of one text in one language. The names are Orchard Core's.</summary>
public sealed class ContentItem
{
    public required string ContentItemId { get; init; }
    public required string ContentItemVersionId { get; set; }
    public required string ContentType { get; init; }
    public required string Culture { get; init; }

    /// <summary>Joins the languages of one text.</summary>
    public required string LocalizationSet { get; init; }

    /// <summary>The language the text was first written in.</summary>
    public string SourceCulture { get; set; } = "";

    public string State { get; set; } = "draft";
    public Audience Audience { get; set; } = Audience.Members;

    /// <summary>Hidden from readers until this instant, also when published.</summary>
    public DateTimeOffset? VisibleFrom { get; set; }

    /// <summary>When a scheduled version becomes the published one.</summary>
    public DateTimeOffset? ScheduledPublishUtc { get; set; }

    public bool Latest { get; set; }
    public bool Published { get; set; }
    public string DisplayText { get; set; } = "";

    /// <summary>Path below the language, without a leading slash: <c>good-practices/marking</c>.</summary>
    public string? Path { get; set; }

    public DateTimeOffset CreatedUtc { get; set; }
    public DateTimeOffset ModifiedUtc { get; set; }
    public DateTimeOffset? PublishedUtc { get; set; }

    /// <summary>Person ids.</summary>
    public string? Owner { get; set; }
    public string? Author { get; set; }

    /// <summary>Grows with every save of this item; what an ETag and a form carry.</summary>
    public long Revision { get; set; }

    /// <summary>Why it was returned or withdrawn, in the words of who did it.</summary>
    public string? Reason { get; set; }

    /// <summary>For a translation: the digest of the source's text it was made from.</summary>
    public string? SourceDigest { get; set; }

    /// <summary>Parts by attachment name, the language-neutral ones included.</summary>
    public JsonObject Parts { get; init; } = [];

    public bool IsSource => Culture == SourceCulture;

    /// <summary>Root-relative public address.</summary>
    public string Address => $"/{Culture}/{Path}";

    public T? As<T>(string? name = null) where T : class, IContentPart
        => Parts[name ?? typeof(T).Name] is JsonObject json ? json.Deserialize<T>(Json.Orchard) : null;

    public void Put<T>(T part, string? name = null) where T : class, IContentPart
        => Parts[name ?? typeof(T).Name] = JsonSerializer.SerializeToNode(part, Json.Orchard);
}

/// <summary>Marks a class whose JSON is a part of an item.</summary>
public interface IContentPart;

public sealed record TitlePart(string Title) : IContentPart;

/// <summary>Body text in the platform's HTML profile (<see cref="HtmlProfile"/>).</summary>
public sealed record HtmlBodyPart(string Html) : IContentPart
{
    /// <summary>Ids for life of the top-level blocks, in order; kept when a block is edited or moved.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Segment>? Segments { get; init; }
}

/// <summary>One or two plain sentences, shown in lists.</summary>
public sealed record SummaryPart(string Summary) : IContentPart;

/// <summary>The picture at the head of a text, on its card and where it is shared; the same in every language.</summary>
/// <param name="Media">Reference without its kind: the id of a picture of the library.</param>
public sealed record PicturePart(string? Media) : IContentPart;

/// <summary>The last piece of the address; the rest comes from the type.</summary>
public sealed record SlugPart(string Slug) : IContentPart;
