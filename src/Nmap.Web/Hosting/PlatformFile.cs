using System.Text.Json;
using Nmap.Cms;
using Nmap.Cms.Modularity;

namespace Nmap.Web.Hosting;

/// <summary>What a data folder is: written last when it is made, so that a half-made folder is never served.</summary>
internal sealed class PlatformFile(string path)
{
    private static readonly JsonSerializerOptions Readable = new(Json.Orchard) { WriteIndented = true };

    internal sealed record Contents(string Id, DateTimeOffset CreatedAt, string Database, bool Demo);

    public string Path { get; } = path;

    public bool Exists => File.Exists(Path);

    public Contents? Read()
    {
        if (!Exists) { return null; }
        try { return JsonSerializer.Deserialize<Contents>(File.ReadAllText(Path), Json.Orchard); }
        catch (JsonException) { throw new SettingsException($"{Path} cannot be read. Restore it from a backup; the database was not touched."); }
    }

    public void Write(Contents contents)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var temporary = Path + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(contents, Readable) + "\n");
        File.Move(temporary, Path, overwrite: true);
    }
}
