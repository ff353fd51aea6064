using System.Text.Json;

namespace Nmap.Cms.Tests.Forms;

/// <summary>Options of one fixture, remembering which of them a tag helper understood.</summary>
internal sealed class FixtureOptions
{
    private readonly JsonElement _json;
    private readonly string _path;
    private readonly HashSet<string> _unread;

    public FixtureOptions(JsonElement json)
    {
        (_json, _path, _unread) = (json, "", []);
        Note(json, "");
    }

    private FixtureOptions(JsonElement json, string path, HashSet<string> unread) => (_json, _path, _unread) = (json, path, unread);

    /// <summary>Every option was understood.</summary>
    public bool AllRead => _unread.Count == 0;

    /// <summary>What JavaScript takes for nothing (false, null) is no text: such fixtures have no meaning in a view.</summary>
    public string? Text(string name)
        => Find(name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } found ? Read(name, found.ToString()) : null;

    public bool Flag(string name)
        => Find(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } found && Read(name, found.ValueKind == JsonValueKind.True);

    public bool Has(string name) => Find(name) is not null;

    public IReadOnlyList<FixtureOptions> Many(string name)
        => Find(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select((item, i) => new FixtureOptions(item, $"{_path}.{name}.{i}", _unread))]
            : [];

    public IReadOnlyList<string> Texts(string name)
        => Find(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select((item, i) => { _unread.Remove($"{_path}.{name}.{i}"); return item.ToString(); })]
            : [];

    /// <summary>Rows of a table: a list of lists.</summary>
    public IReadOnlyList<IReadOnlyList<FixtureOptions>> Rows(string name)
        => Find(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select((row, r) => (row, r)).Where(p => p.row.ValueKind == JsonValueKind.Array)
                .Select(p => (IReadOnlyList<FixtureOptions>)[.. p.row.EnumerateArray().Select((cell, c) => new FixtureOptions(cell, $"{_path}.{name}.{p.r}.{c}", _unread))])]
            : [];

    /// <summary>Attributes given as an object, and the classes, as a view would write them on the tag.</summary>
    public Dictionary<string, string> Attributes(params string[] more)
    {
        var attributes = new Dictionary<string, string>();
        if (Find("attributes") is { ValueKind: JsonValueKind.Object } given)
        {
            foreach (var name in given.EnumerateObject().Select(p => p.Name).ToList()) { attributes[name] = Text("attributes." + name) ?? ""; }
        }
        foreach (var name in more.Append("classes").Where(Has))
        {
            attributes[name == "classes" ? "class" : name] = Text(name) ?? (Flag(name) ? "true" : "false");
        }
        return attributes;
    }

    private T Read<T>(string name, T value)
    {
        _unread.Remove($"{_path}.{name}");
        return value;
    }

    private JsonElement? Find(string name)
    {
        var at = _json;
        foreach (var step in name.StartsWith("attributes.", StringComparison.Ordinal) ? ["attributes", name[11..]] : name.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at)) { return null; }
        }
        return at;
    }

    private void Note(JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Object) { foreach (var p in json.EnumerateObject()) { Note(p.Value, $"{path}.{p.Name}"); } }
        else if (json.ValueKind == JsonValueKind.Array) { foreach (var (item, i) in json.EnumerateArray().Select((x, i) => (x, i))) { Note(item, $"{path}.{i}"); } }
        else { _unread.Add(path); }
    }
}
