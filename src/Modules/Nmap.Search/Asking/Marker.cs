using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Nmap.Search.Indexing;
using Nmap.Search.Languages;

namespace Nmap.Search.Asking;

/// <summary>Encoded HTML of a title or of the best piece of a text, with the found words marked.</summary>
internal sealed class Marker
{
    private const int SnippetLength = 240, Lead = 60, MostRead = 20_000;
    private static readonly HtmlEncoder s_html = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly FieldAnalyzer _analyzer;
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);

    public Marker(FieldAnalyzer analyzer, Query? query)
    {
        _analyzer = analyzer;
        var terms = new HashSet<Term>();
        query?.ExtractTerms(terms);
        foreach (var term in terms) { _terms.Add(Key(term.Field, term.Text)); }
    }

    public string Title(string text, string culture)
        => Html(text, 0, text.Length, Marks(text, culture, IndexFields.Title));

    public string Snippet(string text, string culture)
    {
        var read = text.Length <= MostRead ? text : text[..Whole(text, MostRead)];
        var words = _analyzer.Tokens(IndexFields.Of(IndexFields.Words, culture), read);
        var marks = Marks(read, culture, IndexFields.Body);
        var (from, to) = Piece(read, words, marks);
        return (from > 0 ? "… " : "") + Html(read, from, to, marks) + (to < text.Length ? " …" : "");
    }

    /// <summary>Places of found words, whether found by their stem or as they stand.</summary>
    private List<(int Start, int End)> Marks(string text, string culture, string field)
    {
        if (_terms.Count == 0) { return []; }
        var marks = new List<(int Start, int End)>();
        foreach (var name in (string[])[IndexFields.Of(field, culture), IndexFields.Of(IndexFields.Words, culture)])
        {
            marks.AddRange(_analyzer.All(name, text).Where(t => _terms.Contains(Key(name, t.Term))).Select(t => (t.Start, t.End)));
        }
        marks.Sort();
        return marks;
    }

    /// <summary>The window with the most marks, cut between words; the beginning when nothing is marked.</summary>
    private static (int From, int To) Piece(string text, List<Token> words, List<(int Start, int End)> marks)
    {
        var (best, most) = (0, 0);
        for (int i = 0, end = 0; i < marks.Count; i++)
        {
            while (end < marks.Count && marks[end].End <= marks[i].Start + SnippetLength - Lead) { end++; }
            if (end - i > most) { (best, most) = (marks[i].Start, end - i); }
        }
        var earliest = best - Lead;
        var from = earliest <= 0 ? 0 : words.Where(w => w.Start >= earliest && w.Start <= best).Select(w => w.Start).FirstOrDefault(best);
        if (text.Length - from <= SnippetLength) { return (from, text.Length); }
        var to = words.Where(w => w.Start > from && w.End <= from + SnippetLength).Select(w => w.End).LastOrDefault();
        return (from, to > from ? to : Whole(text, from + SnippetLength));
    }

    private static string Html(string text, int from, int to, List<(int Start, int End)> marks)
    {
        var html = new StringBuilder();
        var at = from;
        foreach (var (start, end) in marks.Where(m => m.End <= to && m.Start >= from))
        {
            if (start < at) { continue; }
            html.Append(s_html.Encode(text[at..start])).Append("<mark>").Append(s_html.Encode(text[start..end])).Append("</mark>");
            at = end;
        }
        return html.Append(s_html.Encode(text[at..to])).ToString();
    }

    /// <summary>Never between the two halves of one character.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    /// <summary>Titles and bodies share their stems.</summary>
    private static string Key(string field, string term)
        => (IndexFields.Split(field) is (IndexFields.Words, var culture) ? "w" + culture : "s" + IndexFields.Split(field).Culture) + " " + term;
}
