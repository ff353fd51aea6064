using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nmap.Sharing.Api;

/// <summary>What may be sent; parts stand beside these members under their own names, for example <c>TitlePart</c>.</summary>
internal sealed record ContentText
{
    /// <summary>Language of the text, for example <c>en</c>.</summary>
    public string? Culture { get; init; }

    /// <summary><c>public</c>, <c>members</c>, <c>organisations:ID,ID</c>, <c>chatham-house</c> or <c>author</c>; <c>members</c> when absent.</summary>
    public string? Audience { get; init; }

    /// <summary>Hidden from readers until this instant.</summary>
    public DateTimeOffset? VisibleFrom { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Parts { get; init; }
}

/// <summary>One version of one text in one language, Orchard Core's envelope with our own members; parts stand beside them by name.</summary>
internal sealed record ContentEnvelope
{
    public required string ContentItemId { get; init; }
    public required string ContentItemVersionId { get; init; }
    public required string ContentType { get; init; }
    public required string DisplayText { get; init; }
    public bool Latest { get; init; }
    public bool Published { get; init; }
    public DateTime ModifiedUtc { get; init; }
    public DateTime? PublishedUtc { get; init; }
    public DateTime CreatedUtc { get; init; }
    public required string Culture { get; init; }
    public required string Audience { get; init; }
    public required string State { get; init; }
    public required string LocalizationSet { get; init; }
    public string? SourceCulture { get; init; }
    public DateTime? VisibleFrom { get; init; }
    public DateTime? ScheduledPublishUtc { get; init; }

    /// <summary>Below the language: <c>good-practices/marking</c>.</summary>
    public string? Path { get; init; }

    public long Revision { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Parts { get; init; }
}

internal sealed record ContentList(IReadOnlyList<ContentEnvelope> Items, string? Next);

/// <param name="Reason">Why, in your words; some steps require it.</param>
/// <param name="At">For <c>schedule</c>: when it is published.</param>
internal sealed record TransitionBody(string? Reason, DateTimeOffset? At);

internal sealed record VersionEntry(string ContentItemVersionId, string DisplayText, string State, string Audience, bool Published, DateTimeOffset? PublishedUtc, DateTimeOffset ModifiedUtc, string? Author);

internal sealed record VersionList(IReadOnlyList<VersionEntry> Items, string? Next = null);

/// <param name="OlderThanSource">The source was published again after this translation was made.</param>
/// <param name="OutdatedSegments">Ids of the source's blocks whose wording this language does not have yet.</param>
internal sealed record TranslationEntry(string Culture, string ContentItemId, string DisplayText, string State, bool IsSource, bool Published, bool OlderThanSource,
    IReadOnlyList<string> OutdatedSegments, DateTimeOffset ModifiedUtc);

/// <param name="Missing">Languages of the site in which the text does not exist.</param>
internal sealed record TranslationList(IReadOnlyList<TranslationEntry> Items, IReadOnlyList<string> Missing, string? Next = null);
