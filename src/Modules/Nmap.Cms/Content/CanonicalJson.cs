using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nmap.Cms.Content;

/// <summary>
/// One spelling for one value: members sorted by name, no white space, Unicode NFC, so that the same text always has the same digest.
/// After RFC 8785 (JSON Canonicalization Scheme), for objects of strings, booleans and whole numbers.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(object value) => Of(JsonSerializer.SerializeToNode(value, Options))!.ToJsonString(Options);

    public static string Digest(object value) => Audit.AuditChain.Digest(Of(value));

    private static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Where(p => p.Value is not null)
            .Select(p => KeyValuePair.Create(p.Key, Of(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Of)]),
        JsonValue v when v.TryGetValue<string>(out var text) => JsonValue.Create(text.Normalize()),
        JsonValue v when v.TryGetValue<decimal>(out var number) => JsonValue.Create(number.ToString(CultureInfo.InvariantCulture)),
        _ => node?.DeepClone(),
    };
}
