using Nmap.Search.Indexing;

namespace Nmap.Search.Languages;

/// <summary>Terms of the field that mean the same; they widen a question, never the index.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<string>> _others = new(StringComparer.Ordinal);
    private readonly int _longest;

    public Synonyms(FieldAnalyzer analyzer)
    {
        foreach (var group in Groups())
        {
            foreach (var term in group)
            {
                var words = analyzer.Tokens(IndexFields.Of(IndexFields.Words, "en"), term);
                _longest = Math.Max(_longest, words.Count);
                var others = _others.TryGetValue(Key(words), out var known) ? known : _others[Key(words)] = [];
                others.AddRange(group.Where(t => t != term && !others.Contains(t)));
            }
        }
    }

    /// <summary>The longest run of words from <paramref name="at"/> that has another name.</summary>
    public (int Length, IReadOnlyList<string> Others) Find(IReadOnlyList<Token> words, int at)
    {
        for (var length = Math.Min(_longest, words.Count - at); length > 0; length--)
        {
            if (_others.TryGetValue(Key(words.Skip(at).Take(length)), out var others)) { return (length, others); }
        }
        return (0, []);
    }

    private static string Key(IEnumerable<Token> words) => string.Join(' ', words.Select(w => w.Term));

    private static IEnumerable<string[]> Groups()
    {
        using var stream = typeof(Synonyms).Assembly.GetManifestResourceStream("Nmap.Search.synonyms.txt")
            ?? throw new InvalidOperationException("synonyms.txt is not in the program.");
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }
}
