using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Search.Contracts;

namespace Nmap.Search;

/// <summary>What a topic's page gathers, told once for all its languages: filters as in the search, and words.</summary>
/// <param name="Words">In the language of the source; other names for the same are found too.</param>
/// <param name="Kind">Name of one content type; null for all.</param>
internal sealed record Topic(string? Words = null, string? Kind = null, string? Pillar = null, string? Level = null) : IContentPart
{
    /// <summary>As the search's address has them.</summary>
    public IReadOnlyDictionary<string, string> Filters => new[] { ("type", Kind), ("pillar", Pillar), ("level", Level) }
        .Where(f => !string.IsNullOrEmpty(f.Item2)).ToDictionary(f => f.Item1, f => f.Item2!);

    public static Topic Of(ContentItem item) => item.As<Topic>() ?? new();
}

/// <summary>A page about one subject that gathers by itself what is published on it.</summary>
internal sealed class TopicType : ContentType
{
    public override string Name => nameof(Topic);
    public override string Label => Phrase.Of("Topic");
    public override string PluralLabel => Phrase.Of("Topics");
    public override string Folder => "topics";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(SummaryPart), nameof(HtmlBodyPart), nameof(Topic), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(Topic) };
    public override Type OwnPart => typeof(Topic);

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        var topic = Topic.Of(item);
        if (string.IsNullOrWhiteSpace(topic.Words) && topic.Filters.Count == 0) { yield return ("Topic.Words", Phrase.Of("Say what the page gathers: words, a kind of text, a pillar or a level.")); }
        if (topic.Words?.Length > SearchQuestion.LongestText) { yield return ("Topic.Words", Phrase.Of("Use at most 200 letters.")); }
        if (topic.Pillar is { Length: > 0 } pillar && !SearchFilters.Pillars.ContainsKey(pillar)) { yield return ("Topic.Pillar", Phrase.Of("Choose a pillar of the list.")); }
        if (topic.Level is { Length: > 0 } level && !SearchFilters.Levels.ContainsKey(level)) { yield return ("Topic.Level", Phrase.Of("Choose a level of the list.")); }
    }
}

/// <summary>The lines <c>words</c>, <c>kind</c>, <c>pillar</c> and <c>level</c> of a content file.</summary>
internal sealed class TopicFileReader : IContentFileReader
{
    public string ContentType => nameof(Topic);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new Topic(file["words"], file["kind"], file["pillar"], file["level"]), Json.Orchard);
}
