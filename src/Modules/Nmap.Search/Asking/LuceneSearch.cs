using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Search.Contracts;
using Nmap.Search.Indexing;
using Nmap.Search.Languages;

namespace Nmap.Search.Asking;

internal sealed class LuceneSearch(IndexHome home, FieldAnalyzer analyzer, Synonyms synonyms, RelatedShelf shelf, ISite site) : ISearch
{
    private const int DeepestSkip = 1000, LargestPage = 100;
    private const float AboveEveryScore = 1000;
    private static readonly Sort s_newest = new(new SortField(IndexFields.At, SortFieldType.INT64, reverse: true), SortField.FIELD_DOC);

    public SearchAnswer Ask(SearchQuestion question, Reader reader)
    {
        try
        {
            return home.Search(Gate.ReadsMembersIndex(reader), searcher => Ask(question, reader, searcher)) ?? new SearchAnswer();
        }
        catch (Exception e) when (e is IOException or IndexOutOfRangeException or ObjectDisposedException)
        {
            home.Doubt(e);
            return new();
        }
    }

    public IReadOnlyList<SearchHit> Related(string id, string culture, int most, Reader reader)
    {
        try
        {
            var gate = Gate.For(reader, site.Now, new() { Culture = culture });
            List<SearchHit> Find(IndexSearcher searcher) => [.. new Likeness(analyzer, searcher, gate).To(id, culture, most).Select(d => Hit(d, new Marker(analyzer, null)))];
            return (Gate.ReadsMembersIndex(reader) ? home.Search(true, Find) : home.Search(false, searcher => shelf.Of((id, culture, most), searcher, site.Now, () => Find(searcher)))) ?? [];
        }
        catch (Exception e) when (e is IOException or IndexOutOfRangeException or ObjectDisposedException)
        {
            home.Doubt(e);
            return [];
        }
    }

    private SearchAnswer Ask(SearchQuestion question, Reader reader, IndexSearcher searcher)
    {
        var gate = Gate.For(reader, site.Now, question);
        var asked = AskedText.Read(question.Text);
        if (asked.Whole.Length == 0) { return Collect(question, searcher, gate, null); }
        var cultures = Cultures(searcher.IndexReader, question);
        var writer = new QuestionWriter(analyzer, synonyms, searcher.IndexReader);
        var answer = Collect(question, searcher, gate, writer.Write(asked, cultures, question.Culture, all: true) ?? Nothing);
        if (answer.Total > 0) { return answer; }
        return Collect(question, searcher, gate, writer.Write(asked, cultures, question.Culture, all: false) ?? Nothing) with
        {
            Loosened = true,
            Suggestions = new Suggester(analyzer, searcher, gate).For(asked, cultures),
        };
    }

    private static Query Nothing => new BooleanQuery();

    /// <param name="query">Null for everything, newest first.</param>
    private SearchAnswer Collect(SearchQuestion question, IndexSearcher searcher, Filter gate, Query? query)
    {
        var (skip, take) = (Math.Clamp(question.Skip, 0, DeepestSkip), Math.Clamp(question.Take, 1, LargestPage));
        var facets = new FacetCounter(FacetCounter.FieldsOf(searcher.IndexReader));
        var top = query is null || question.Newest
            ? (ICollector)TopFieldCollector.Create(s_newest, skip + take, true, false, false, true)
            : TopScoreDocCollector.Create(skip + take, true);
        searcher.Search(query is null ? new MatchAllDocsQuery() : OwnLanguageFirst(query, question.Culture), gate, MultiCollector.Wrap(top, facets));
        var (total, found) = top is TopFieldCollector newest ? Found(newest.GetTopDocs()) : Found(((TopScoreDocCollector)top).GetTopDocs());
        var marker = new Marker(analyzer, query);
        return new()
        {
            Ready = home.Ready,
            Total = total,
            Hits = [.. found.Skip(skip).Select(f => Hit(searcher.Doc(f.Doc), marker))],
            Facets = facets.Facets(),
        };
    }

    /// <summary>However well a text of another language fits, those of the reader's stand before it.</summary>
    private static BooleanQuery OwnLanguageFirst(Query query, string culture) => new()
    {
        { query, Occur.MUST },
        { new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Facet("lang"), culture))) { Boost = AboveEveryScore }, Occur.SHOULD },
    };

    private static (int Total, ScoreDoc[] Found) Found(TopDocs top) => (top.TotalHits, top.ScoreDocs);

    private static SearchHit Hit(Document document, Marker marker)
    {
        string Stored(string field) => document.GetField(field).GetStringValue(CultureInfo.InvariantCulture);
        var (title, culture) = (Stored(IndexFields.Title), Stored(IndexFields.Culture));
        return new(Stored(IndexFields.Id), title, marker.Title(title, culture), marker.Snippet(Stored(IndexFields.Body), culture), Stored(IndexFields.Address),
            culture, Stored(IndexFields.Type), DateTimeOffset.FromUnixTimeMilliseconds(document.GetField(IndexFields.AtMilliseconds).GetInt64Value() ?? 0));
    }

    /// <summary>Languages to ask in: the one filtered for, or all that stand in the index, the reader's first.</summary>
    private static List<string> Cultures(IndexReader index, SearchQuestion question)
    {
        var all = index.Leaves.SelectMany(l => l.AtomicReader.FieldInfos).Select(f => IndexFields.Split(f.Name)).Where(f => f.Field == IndexFields.Body).Select(f => f.Culture).Distinct();
        var asked = question.Facets.TryGetValue("lang", out var only) ? all.Where(c => c == only) : all;
        return [.. asked.OrderBy(c => c == question.Culture ? 0 : 1).ThenBy(c => c, StringComparer.Ordinal)];
    }
}
