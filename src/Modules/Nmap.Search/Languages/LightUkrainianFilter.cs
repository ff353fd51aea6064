using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Nmap.Search.Languages;

/// <summary>Takes the endings of Ukrainian cases off, so that one form of a noun or adjective finds the others; no analyzer for the language is at hand.</summary>
internal sealed class LightUkrainianFilter : TokenFilter
{
    private const int ShortestStem = 3;

    // Longest first.
    private static readonly string[] s_endings =
        ["ями", "ами", "ові", "еві", "єві", "ого", "ому", "ими", "іми", "ій", "ої", "ою", "ею", "єю", "ів", "їв", "ий", "их", "іх", "ям", "ам", "ах", "ях", "ом", "ем", "єм", "а", "я", "о", "е", "є", "и", "і", "ї", "у", "ю", "ь", "й"];

    private readonly ICharTermAttribute _term;

    public LightUkrainianFilter(TokenStream words) : base(words) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) { return false; }
        for (var i = 0; i < _term.Length; i++)
        {
            if (_term.Buffer[i] is '’' or 'ʼ') { _term.Buffer[i] = '\''; }
        }
        var word = _term.Buffer.AsSpan(0, _term.Length);
        foreach (var ending in s_endings)
        {
            if (word.Length - ending.Length < ShortestStem || !word.EndsWith(ending, StringComparison.Ordinal)) { continue; }
            _term.Length -= ending.Length;
            break;
        }
        return true;
    }
}
