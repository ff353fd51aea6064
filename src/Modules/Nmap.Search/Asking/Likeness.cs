using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Nmap.Search.Indexing;
using Nmap.Search.Languages;

namespace Nmap.Search.Asking;

/// <summary>Texts like one text: its rarest words that stand elsewhere too, and its facets.</summary>
internal sealed class Likeness(FieldAnalyzer analyzer, IndexSearcher searcher, Filter gate)
{
    private const int MostRead = 10_000, MostWords = 20, ShortestWord = 3, LeastShared = 2, Spare = 10;
    private const string Texts = "content:";
    private const float TitleBoost = 2, FacetBoost = 0.5f;
    private static readonly string[] s_facets = ["type", "pillar", "level", "place", "country"];

    public IReadOnlyList<Document> To(string id, string culture, int most)
    {
        if (searcher.Search(new TermQuery(new Term(IndexFields.Id, id)), 1).ScoreDocs is not [var own]) { return []; }
        var text = searcher.Doc(own.Doc);
        if (Words(text) is not { Clauses.Count: > 0 } words) { return []; }
        var query = new BooleanQuery { { words, Occur.MUST } };
        foreach (var facet in Facets(own.Doc)) { query.Add(new ConstantScoreQuery(new TermQuery(facet)) { Boost = FacetBoost }, Occur.SHOULD); }
        query.Add(new TermQuery(new Term(IndexFields.Id, id)), Occur.MUST_NOT);
        // Texts only: a decision or an organisation says too little to be like one.
        var found = searcher.Search(query, gate, most + Spare).ScoreDocs.Select(d => searcher.Doc(d.Doc)).Where(d => Stored(d, IndexFields.Id).StartsWith(Texts, StringComparison.Ordinal));
        return [.. found.OrderByDescending(d => Stored(d, IndexFields.Culture) == culture).Take(most)];
    }

    /// <summary>The words by which the text is told from others; at least two of them must be shared where it has so many.</summary>
    private BooleanQuery Words(Document text)
    {
        var culture = Stored(text, IndexFields.Culture);
        var (title, body) = (IndexFields.Of(IndexFields.Title, culture), IndexFields.Of(IndexFields.Body, culture));
        var read = Stored(text, IndexFields.Body);
        var titled = analyzer.Tokens(title, Stored(text, IndexFields.Title)).Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
        var counted = analyzer.Tokens(body, read.Length > MostRead ? read[..MostRead] : read).Select(t => t.Term).Concat(titled)
            .Where(t => t.Length >= ShortestWord && !t.All(char.IsAsciiDigit)).CountBy(t => t);
        var all = searcher.IndexReader.NumDocs;
        var chosen = (from word in counted
                      let term = new Term(body, word.Key)
                      let standsIn = searcher.IndexReader.DocFreq(term)
                      where standsIn > 1 && standsIn * 2 <= Math.Max(all, 8)
                      orderby word.Value * Math.Log((double)all / standsIn) * (titled.Contains(word.Key) ? TitleBoost : 1) descending
                      select new TermQuery(term) { Boost = titled.Contains(word.Key) ? TitleBoost : 1 }).Take(MostWords).ToList();
        var words = new BooleanQuery { MinimumNumberShouldMatch = Math.Min(LeastShared, chosen.Count) };
        foreach (var term in chosen) { words.Add(term, Occur.SHOULD); }
        return words;
    }

    private IEnumerable<Term> Facets(int document) =>
        from name in s_facets
        let field = IndexFields.Facet(name)
        from value in Values(document, field)
        select new Term(field, value);

    private List<string> Values(int document, string field)
    {
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(document, searcher.IndexReader.Leaves)];
        var values = new List<string>();
        if (leaf.AtomicReader.GetSortedSetDocValues(field) is not { } found) { return values; }
        found.SetDocument(document - leaf.DocBase);
        var bytes = new Lucene.Net.Util.BytesRef();
        for (long ord; (ord = found.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
        {
            found.LookupOrd(ord, bytes);
            values.Add(bytes.Utf8ToString());
        }
        return values;
    }

    private static string Stored(Document document, string field) => document.GetField(field)?.GetStringValue(CultureInfo.InvariantCulture) ?? "";
}
