using Nmap.Search.Contracts;
using Nmap.Search.Indexing;

namespace Nmap.Search.Languages;

/// <summary>Terms that mean the same, from the file of the program and from other modules; they widen a question, never the index.</summary>
internal sealed class Synonyms(FieldAnalyzer analyzer, IEnumerable<ISynonymSource> sources)
{
    private readonly List<string[]> _shipped = [.. Shipped()];
    private Known? _known;

    /// <summary>The groups as they are now, read again when a source has new ones.</summary>
    private Known Now()
    {
        var groups = sources.Select(s => s.Groups).ToList();
        if (_known is { } known && known.Groups.SequenceEqual(groups)) { return known; }
        return _known = new(groups, analyzer, _shipped);
    }

    /// <summary>The longest run of words from <paramref name="at"/> that has another name.</summary>
    public (int Length, IReadOnlyList<string> Others) Find(IReadOnlyList<Token> words, int at) => Now().Find(words, at);

    private static IEnumerable<string[]> Shipped()
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

    private sealed class Known
    {
        private readonly Dictionary<string, List<string>> _others = new(StringComparer.Ordinal);
        private readonly int _longest;

        public Known(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> groups, FieldAnalyzer analyzer, IEnumerable<IReadOnlyList<string>> shipped)
        {
            Groups = groups;
            foreach (var group in shipped.Concat(groups.SelectMany(g => g)))
            {
                foreach (var term in group)
                {
                    var words = analyzer.Tokens(IndexFields.Of(IndexFields.Words, "en"), term);
                    if (words.Count == 0) { continue; }
                    _longest = Math.Max(_longest, words.Count);
                    var others = _others.TryGetValue(Key(words), out var known) ? known : _others[Key(words)] = [];
                    others.AddRange(group.Where(t => t != term && !others.Contains(t)));
                }
            }
        }

        public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Groups { get; }

        public (int Length, IReadOnlyList<string> Others) Find(IReadOnlyList<Token> words, int at)
        {
            for (var length = Math.Min(_longest, words.Count - at); length > 0; length--)
            {
                if (_others.TryGetValue(Key(words.Skip(at).Take(length)), out var others)) { return (length, others); }
            }
            return (0, []);
        }

        private static string Key(IEnumerable<Token> words) => string.Join(' ', words.Select(w => w.Term));
    }
}
