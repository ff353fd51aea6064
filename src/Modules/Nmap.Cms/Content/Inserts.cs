using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Nmap.Cms.Slots;

namespace Nmap.Cms.Content;

/// <summary>Puts the values of the day into texts that name them, and refuses names that there are none of.</summary>
public sealed partial class Inserts(IEnumerable<IInsert> kinds) : IContentRule
{
    private readonly Dictionary<string, IInsert> _kinds = kinds.ToDictionary(k => k.Kind);

    public static string Reference(string kind, string name) => $"[[{kind}:{name}]]";

    /// <summary>Might something be named in this text?</summary>
    internal static bool MayStandIn(string text) => text.Contains("[[", StringComparison.Ordinal);

    /// <summary>What a text names and its translation does not: there a value was left out, or typed, and stays when the value changes.</summary>
    public static IReadOnlyList<string> MissingIn(string translation, string source)
        => MayStandIn(source) ? [.. NamesIn(source).Except(NamesIn(translation))] : [];

    /// <summary>The same for every language's own parts of two texts.</summary>
    public static IReadOnlyList<string> MissingIn(ContentItem translation, ContentItem source)
        => MissingIn(string.Join('\n', Leaves(translation.Parts).Select(l => l.Text)), string.Join('\n', Leaves(source.Parts).Select(l => l.Text)));

    /// <summary>What this text names in its language and in its parts that are told once: <c>figure:remaining</c>.</summary>
    public static IEnumerable<string> KeysIn(ContentItem item) => Leaves(item.Parts).Where(l => MayStandIn(l.Text)).SelectMany(l => Pattern().Matches(l.Text)).Select(Key).Distinct();

    private static IEnumerable<string> NamesIn(string text) => Pattern().Matches(text).Select(m => $"[[{Key(m)}]]").Distinct();

    private static readonly string NotBrought = Phrase.Of("“{0}” is no value that came with this text of another country. Write the number itself, with its day and source.");

    async Task IContentRule.BeforeSaveAsync(ContentItem item, CancellationToken cancel)
    {
        foreach (var (field, text) in Leaves(item.Parts).Where(l => MayStandIn(l.Text)))
        {
            if (Elsewhere(item) is { } elsewhere)
            {
                if (Named([text]).SelectMany(n => n.Names.Select(name => Key(n.Kind, name))).FirstOrDefault(k => !elsewhere.ContainsKey(k)) is { } foreign) { throw new RefusedException(Refusal.Invalid, NotBrought, field, foreign); }
                continue;
            }
            foreach (var (kind, names) in Named([text]))
            {
                var known = await kind.FindAsync(names, item.Culture, cancel);
                if (names.FirstOrDefault(n => !known.ContainsKey(n)) is { } missing) { throw new RefusedException(Refusal.Invalid, kind.Unknown, field, missing); }
            }
        }
    }

    /// <summary>The text as its readers get it.</summary>
    /// <param name="day">Of a wording that stood then, with the values of then; null for today.</param>
    public async Task<ContentItem> FilledAsync(ContentItem item, CancellationToken cancel, DateOnly? day = null)
    {
        var leaves = Leaves(item.Parts).Where(l => MayStandIn(l.Text)).ToList();
        if (leaves.Count == 0) { return item; }
        var texts = leaves.Select(l => l.Text);
        Fill(item.Parts, Elsewhere(item) is { } elsewhere ? Gone(texts, item.Culture, elsewhere) : await ValuesAsync(texts, item.Culture, cancel, day));
        return item;
    }

    /// <summary>
    /// What this text names, with the values of the day, by <c>figure:remaining</c>: for a reader elsewhere, who has none of them. Nothing of a text of
    /// another country, which has its own with it (<see cref="OriginPart.Values"/>).
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> NamedByAsync(ContentItem item, CancellationToken cancel)
    {
        if (item.As<OriginPart>() is not null) { return new Dictionary<string, string>(); }
        var texts = Leaves(item.Parts).Select(l => l.Text).Where(MayStandIn).ToList();
        return texts.Count == 0 ? new Dictionary<string, string>() : await ValuesAsync(texts, item.Culture, cancel);
    }

    /// <summary>What lists say of a text; of one from another country with the values of there, since a card does not carry them.</summary>
    internal static string SummaryOf(ContentItem item, ContentType type) => Elsewhere(item) is { } values ? Plain(type.Summary(item), values) : type.Summary(item);

    // Of a text of another country, whose values this country's never stand for; null for one of its own.
    private static Dictionary<string, string>? Elsewhere(ContentItem item)
        => item.As<OriginPart>()?.Values.ToDictionary(v => v.Key, v => v.Value.In(item.Culture).Text);

    private static string Key(IInsert kind, string name) => kind.Kind + ":" + name;

    private static string Key(Match match) => match.Groups["kind"].Value + ":" + match.Groups["name"].Value;

    internal async Task<ItemCard> FilledAsync(ItemCard card, CancellationToken cancel)
        => !MayStandIn(card.Summary) ? card
            : card with { Summary = Plain(card.Summary, card.Origin is null ? await ValuesAsync([card.Summary], card.Culture, cancel) : Gone([card.Summary], card.Culture, [])) };

    /// <summary>What did not come with the text is not known here.</summary>
    private Dictionary<string, string> Gone(IEnumerable<string> texts, string culture, Dictionary<string, string> brought)
        => Named(texts).SelectMany(n => n.Names.Select(name => (Key: Key(n.Kind, name), Gone: n.Kind.Gone(culture)))).ToDictionary(n => n.Key, n => brought.GetValueOrDefault(n.Key) ?? n.Gone);

    private async Task<Dictionary<string, string>> ValuesAsync(IEnumerable<string> texts, string culture, CancellationToken cancel, DateOnly? day = null)
    {
        var values = new Dictionary<string, string>();
        foreach (var (kind, names) in Named(texts))
        {
            var found = day is { } then ? await kind.FindOnAsync(then, names, culture, cancel) : await kind.FindAsync(names, culture, cancel);
            foreach (var name in names) { values[Key(kind, name)] = found.GetValueOrDefault(name) ?? kind.Gone(culture); }
        }
        return values;
    }

    /// <summary>Two square brackets of another kind are words like any other.</summary>
    private IEnumerable<(IInsert Kind, IReadOnlyList<string> Names)> Named(IEnumerable<string> texts)
        => texts.SelectMany(t => Pattern().Matches(t)).Where(m => _kinds.ContainsKey(m.Groups["kind"].Value))
            .GroupBy(m => m.Groups["kind"].Value, m => m.Groups["name"].Value).Select(g => (_kinds[g.Key], (IReadOnlyList<string>)[.. g.Distinct()]));

    private static void Fill(JsonNode? node, Dictionary<string, string> values)
    {
        if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (Text(list[i]) is { } text) { list[i] = Plain(text, values); }
                else { Fill(list[i], values); }
            }
        }
        foreach (var (name, value) in node is JsonObject part ? part.ToList() : [])
        {
            if (Text(value) is { } text) { node![name] = name == nameof(HtmlBodyPart.Html) ? Html(text, values) : Plain(text, values); }
            else { Fill(value, values); }
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) && MayStandIn(text) ? text : null;

    private static string Plain(string text, Dictionary<string, string> values) => Pattern().Replace(text, m => Value(m, values) ?? m.Value);

    // Within a tag, as in the words for a picture, stands the bare text.
    private static string Html(string html, Dictionary<string, string> values) => TagOrInsert().Replace(html, m => m.Value[0] == '<'
        ? Pattern().Replace(m.Value, inner => Value(inner, values) is { } plain ? HtmlEncoder.Default.Encode(plain) : inner.Value)
        : Value(m, values) is { } value ? $"<bdi>{HtmlEncoder.Default.Encode(value)}</bdi>" : m.Value);

    private static string? Value(Match match, Dictionary<string, string> values) => values.GetValueOrDefault(Key(match));

    private static IEnumerable<(string Field, string Text)> Leaves(JsonNode? node, string path = "") => node switch
    {
        JsonObject part => part.SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
        JsonArray list => list.SelectMany(n => Leaves(n, path)),
        JsonValue value when value.TryGetValue<string>(out var text) => [(path, text)],
        _ => [],
    };

    [GeneratedRegex(@"\[\[\s*(?<kind>[a-z]{1,20}):\s*(?<name>[^\[\]<>\r\n]{1,80}?)\s*\]\]")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"<(?:[^>""]|""[^""]*"")*>|\[\[\s*(?<kind>[a-z]{1,20}):\s*(?<name>[^\[\]<>\r\n]{1,80}?)\s*\]\]")]
    private static partial Regex TagOrInsert();
}
