using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Nmap.Exchange.Packages;

namespace Nmap.Exchange.Orchard;

/// <summary>Files of Orchard's <c>media</c> step: kept with the texts that name them, never fetched from an address.</summary>
internal sealed class MediaFiles(PackageSource source, RecipeFile recipe, ITextFiles? files)
{
    private readonly Dictionary<string, RecipeEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = [];
    private readonly ConditionalWeakTable<ContentItem, List<(TextFile File, string Path)>> _joined = [];

    public IEnumerable<string> NobodyNames => _entries.Keys.Where(p => !_named.Contains(p));

    public void Check(Tally tally)
    {
        foreach (var entry in Entries())
        {
            var place = $"line {entry.Line}, file {entry.Number}";
            try
            {
                var path = PathOf(entry.Json as JsonObject ?? []);
                (files ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("This platform keeps no files."))).Check(path, Bytes((JsonObject)entry.Json!));
                if (!_entries.TryAdd(path, entry with { Json = null })) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The package brings “{0}” twice."), "TargetPath", path); }
            }
            catch (RefusedException refused) { tally.Refuse(place, refused); }
        }
    }

    /// <summary>Makes the files that a text names its own.</summary>
    public void Join(ContentItem item)
    {
        if (_entries.Count == 0) { return; }
        var words = item.Parts.ToJsonString(Json.Plain);
        _joined.Add(item, [.. _entries.Keys.Where(p => words.Contains(p, StringComparison.Ordinal)).Select(p => (files!.Name(item, p, BytesOf(p)), p))]);
    }

    /// <summary>The files that <see cref="Join"/> found, with their bytes, to be put with the text.</summary>
    public IEnumerable<(TextFile File, byte[] Bytes)> Of(ContentItem item) => _joined.TryGetValue(item, out var joined) ? joined.Select(j => (j.File, BytesOf(j.Path))) : [];

    private byte[] BytesOf(string path)
    {
        _named.Add(path);
        var (step, number) = (_entries[path].Step, _entries[path].Number);
        return Bytes((JsonObject)Entries().First(e => e.Step == step && e.Number == number).Json!);
    }

    private IEnumerable<RecipeEntry> Entries() => recipe.Entries(s => s.Is("media"));

    private byte[] Bytes(JsonObject file)
    {
        if (Text(file, "Base64") is { } base64)
        {
            try { return Convert.FromBase64String(base64); }
            catch (FormatException) { throw new RefusedException(Refusal.Invalid, Phrase.Of("It is not base64."), "Base64"); }
        }
        if (Text(file, "SourcePath") is { } path) { return source.Beside(Plain(path, "SourcePath")); }
        throw Text(file, "SourceUrl") is { } url
            ? new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is an address outside; nothing is fetched from there. Put the file into the package."), "SourceUrl", url)
            : new RefusedException(Refusal.Invalid, Phrase.Of("The file has neither Base64 nor SourcePath."), "SourcePath");
    }

    private static string PathOf(JsonObject file)
        => Plain(Text(file, "TargetPath") ?? Text(file, "Path") ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The file has no TargetPath."), "TargetPath"), "TargetPath");

    private static string Plain(string path, string field)
    {
        var pieces = path.Split('/', '\\');
        return path.Length <= 300 && !path.Contains(':', StringComparison.Ordinal) && pieces.All(p => p.Length > 0 && p.Trim('.').Length > 0 && !p.Any(char.IsControl))
            ? string.Join('/', pieces)
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” leaves the folder of the package."), field, path);
    }

    private static string? Text(JsonObject json, string name) => Envelope.Text(json, name);
}
