using System.Text.RegularExpressions;

namespace Nmap.Portal.Checks;

/// <summary>
/// How hard a text is to read. English: the Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75, 1975), hard beyond
/// grade 8 as plain-language guides ask. French: Kandel and Moles, "Application de l'indice de Flesch à la langue française" (1958), hard below 50.
/// Spanish: Fernández Huerta, "Medidas sencillas de lecturabilidad" (1959, with the sentence term as corrected since), hard below 50.
/// Other languages have no formula that works on unvowelled or unspaced text: there the words of a sentence are counted, hard beyond 25 on average.
/// </summary>
internal static partial class ReadingEase
{
    /// <summary>Too few sentences say nothing about the whole.</summary>
    private const int FewestWords = 60;

    /// <param name="plain">Plain text, blocks parted by line breaks.</param>
    public static bool IsHard(string plain, string culture)
    {
        var (words, sentences) = (Words(plain), Sentences(plain));
        if (words.Count < FewestWords) { return false; }
        double PerWord(string vowels, bool mutes) => words.Average(w => Syllables(w, vowels, mutes));
        var length = (double)words.Count / sentences;
        return culture.Split('-')[0] switch
        {
            "en" => (0.39 * length) + (11.8 * PerWord("aeiouy", true)) - 15.59 > 8.5,
            "fr" => 207 - (1.015 * length) - (73.6 * PerWord("aeiouyàâäéèêëîïôöùûüœ", true)) < 50,
            "es" => 206.84 - (60 * PerWord("aeiouáéíóúü", false)) - (1.02 * length) < 50,
            _ => length > 25,
        };
    }

    public static IReadOnlyList<string> Words(string plain) => [.. Word().Matches(plain).Select(m => m.Value)];

    /// <summary>A block without a full stop is a sentence of its own.</summary>
    private static int Sentences(string plain) => Math.Max(1, plain.Split('\n').Sum(b => Math.Max(1, End().Count(b))));

    private static int Syllables(string word, string vowels, bool muteE)
    {
        var (count, inVowel) = (0, false);
        foreach (var letter in word.ToLowerInvariant())
        {
            var vowel = vowels.Contains(letter, StringComparison.Ordinal);
            if (vowel && !inVowel) { count++; }
            inVowel = vowel;
        }
        if (muteE && count > 1 && word.EndsWith('e')) { count--; }
        return Math.Max(1, count);
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?؟。។]+(?=\s|$|[»”""')])")]
    private static partial Regex End();
}
