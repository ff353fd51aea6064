using System.Collections.Concurrent;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.CharFilters;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
using Nmap.Search.Indexing;

namespace Nmap.Search.Languages;

/// <summary>One analyzer for the whole index: the field's name carries the language. Folds accents in every language.</summary>
internal sealed class FieldAnalyzer() : AnalyzerWrapper(PER_FIELD_REUSE_STRATEGY)
{
    private static readonly KeywordAnalyzer s_whole = new();
    private static readonly NormalizeCharMap s_map = Map();
    private readonly ConcurrentDictionary<string, Analyzer> _fields = new(StringComparer.Ordinal);

    protected override Analyzer GetWrappedAnalyzer(string fieldName) => _fields.GetOrAdd(fieldName, field => IndexFields.Split(field) switch
    {
        (IndexFields.Title or IndexFields.Body, var culture) => Analyzers.Stemming(culture),
        (IndexFields.Words, var culture) => Analyzers.Words(culture),
        _ => s_whole,
    });

    protected override TokenStreamComponents WrapComponents(string fieldName, TokenStreamComponents components)
    {
        var folded = new ASCIIFoldingFilter(components.TokenStream);
        var spanish = IndexFields.Split(fieldName) is (not IndexFields.Words, var culture) && Analyzers.Language(culture) == "es";
        return new(components.Tokenizer, spanish ? new ShortSpanishFilter(folded) : folded);
    }

    protected override TextReader WrapReader(string fieldName, TextReader reader) => new MappingCharFilter(s_map, reader);

    /// <summary>The words that this field would hold of this text, with places in the text.</summary>
    public List<Token> Tokens(string field, string text) => [.. All(field, text).DistinctBy(t => t.Position)];

    /// <summary>The same with what stands inside the words: each word comes before its parts.</summary>
    public List<Token> All(string field, string text)
    {
        var tokens = new List<Token>();
        using var stream = GetTokenStream(field, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var step = stream.AddAttribute<IPositionIncrementAttribute>();
        var position = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            position += step.PositionIncrement;
            tokens.Add(new(term.ToString(), position, offset.StartOffset, offset.EndOffset));
        }
        stream.End();
        return tokens;
    }

    /// <summary>Soft hyphens stand inside words; Russian is written with and without its dots.</summary>
    private static NormalizeCharMap Map()
    {
        var map = new NormalizeCharMap.Builder();
        map.Add("\u00AD", "");
        map.Add("ё", "е");
        map.Add("Ё", "Е");
        return map.Build();
    }
}

internal readonly record struct Token(string Term, int Position, int Start, int End);
