using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Nmap.Cms;
using Nmap.Search.Indexing;
using Nmap.Search.Languages;

namespace Nmap.Search.Asking;

/// <summary>
/// "Did you mean": words of the index one or two letters away, or else words that begin alike, and only those standing in a text that this reader may see.
/// </summary>
internal sealed class Suggester(FieldAnalyzer analyzer, IndexSearcher searcher, Filter gate)
{
    private const int ShortestWord = 4, MostWords = 4, MostCandidates = 20, MostSuggestions = 3, Beginning = 5, MostRead = 500;

    public IReadOnlyList<string> For(AskedText asked, IReadOnlyList<string> cultures)
        => [.. cultures.Select(culture => Corrected(asked, culture)).OfType<string>().Distinct().Take(MostSuggestions)];

    private string? Corrected(AskedText asked, string culture)
    {
        var field = IndexFields.Of(IndexFields.Words, culture);
        if (MultiFields.GetTerms(searcher.IndexReader, field) is not { } terms) { return null; }
        var (text, changed) = (asked.Whole, false);
        var words = analyzer.Tokens(field, asked.Whole).Where(w => w.Term.Length >= ShortestWord).Take(MostWords);
        foreach (var word in words.Reverse())
        {
            if (Count(field, word.Term) > 0) { continue; }
            if ((Best(field, Near(terms, field, word.Term)) ?? Best(field, Alike(terms, word.Term))) is not { } better) { return null; }
            (text, changed) = (string.Concat(text.AsSpan(0, word.Start), better, text.AsSpan(word.End)), true);
        }
        return changed ? text : null;
    }

    private string? Best(string field, IEnumerable<(string Text, float Nearness)> candidates)
        => candidates.OrderByDescending(c => c.Nearness).Take(MostCandidates)
            .Select(c => (c.Text, c.Nearness, Count: Count(field, c.Text))).Where(c => c.Count > 0)
            .OrderByDescending(c => c.Nearness).ThenByDescending(c => c.Count).Select(c => c.Text).FirstOrDefault();

    private static IEnumerable<(string Text, float Nearness)> Near(Terms terms, string field, string word)
    {
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), word.Length < 6 ? 1 : 2, 1, true);
        while (near.MoveNext()) { yield return (near.Term.Utf8ToString(), Nearness(near)); }
    }

    /// <summary>Words that share the beginning and differ in a third of their letters at most: "prostetic" and "prosthesis".</summary>
    private static IEnumerable<(string Text, float Nearness)> Alike(Terms terms, string word)
    {
        if (word.Length <= Beginning) { yield break; }
        var (start, all) = (word[..Beginning], terms.GetEnumerator());
        var read = 0;
        if (all.SeekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) { yield break; }
        do
        {
            var text = all.Term.Utf8ToString();
            if (!text.StartsWith(start, StringComparison.Ordinal)) { yield break; }
            var changes = Spelling.Slips(word, text);
            if (changes * 3 <= word.Length) { yield return (text, -changes); }
        }
        while (++read < MostRead && all.MoveNext());
    }

    private static float Nearness(FuzzyTermsEnum near) => near.Attributes.GetAttribute<IBoostAttribute>().Boost;

    private int Count(string field, string word)
    {
        var count = new TotalHitCountCollector();
        searcher.Search(new TermQuery(new Term(field, word)), gate, count);
        return count.TotalHits;
    }
}
