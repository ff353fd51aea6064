using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Br;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Ckb;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ga;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Util;

namespace Nmap.Search.Languages;

/// <summary>Which analyzer a language gets. A language that is not here is cut into words and not stemmed.</summary>
internal static class Analyzers
{
    private const LuceneVersion V = LuceneVersion.LUCENE_48;

    /// <summary>Word forms brought to their stem, without the words that stand everywhere.</summary>
    public static Analyzer Stemming(string culture) => culture switch
    {
        "pt-BR" => new BrazilianAnalyzer(V),
        _ => Language(culture) switch
        {
            "ar" => new ArabicAnalyzer(V),
            "bg" => new BulgarianAnalyzer(V),
            "ca" => new CatalanAnalyzer(V),
            "ckb" or "ku" => new SoraniAnalyzer(V),
            "cs" => new CzechAnalyzer(V),
            "da" => new DanishAnalyzer(V),
            "de" => new GermanAnalyzer(V),
            "el" => new GreekAnalyzer(V),
            "en" => new EnglishAnalyzer(V),
            "es" => new SpanishAnalyzer(V),
            "eu" => new BasqueAnalyzer(V),
            "fa" or "prs" => new PersianAnalyzer(V),
            "fi" => new FinnishAnalyzer(V),
            "fr" => new FrenchAnalyzer(V),
            "ga" => new IrishAnalyzer(V),
            "gl" => new GalicianAnalyzer(V),
            "hi" => new HindiAnalyzer(V),
            "hu" => new HungarianAnalyzer(V),
            "hy" => new ArmenianAnalyzer(V),
            "id" => new IndonesianAnalyzer(V),
            "it" => new ItalianAnalyzer(V),
            "lv" => new LatvianAnalyzer(V),
            "nl" => new DutchAnalyzer(V),
            "nb" or "nn" or "no" => new NorwegianAnalyzer(V),
            "pt" => new PortugueseAnalyzer(V),
            "ro" => new RomanianAnalyzer(V),
            "ru" => new RussianAnalyzer(V),
            "sv" => new SwedishAnalyzer(V),
            "tr" => new TurkishAnalyzer(V),
            "uk" => Analyzer.NewAnonymous((_, reader) => Ukrainian(Lower(new StandardTokenizer(V, reader)))),
            _ => Words(culture),
        },
    };

    /// <summary>Words as they stand, in lower case, Arabic letters in one spelling.</summary>
    public static Analyzer Words(string culture) => Language(culture) switch
    {
        "km" or "th" or "lo" or "my" => Analyzer.NewAnonymous((_, reader) => Parts(Lower(new IcuWordTokenizer(reader, Language(culture))))),
        "zh" or "ja" or "ko" => new CJKAnalyzer(V),
        _ => Analyzer.NewAnonymous((_, reader) => Lower(new StandardTokenizer(V, reader))),
    };

    private static TokenStreamComponents Lower(Tokenizer words)
        => new(words, new PersianNormalizationFilter(new ArabicNormalizationFilter(new LowerCaseFilter(V, words))));

    private static TokenStreamComponents Parts(TokenStreamComponents words) => new(words.Tokenizer, new WordPartsFilter(words.TokenStream));

    private static TokenStreamComponents Ukrainian(TokenStreamComponents words) => new(words.Tokenizer, new LightUkrainianFilter(words.TokenStream));

    public static string Language(string culture) => culture.Split('-', '_')[0].ToLowerInvariant();
}
