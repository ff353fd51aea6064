using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Nmap.Localization.Contracts;
using Nmap.Localization.Po;

namespace Nmap.Localization;

/// <summary>The catalogues of every language: shipped inside the assemblies, then the country's own files, which may change while the program runs.</summary>
internal sealed class Catalogues(ShippedMessages shipped, LocalizationFolders folders, TimeProvider clock, ILogger<Catalogues> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Loaded> _loaded = new(StringComparer.Ordinal);

    /// <summary>The language, then its parents; texts are sought in this order.</summary>
    public IEnumerable<Catalogue> For(CultureInfo culture)
    {
        for (var one = culture; one.Name.Length > 0; one = one.Parent) { yield return Current(one.Name); }
    }

    /// <summary>Looks at the files again at once.</summary>
    public void ReadAgain() => _loaded.Clear();

    private Catalogue Current(string culture)
    {
        var now = clock.GetUtcNow();
        if (_loaded.TryGetValue(culture, out var loaded) && now - loaded.CheckedAt < Patience) { return loaded.Catalogue; }
        var files = CountryFiles(culture);
        var stamp = string.Join('|', files.Select(f => $"{f.FullName} {f.LastWriteTimeUtc.Ticks} {f.Length}"));
        loaded = loaded is not null && loaded.Stamp == stamp ? loaded with { CheckedAt = now } : new(Load(culture, files), stamp, now);
        _loaded[culture] = loaded;
        return loaded.Catalogue;
    }

    private List<FileInfo> CountryFiles(string culture)
    {
        if (folders.CountryFolder is not { } folder) { return []; }
        IEnumerable<string> paths = [Path.Combine(folder, culture + ".po"), .. shipped.Ids.Select(id => Path.Combine(folder, culture, id + ".po")), Path.Combine(folder, culture, Sentences.OwnSentences.FileName)];
        return [.. paths.Select(p => new FileInfo(p)).Where(f => f.Exists)];
    }

    private Catalogue Load(string culture, List<FileInfo> files)
        => new(culture, [.. shipped.Files(culture), .. files.Select(Read).OfType<PoFile>()]);

    private PoFile? Read(FileInfo file)
    {
        try { return PoFile.Parse(File.ReadAllText(file.FullName)); }
        catch (Exception broken) when (broken is FormatException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning("{File} is left out: {Reason}", file.FullName, broken.Message);
            return null;
        }
    }

    private sealed record Loaded(Catalogue Catalogue, string Stamp, DateTimeOffset CheckedAt);
}
