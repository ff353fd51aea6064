using System.Text.Json.Nodes;
using Nmap.Cms.Content;

namespace Nmap.Exchange.Packages;

/// <summary>What of the HTML of a text does not come in.</summary>
internal static class LostHtml
{
    public static IEnumerable<(string Part, string Lost)> Of(ContentItem item, ContentType type)
        => from part in item.Parts
           where part.Key == nameof(HtmlBodyPart) || type.TextsOf(part.Key, item) is not null
           let lost = Words(part.Value).Where(t => t.Contains('<', StringComparison.Ordinal)).SelectMany(HtmlProfile.Lost).Distinct().Order(StringComparer.Ordinal).ToList()
           where lost.Count > 0
           select (part.Key, string.Join(", ", lost));

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Words(m.Value)),
        JsonArray list => list.SelectMany(Words),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
