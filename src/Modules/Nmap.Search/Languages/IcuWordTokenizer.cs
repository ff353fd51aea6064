using System.Buffers;
using System.Globalization;
using System.Text;
using ICU4N.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Nmap.Search.Languages;

/// <summary>Words of scripts written without spaces (Khmer, Thai, Lao, Burmese), by ICU's dictionaries.</summary>
internal sealed class IcuWordTokenizer : Tokenizer
{
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly BreakIterator _words;
    private string _text = "";
    private int _at;

    public IcuWordTokenizer(TextReader input, string culture) : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _words = BreakIterator.GetWordInstance(new CultureInfo(culture));
    }

    public override void Reset()
    {
        base.Reset();
        _text = ReadWhole();
        _words.SetText(_text);
        _at = _words.First();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        for (int end; (end = _words.Next()) != BreakIterator.Done; _at = end)
        {
            var span = _text.AsSpan(_at, end - _at);
            if (Rune.DecodeFromUtf16(span, out var first, out _) != OperationStatus.Done || !Rune.IsLetterOrDigit(first)) { continue; }
            _term.SetEmpty().Append(_text[_at..end]);
            _offset.SetOffset(CorrectOffset(_at), CorrectOffset(end));
            _at = end;
            return true;
        }
        return false;
    }

    /// <summary>Lucene's readers end with -1 instead of 0, which the framework's own loop does not survive.</summary>
    private string ReadWhole()
    {
        var text = new StringBuilder();
        var piece = new char[4096];
        for (int read; (read = m_input.Read(piece, 0, piece.Length)) > 0;) { text.Append(piece, 0, read); }
        return text.ToString();
    }

    public override void End()
    {
        base.End();
        var last = CorrectOffset(_text.Length);
        _offset.SetOffset(last, last);
    }
}
