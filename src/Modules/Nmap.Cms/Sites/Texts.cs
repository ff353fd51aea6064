using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nmap.Cms.Sites;

/// <summary>A short text in several languages, for rows such as an organisation's name. Immutable.</summary>
[JsonConverter(typeof(TextsJson))]
public sealed class Texts : IEquatable<Texts>
{
    private readonly SortedDictionary<string, string> _texts;

    public Texts(IEnumerable<KeyValuePair<string, string>> texts)
        => _texts = new(texts.Where(t => !string.IsNullOrWhiteSpace(t.Value)).ToDictionary(t => t.Key, t => t.Value), StringComparer.Ordinal);

    public static Texts Empty { get; } = new([]);

    public static Texts Of(string culture, string text) => new([new(culture, text)]);

    public IReadOnlyDictionary<string, string> All => _texts;

    public bool IsEmpty => _texts.Count == 0;

    public string? this[string culture] => _texts.GetValueOrDefault(culture);

    /// <summary>The text in this language, or the first that exists in the order of <paramref name="fallback"/>, with the language it is in.</summary>
    public (string Text, string Culture) In(string culture, IEnumerable<string>? fallback = null)
    {
        foreach (var candidate in (string[])[culture, .. fallback ?? ["en"]])
        {
            if (_texts.TryGetValue(candidate, out var text)) { return (text, candidate); }
        }
        return _texts.Count > 0 ? (_texts.First().Value, _texts.First().Key) : ("", culture);
    }

    /// <summary>The text for the language of this request.</summary>
    public override string ToString() => In(System.Globalization.CultureInfo.CurrentUICulture.Name).Text;

    public Texts With(string culture, string? text)
        => new([.. _texts.Where(t => t.Key != culture), .. string.IsNullOrWhiteSpace(text) ? Array.Empty<KeyValuePair<string, string>>() : [new(culture, text)]]);

    public string ToJson() => JsonSerializer.Serialize(_texts, Json.Plain);

    public static Texts FromJson(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json, Json.Plain) ?? []);

    public bool Equals(Texts? other) => other is not null && _texts.SequenceEqual(other._texts);
    public override bool Equals(object? obj) => Equals(obj as Texts);
    public override int GetHashCode() => _texts.Aggregate(0, (hash, t) => HashCode.Combine(hash, t.Key, t.Value));

    /// <summary>Read from an object of languages, or from a plain string, which is then English.</summary>
    private sealed class TextsJson : JsonConverter<Texts>
    {
        public override Texts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => reader.TokenType == JsonTokenType.String
                ? Of("en", reader.GetString()!)
                : new(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, Json.Plain) ?? []);

        public override void Write(Utf8JsonWriter writer, Texts value, JsonSerializerOptions options)
            => JsonSerializer.Serialize(writer, value._texts, Json.Plain);
    }
}
