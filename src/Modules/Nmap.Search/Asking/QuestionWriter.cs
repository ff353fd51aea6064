using Lucene.Net.Index;
using Lucene.Net.Search;
using Nmap.Search.Indexing;
using Nmap.Search.Languages;

namespace Nmap.Search.Asking;

/// <summary>
/// Makes the question for one index: the same words in each language's own forms. Nothing typed is parsed as a query language,
/// and words that stand nowhere cost nothing.
/// </summary>
internal sealed class QuestionWriter(FieldAnalyzer analyzer, Synonyms synonyms, IndexReader index)
{
    private const int MostClauses = 32;
    private const float TitleBoost = 4, WordBoost = 0.5f, SynonymBoost = 0.7f, PreferredBoost = 2;
    private static readonly (string Field, float Boost)[] s_fields = [(IndexFields.Title, TitleBoost), (IndexFields.Body, 1), (IndexFields.Words, WordBoost)];

    /// <returns>Null when nothing can match.</returns>
    public Query? Write(AskedText asked, IEnumerable<string> cultures, string preferred, bool all)
        => Either(cultures.Select(culture => Boosted(InOne(asked, culture, all), culture == preferred ? PreferredBoost : 1)));

    private BooleanQuery? InOne(AskedText asked, string culture, bool all)
    {
        var units = asked.Parts.SelectMany(p => p.Quoted ? [Phrase(p.Text, culture)] : Units(p.Text, culture)).Take(MostClauses).ToList();
        if (units.Count == 0) { units = [.. asked.Parts.Select(p => Term(IndexFields.Words, culture, p.Text, WordBoost))]; }
        if (all && units.Contains(null)) { return null; }
        var found = units.OfType<Query>().ToList();
        var least = all ? found.Count : Math.Max(1, units.Count / 2);
        if (found.Count == 0 || found.Count < least) { return null; }
        var query = new BooleanQuery { MinimumNumberShouldMatch = all ? 0 : least };
        foreach (var unit in found) { query.Add(unit, all ? Occur.MUST : Occur.SHOULD); }
        return query;
    }

    /// <summary>One query a word, or a run of words that has other names; words that stand everywhere are left out.</summary>
    private IEnumerable<Query?> Units(string text, string culture)
    {
        var words = analyzer.Tokens(IndexFields.Of(IndexFields.Words, culture), text);
        for (var at = 0; at < words.Count;)
        {
            var (length, others) = synonyms.Find(words, at);
            var own = words.Skip(at).Take(Math.Max(1, length)).Select(w => (Word: w, Stems: analyzer.Tokens(IndexFields.Of(IndexFields.Body, culture), text[w.Start..w.End])))
                .Where(w => w.Stems.Count > 0).Select(w => Word(w.Word, w.Stems, culture)).ToList();
            at += Math.Max(1, length);
            if (own.Count == 0 && others.Count == 0) { continue; }
            yield return Either([Every(own), .. others.Select(o => Boosted(Phrase(o, culture), SynonymBoost))]);
        }
    }

    private Query? Word(Token word, List<Token> stems, string culture) => Either(
        Every([.. stems.Select(s => Found(IndexFields.Of(IndexFields.Title, culture), s.Term, TitleBoost))]),
        Every([.. stems.Select(s => Found(IndexFields.Of(IndexFields.Body, culture), s.Term, 1))]),
        Found(IndexFields.Of(IndexFields.Words, culture), word.Term, WordBoost));

    private Query? Phrase(string text, string culture)
        => Either(s_fields.Select(f => Term(f.Field, culture, text, f.Boost)));

    /// <summary>The text as it stands, word after word.</summary>
    private Query? Term(string field, string culture, string text, float boost)
    {
        var name = IndexFields.Of(field, culture);
        var tokens = analyzer.Tokens(name, text);
        if (tokens.Count < 2) { return tokens.Count == 0 ? null : Found(name, tokens[0].Term, boost); }
        var phrase = new PhraseQuery { Boost = boost };
        foreach (var token in tokens.Take(MostClauses))
        {
            var term = new Term(name, token.Term);
            if (index.DocFreq(term) == 0) { return null; }
            phrase.Add(term, token.Position);
        }
        return phrase;
    }

    private TermQuery? Found(string field, string text, float boost)
        => new Term(field, text) is var term && index.DocFreq(term) > 0 ? new TermQuery(term) { Boost = boost } : null;

    private static Query? Every(List<Query?> parts)
    {
        if (parts.Count == 0 || parts.Contains(null)) { return null; }
        if (parts is [{ } only]) { return only; }
        var every = new BooleanQuery();
        foreach (var part in parts) { every.Add(part, Occur.MUST); }
        return every;
    }

    private static Query? Either(params IEnumerable<Query?> choices)
    {
        var found = choices.OfType<Query>().ToList();
        return found.Count < 2 ? found.SingleOrDefault() : new DisjunctionMaxQuery([.. found], 0.1f);
    }

    private static Query? Boosted(Query? query, float boost)
    {
        query?.Boost *= boost;
        return query;
    }
}
