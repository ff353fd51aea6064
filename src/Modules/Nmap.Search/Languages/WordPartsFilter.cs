using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Nmap.Search.Languages;

/// <summary>
/// Adds to each word the words that may stand in it. A dictionary keeps compounds whole and does not know names and loanwords, and readers ask for what
/// stands inside: every run of two or more syllable signs is a part, at the place of its word.
/// </summary>
internal sealed class WordPartsFilter : TokenFilter
{
    private const int Shortest = 2, Longest = 8;

    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _step;
    private readonly Queue<(int Start, int End)> _parts = [];
    private AttributeSource.State? _word;
    private string _text = "";
    private int _start;

    public WordPartsFilter(TokenStream words) : base(words)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_parts.TryDequeue(out var part))
        {
            RestoreState(_word);
            _term.SetEmpty().Append(_text[part.Start..part.End]);
            _step.PositionIncrement = 0;
            _offset.SetOffset(_start + part.Start, _start + part.End);
            return true;
        }
        if (!m_input.IncrementToken()) { return false; }
        (_word, _text, _start) = (CaptureState(), _term.ToString(), _offset.StartOffset);
        Cut(_offset.EndOffset - _start == _text.Length);
        return true;
    }

    // Where signs were dropped on the way, places inside the word are not known.
    private void Cut(bool placed)
    {
        if (!placed) { return; }
        var starts = StringInfo.ParseCombiningCharacters(_text).Where(at => at == 0 || !Joins(_text[at - 1])).Append(_text.Length).ToList();
        for (var from = 0; from < starts.Count - 1; from++)
        {
            for (var to = from + Shortest; to < Math.Min(starts.Count, from + Longest + 1); to++)
            {
                if (to - from < starts.Count - 1) { _parts.Enqueue((starts[from], starts[to])); }
            }
        }
    }

    /// <summary>The signs of Khmer and Burmese that set the next letter below this one.</summary>
    private static bool Joins(char sign) => sign is '\u17D2' or '\u1039';

    public override void Reset()
    {
        base.Reset();
        _parts.Clear();
    }
}
