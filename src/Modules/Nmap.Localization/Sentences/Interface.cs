using System.Collections.Concurrent;
using System.Globalization;
using Nmap.Cms;
using Nmap.Localization.Po;

namespace Nmap.Localization.Sentences;

/// <summary>One sentence of the interface, and how it is said now.</summary>
/// <param name="Forms">One, or one for each plural form; an empty one is shown in English.</param>
internal sealed record Sentence(string Key, string? Context, string English, string? EnglishPlural, IReadOnlyList<string> Forms)
{
    public bool IsMissing => Forms.Any(f => f.Length == 0);
}

/// <summary>All sentences that pages, mails and rules may show.</summary>
internal sealed class Interface(ShippedMessages shipped, Catalogues catalogues)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<PoEntry>> _known = [];

    public IReadOnlyList<Sentence> In(string culture)
    {
        var (rule, info) = (PluralRule.For(culture), CultureInfo.GetCultureInfo(culture));
        var found = catalogues.For(info).ToList();
        return [.. Known.Select(e => new Sentence(KeyOf(e.Context, e.Id), e.Context, e.Id, e.PluralId, Said(e, rule, found, info)))];
    }

    public Sentence? Find(string culture, string key) => In(culture).FirstOrDefault(s => s.Key == key);

    public static string KeyOf(string? context, string id) => Ids.From(context + "\u0004" + id);

    /// <summary>Counts that take each form: for a person who fills them in.</summary>
    public static IReadOnlyList<string> Examples(string culture)
    {
        var rule = PluralRule.For(culture);
        return [.. Enumerable.Range(0, rule.Count).Select(f => string.Join(", ", Enumerable.Range(0, 200).Where(n => rule.Form(n) == f).Take(4)))];
    }

    // Every language that is shipped names the same sentences; together they name all.
    private IReadOnlyList<PoEntry> Known => _known.GetOrAdd("", _ => [.. shipped.Cultures.SelectMany(shipped.Files).SelectMany(f => f.Entries)
        .GroupBy(e => (e.Context, e.Id)).Select(g => g.First()).OrderBy(e => e.Id, StringComparer.Ordinal)]);

    private static List<string> Said(PoEntry entry, PluralRule rule, List<Catalogue> catalogues, CultureInfo culture)
    {
        var english = culture.TwoLetterISOLanguageName == "en";
        if (entry.PluralId is null) { return [catalogues.Select(c => c.Find(entry.Context, entry.Id, null)).FirstOrDefault(t => t is not null) ?? (english ? entry.Id : "")]; }
        var counts = Enumerable.Range(0, rule.Count).Select(f => Enumerable.Range(0, 1000).FirstOrDefault(n => rule.Form(n) == f, f));
        return [.. counts.Select(n => catalogues.Select(c => c.Find(entry.Context, entry.Id, n)).FirstOrDefault(t => t is not null) ?? (english ? n == 1 ? entry.Id : entry.PluralId : ""))];
    }
}
