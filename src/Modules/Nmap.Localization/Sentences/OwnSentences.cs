using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Localization.Contracts;
using Nmap.Localization.Po;

namespace Nmap.Localization.Sentences;

/// <summary>Brings the country's sentences from the database into this node's message files, where the catalogues read them.</summary>
internal sealed class OwnSentences(IServiceScopeFactory scopes, LocalizationFolders folders, Catalogues catalogues, PageCache pages) : IFollowFacts
{
    /// <summary>What <see cref="SiteChanged"/> says when a sentence was changed.</summary>
    public const string Changed = "Sentences";

    /// <summary>Name of the file in a language's folder.</summary>
    public const string FileName = "typed.po";

    public string Name => "sentences";

    public async Task<long?> PositionAsync(CancellationToken cancel)
    {
        await WriteAsync(cancel);
        return null;
    }

    public async Task FollowAsync(IReadOnlyList<(Told Told, IFact Fact)> facts, CancellationToken cancel)
    {
        if (facts.Any(f => f.Fact is SiteChanged { What: Changed })) { await WriteAsync(cancel); }
    }

    public async Task WriteAsync(CancellationToken cancel)
    {
        if (folders.CountryFolder is not { } folder) { return; }
        await using var scope = scopes.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<OwnSentence>().AsNoTracking().OrderBy(s => s.Culture).ThenBy(s => s.English).ToListAsync(cancel);
        foreach (var culture in all.GroupBy(s => s.Culture)) { await WriteAsync(Path.Combine(folder, culture.Key, FileName), culture, cancel); }
        foreach (var left in Left(folder, all)) { File.Delete(left); }
        catalogues.ReadAgain();
        // Pages made with the old sentences may have come into the cache since the change.
        pages.EndAll();
    }

    private static IEnumerable<string> Left(string folder, List<OwnSentence> all) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, FileName, SearchOption.AllDirectories).Where(f => all.All(s => s.Culture != Path.GetFileName(Path.GetDirectoryName(f)))) : [];

    private static async Task WriteAsync(string path, IGrouping<string, OwnSentence> sentences, CancellationToken cancel)
    {
        var text = new PoFile(PoHeader.For(sentences.Key), [.. sentences.Select(s => s.Entry)]).ToString();
        if (File.Exists(path) && await File.ReadAllTextAsync(path, cancel) == text) { return; }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // The page and the follower may write in the same moment, each a file of its own.
        var part = $"{path}.{Ids.New()}.part";
        await File.WriteAllTextAsync(part, text, cancel);
        File.Move(part, path, overwrite: true);
    }
}

/// <summary>The lines on top of a PO file.</summary>
internal static class PoHeader
{
    public static string For(string culture)
        => $"Language: {culture}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\nPlural-Forms: {PluralRule.For(culture).Header}\n";
}
