using System.Text.Json;

namespace Nmap.Search.Indexing;

/// <summary>The follower's cursor file: which folder is the index, and how far it has followed.</summary>
internal sealed record IndexState
{
    public const int CurrentFormat = 4;
    private const string FileName = "cursor.json";

    public int Format { get; init; } = CurrentFormat;

    /// <summary>Folder of the index inside the search folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Last fact that stands in the index.</summary>
    public long Position { get; init; }

    /// <summary>False until everything has been read from the sources once.</summary>
    public bool Complete { get; init; }

    public static IndexState New() => new() { Folder = $"{DateTime.UtcNow:yyyyMMddHHmmss}-{Guid.NewGuid().ToString("N")[..8]}" };

    public static bool StandsIn(string root) => File.Exists(Path.Combine(root, FileName));

    /// <returns>Null when there is none, or none this program understands.</returns>
    public static IndexState? Read(string root)
    {
        try
        {
            var state = JsonSerializer.Deserialize<IndexState>(File.ReadAllBytes(Path.Combine(root, FileName)));
            return state?.Format == CurrentFormat && state.Folder == Path.GetFileName(state.Folder) ? state : null;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Save(string root)
    {
        var file = Path.Combine(root, FileName);
        using (var stream = File.Create(file + ".new"))
        {
            JsonSerializer.Serialize(stream, this);
            stream.Flush(flushToDisk: true);
        }
        File.Move(file + ".new", file, overwrite: true);
    }
}
