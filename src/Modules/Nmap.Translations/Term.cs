using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Translations;

/// <summary>A term of the field: how this country says it in each language, what it is also called, and what is not to be used.</summary>
internal sealed class Term
{
    public string Id { get; set; } = Ids.New();

    /// <summary>The word to use.</summary>
    public Texts Words { get; set; } = Texts.Empty;

    /// <summary>Other names that readers look for, parted by commas.</summary>
    public Texts Also { get; set; } = Texts.Empty;

    /// <summary>Words that are not to be used in a translation, parted by commas.</summary>
    public Texts Forbidden { get; set; } = Texts.Empty;

    public Texts Note { get; set; } = Texts.Empty;
    public DateTimeOffset ChangedAt { get; set; }
    public long Revision { get; set; }

    public void Change(Texts words, Texts also, Texts forbidden, Texts note, DateTimeOffset now)
    {
        if (words.All.Count == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the term in at least one language."), "Words"); }
        foreach (var (culture, avoided) in forbidden.All)
        {
            if (words[culture] is { } word && Listed(avoided).Any(f => string.Equals(f, word, StringComparison.OrdinalIgnoreCase)))
            {
                throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” cannot be the word to use and a word to avoid at once."), "Forbidden." + culture, word);
            }
        }
        (Words, Also, Forbidden, Note, ChangedAt, Revision) = (words, also, forbidden, note, now, Revision + 1);
    }

    /// <summary>Names by which this term is recognised in a language.</summary>
    public IEnumerable<string> Names(string culture) => (Words[culture] is { } word ? Listed(word) : []).Concat(Listed(Also[culture]));

    public IEnumerable<string> Avoided(string culture) => Listed(Forbidden[culture]);

    /// <summary>Everything it is called anywhere: whoever looks for one finds the others.</summary>
    public IReadOnlyList<string> Group => [.. Words.All.Values.SelectMany(Listed).Concat(Also.All.Values.SelectMany(Listed)).Concat(Forbidden.All.Values.SelectMany(Listed)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> Listed(string? text) => (text ?? "").Split([',', '،', '؛', ';', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
