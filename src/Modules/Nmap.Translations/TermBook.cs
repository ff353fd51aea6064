using System.Text;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;

namespace Nmap.Translations;

/// <param name="Found">As it stands in the source.</param>
/// <param name="Word">The word to use; null where the country has none yet.</param>
internal sealed record Offered(string Found, string? Word, string? Note, IReadOnlyList<string> Avoided);

/// <summary>The terms of this country, looked up in texts.</summary>
internal sealed class TermBook(NmapDb db)
{
    private IReadOnlyList<Term>? _terms;

    public async Task LoadAsync(CancellationToken cancel) => _terms ??= await db.Set<Term>().AsNoTracking().OrderBy(t => t.Id).ToListAsync(cancel);

    /// <summary>Terms that stand in a source, longest first; a term inside a longer one is not offered again.</summary>
    public IReadOnlyList<Offered> In(string source, string sourceCulture, string culture)
    {
        var text = Folded(source);
        var taken = new bool[text.Length];
        var found = new List<Offered>();
        foreach (var (term, name) in (_terms ?? []).SelectMany(t => t.Names(sourceCulture).Select(n => (t, n))).OrderByDescending(n => n.n.Length))
        {
            var at = Find(text, Folded(name), taken);
            if (at < 0 || found.Exists(f => f.Word is not null && f.Word == term.Words[culture])) { continue; }
            Array.Fill(taken, true, at, Folded(name).Length);
            found.Add(new(name, term.Words[culture], term.Note[culture] ?? term.Note[sourceCulture], [.. term.Avoided(culture)]));
        }
        return found;
    }

    /// <summary>Words of a translation that are not to be used, each with the one to use.</summary>
    public IReadOnlyList<(string Avoided, string? Word)> Avoided(string target, string culture)
    {
        var text = Folded(target);
        return [.. (_terms ?? []).SelectMany(t => t.Avoided(culture).Select(a => (Avoided: a, Word: t.Words[culture]))).Where(a => Find(text, Folded(a.Avoided), null) >= 0
            && (a.Word is null || !Covers(text, Folded(a.Word), Folded(a.Avoided))))];
    }

    // "mine" is not wrong inside "antipersonnel mine": every place of the one lies in a place of the other.
    private static bool Covers(string text, string word, string avoided)
        => word.Contains(avoided, StringComparison.Ordinal) && Find(text.Replace(word, new string('\uE000', word.Length), StringComparison.Ordinal), avoided, null) < 0;

    private static int Find(string text, string name, bool[]? taken)
    {
        if (name.Length == 0) { return -1; }
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (taken?[at] != true && IsWhole(text, at, name.Length)) { return at; }
        }
        return -1;
    }

    /// <summary>Words with spaces around them are found whole; a plural's ending does not hide them.</summary>
    private static bool IsWhole(string text, int at, int length)
        => IsUnspaced(text[at]) || ((at == 0 || !char.IsLetterOrDigit(text[at - 1]) || IsArabicPrefix(text, at)) && Ending(text, at + length) <= 2);

    private static int Ending(string text, int from) => text[from..].TakeWhile(char.IsLetter).Count();

    // Arabic joins "the", "and", "by" to the word.
    private static bool IsArabicPrefix(string text, int at)
    {
        var from = at;
        while (from > 0 && char.IsLetter(text[from - 1])) { from--; }
        return text[at] is >= '\u0600' and <= '\u06FF' && at - from <= 3;
    }

    private static bool IsUnspaced(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF');

    private static string Folded(string text) => text.Normalize(NormalizationForm.FormC).ToLowerInvariant().Replace('’', '\'').Replace("\u200B", "", StringComparison.Ordinal);
}
