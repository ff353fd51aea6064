using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Nmap.Search.Indexing;
using Nmap.Search.Languages;

namespace Nmap.Search.Asking;

/// <summary>"Did you mean": words of the index one or two letters away, and only those standing in a text that this reader may see.</summary>
internal sealed class Suggester(FieldAnalyzer analyzer, IndexSearcher searcher, Filter gate)
{
    private const int ShortestWord = 4, MostWords = 4, MostCandidates = 20, MostSuggestions = 3;

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
            if (Nearest(terms, field, word.Term) is not { } better) { return null; }
            (text, changed) = (string.Concat(text.AsSpan(0, word.Start), better, text.AsSpan(word.End)), true);
        }
        return changed ? text : null;
    }

    private string? Nearest(Terms terms, string field, string word)
    {
        var candidates = new List<(string Text, float Nearness)>();
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), word.Length < 6 ? 1 : 2, 1, true);
        while (near.MoveNext()) { candidates.Add((near.Term.Utf8ToString(), Nearness(near))); }
        return candidates.OrderByDescending(c => c.Nearness).Take(MostCandidates)
            .Select(c => (c.Text, c.Nearness, Count: Count(field, c.Text))).Where(c => c.Count > 0)
            .OrderByDescending(c => c.Nearness).ThenByDescending(c => c.Count).Select(c => c.Text).FirstOrDefault();
    }

    private static float Nearness(FuzzyTermsEnum near) => near.Attributes.GetAttribute<IBoostAttribute>().Boost;

    private int Count(string field, string word)
    {
        var count = new TotalHitCountCollector();
        searcher.Search(new TermQuery(new Term(field, word)), gate, count);
        return count.TotalHits;
    }
}
