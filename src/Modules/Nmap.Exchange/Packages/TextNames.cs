using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nmap.Exchange.Packages;

/// <summary>Words in a part that may be an id or a code.</summary>
internal static class TextNames
{
    private const int Longest = 64;

    public static IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => In(p.Value)),
        JsonArray a => a.SelectMany(In),
        JsonValue v when v.GetValueKind() == JsonValueKind.String && v.GetValue<string>() is { Length: > 0 and <= Longest } word => [word],
        _ => [],
    };
}
