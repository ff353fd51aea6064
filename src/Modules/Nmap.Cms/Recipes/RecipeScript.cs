using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Nmap.Cms.Recipes;

/// <summary>
/// The few bracketed calls that recipes may hold. No script engine runs: anything else is refused before the first change.
/// </summary>
public sealed partial class RecipeScript
{
    private readonly JsonObject? _variables;
    private readonly IReadOnlyDictionary<string, string> _parameters;
    private readonly RecipeFolder? _folder;
    private readonly bool _outside;
    private readonly Dictionary<string, string> _values = [];

    internal RecipeScript(JsonObject? variables, IReadOnlyDictionary<string, string> parameters, RecipeFolder folder)
        => (_variables, _parameters, _folder) = (variables, parameters, folder);

    private RecipeScript(JsonObject? variables) => (_variables, _parameters, _outside) = (variables, new Dictionary<string, string>(), true);

    /// <summary>For a package that came from outside: it has an id, its own variables and base64, and nothing else.</summary>
    public static RecipeScript Outside(JsonObject? variables) => new(variables);

    /// <summary>The step with every bracketed string replaced.</summary>
    /// <exception cref="RefusedException">A call that this platform does not know, or a class of a program.</exception>
    public JsonNode? Replace(JsonNode? node) => node switch
    {
        JsonObject o when o.ContainsKey("$type") => throw new RefusedException(Refusal.Invalid, Phrase.Of("“$type” names a class of a program; none is made from a file here."), "$type"),
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Replace(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Replace)]),
        JsonValue v when v.TryGetValue<string>(out var text) => JsonValue.Create(Text(text)),
        _ => node?.DeepClone(),
    };

    /// <summary>For a package: text that an evaluator would take for a call gets one space at its end, which makes it plain text.</summary>
    public static JsonNode? Harmless(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Harmless(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Harmless)]),
        JsonValue v when v.TryGetValue<string>(out var text) && Bracketed().IsMatch(text) => JsonValue.Create(text + " "),
        _ => node?.DeepClone(),
    };

    private string Text(string text)
    {
        if (text.EndsWith("] ", StringComparison.Ordinal) && Bracketed().IsMatch(text[..^1])) { return text[..^1]; }
        var call = Call().Match(text);
        if (!call.Success) { return text; }
        var argument = call.Groups["argument"].Value;
        if (_outside && (call.Groups["engine"].Value, call.Groups["name"].Value) is not ("js", "uuid" or "variables" or "base64")) { throw Refused(text); }
        return (call.Groups["engine"].Value, call.Groups["name"].Value) switch
        {
            ("js", "uuid") when argument.Length == 0 => Ids.New(),
            ("js", "new Date().toISOString") when argument.Length == 0 => DateTimeOffset.UtcNow.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ("js", "variables") => Variable(argument),
            ("js", "parameters") => _parameters.GetValueOrDefault(argument) ?? throw Refused(text),
            ("js", "base64") => Decoded(argument, text),
            ("js", "html") => System.Net.WebUtility.HtmlDecode(argument),
            ("file", "text") => _folder!.ReadText(argument),
            ("file", "base64") => Convert.ToBase64String(File.ReadAllBytes(_folder!.Resolve(argument))),
            _ => throw Refused(text),
        };
    }

    private string Variable(string name)
    {
        if (_values.TryGetValue(name, out var known)) { return known; }
        var value = _variables?[name] ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The recipe uses the variable “{0}” but does not set it."), null, name);
        return _values[name] = Text(value.ToString());
    }

    private static string Decoded(string argument, string text)
    {
        try { return Encoding.UTF8.GetString(Convert.FromBase64String(argument)); }
        catch (FormatException) { throw Refused(text); }
    }

    private static RefusedException Refused(string text)
        => new(Refusal.Invalid, Phrase.Of("“{0}” is a script; recipes here may use uuid, variables, parameters, base64, html and file text only."), null, text);

    [GeneratedRegex(@"^\[[a-zA-Z]+:.*\]$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    // Other words before a colon are no engine of Orchard's: a title such as [Draft: agenda].
    [GeneratedRegex(@"^\[(?<engine>(?i:js|javascript|file|env|appsettings|localization|configuration|sql|csharp)):\s*(?:(?<name>new Date\(\)\.toISOString|\w+)\(\s*(?:'(?<argument>[^']*)')?\s*\)|.*)\s*\]$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Call();
}
