using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Nmap.Search.Indexing;

/// <summary>
/// How rare a word is decides the order of hits. The members' index counts it in the public one,
/// so that the order tells nobody what other organisations wrote.
/// </summary>
internal sealed class Ranking(SearcherManager? counted) : SearcherFactory
{
    public static readonly Similarity Similarity = new BM25Similarity();

    public override IndexSearcher NewSearcher(IndexReader reader)
    {
        var searcher = counted is null ? new IndexSearcher(reader) : new Searcher(reader, counted);
        searcher.Similarity = Similarity;
        return searcher;
    }

    private sealed class Searcher(IndexReader reader, SearcherManager counted) : IndexSearcher(reader)
    {
        public override TermStatistics TermStatistics(Term term, TermContext context) => Counted(open =>
            new TermStatistics(term.Bytes, open.IndexReader.DocFreq(term), open.IndexReader.TotalTermFreq(term)));

        public override CollectionStatistics CollectionStatistics(string field) => Counted(open => open.CollectionStatistics(field));

        private T Counted<T>(Func<IndexSearcher, T> ask)
        {
            var open = counted.Acquire();
            try { return ask(open); }
            finally { counted.Release(open); }
        }
    }
}
