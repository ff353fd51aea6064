using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Nmap.Search.Languages;

/// <summary>The Spanish stemmer leaves words of four letters alone, but not their plurals: without this "mina" would not find "minas".</summary>
internal sealed class ShortSpanishFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public ShortSpanishFilter(TokenStream words) : base(words) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) { return false; }
        if (_term.Length == 4 && _term.Buffer[3] is ('a' or 'e' or 'o')) { _term.Length = 3; }
        return true;
    }
}
