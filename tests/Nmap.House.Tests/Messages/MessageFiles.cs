using System.Text.RegularExpressions;
using Nmap.Localization.Po;

namespace Nmap.House.Tests.Messages;

/// <summary>The PO files of one project, and how they follow its sources.</summary>
internal static partial class MessageFiles
{
    /// <summary>Languages that ship complete; a country adds others in its data folder.</summary>
    public static readonly IReadOnlyList<string> Languages = ["fr", "es", "ar"];

    public static string PathOf(string project, string language) => Path.Combine(project, "Localization", language + ".po");

    public static PoFile? Read(string project, string language)
        => PathOf(project, language) is var path && File.Exists(path) ? PoFile.Parse(File.ReadAllText(path)) : null;

    /// <summary>Adds what is missing, keeps what is translated, drops what no source uses.</summary>
    public static void Bring(string project, string language, MessageScan scan, IReadOnlyDictionary<string, PoEntry> memory)
    {
        var path = PathOf(project, language);
        if (scan.Messages.Count == 0)
        {
            if (File.Exists(path)) { File.Delete(path); }
            return;
        }
        var known = (Read(project, language)?.Entries ?? []).Where(e => e.Context is null).ToDictionary(e => e.Id);
        var rule = PluralRule.For(language);
        var entries = scan.Messages.Select(m => Entry(m, known.GetValueOrDefault(m.Id) ?? memory.GetValueOrDefault(m.Id), rule, scan));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, new PoFile(Header(project, language, rule), [.. entries]).ToString());
    }

    /// <summary>What is translated anywhere, for the same text elsewhere.</summary>
    public static Dictionary<string, PoEntry> Memory(string language)
        => Repository.Projects.SelectMany(p => Read(p, language)?.Entries ?? [])
            .Where(e => e.Context is null && !e.IsFuzzy && e.Forms.All(f => f.Length > 0))
            .DistinctBy(e => e.Id).ToDictionary(e => e.Id);

    private static PoEntry Entry(Message message, PoEntry? known, PluralRule rule, MessageScan scan)
    {
        var isSame = known is not null && known.PluralId is null == message.Plural is null;
        var empty = Enumerable.Repeat("", message.Plural is null ? 1 : rule.Count);
        var kept = known?.Comments.Where(c => !c.StartsWith("#:", StringComparison.Ordinal) && !c.StartsWith("#,", StringComparison.Ordinal)) ?? [];
        string[] flags = [.. known?.IsFuzzy == true ? ["fuzzy"] : Array.Empty<string>(), .. Placeholder().IsMatch(message.Id + message.Plural) ? ["csharp-format"] : Array.Empty<string>()];
        return new(null, message.Id, message.Plural, isSame ? known!.Forms : [.. empty])
        {
            Comments = [.. kept, .. scan.SourcesOf(message.Id).Select(s => "#: " + s), .. flags.Length == 0 ? [] : new[] { "#, " + string.Join(", ", flags) }],
        };
    }

    private static string Header(string project, string language, PluralRule rule) => $"""
        Project-Id-Version: {Path.GetFileName(project)}
        Language: {language}
        MIME-Version: 1.0
        Content-Type: text/plain; charset=UTF-8
        Content-Transfer-Encoding: 8bit
        Plural-Forms: {rule.Header}

        """.ReplaceLineEndings("\n");

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    internal static partial Regex Placeholder();
}
