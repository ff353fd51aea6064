using System.Globalization;
using System.Text;

namespace Nmap.House.Tests.Messages;

/// <summary>One token of C#: a word, a sign, or the text of a literal.</summary>
internal sealed record Token(string Text, bool IsLiteral = false, bool IsInterpolated = false);

/// <summary>Reads the arguments of a call, from behind its opening bracket to the closing one, as tokens.</summary>
internal sealed class ArgumentReader(string source, int start)
{
    private static readonly string[] LongSigns = ["??", "?.", "?[", "=>", "==", "!=", "&&", "||", "<=", ">="];

    private int _at = start;

    public List<List<Token>> Read()
    {
        var arguments = new List<List<Token>> { new() };
        for (var depth = 0; Next() is { } token;)
        {
            if (!token.IsLiteral)
            {
                if (token.Text is ")" or "]" or "}" && depth-- == 0) { break; }
                if (token.Text is "(" or "[" or "{" or "?[") { depth++; }
                if (token.Text == "," && depth == 0) { arguments.Add([]); continue; }
            }
            arguments[^1].Add(token);
        }
        return arguments;
    }

    private Token? Next()
    {
        while (_at < source.Length && char.IsWhiteSpace(source[_at])) { _at++; }
        if (_at >= source.Length) { return null; }
        if (Literal() is { } literal) { return literal; }
        if (char.IsLetterOrDigit(source[_at]) || source[_at] is '_' or '@')
        {
            var from = _at++;
            while (_at < source.Length && (char.IsLetterOrDigit(source[_at]) || source[_at] == '_')) { _at++; }
            return new(source[from.._at]);
        }
        var sign = LongSigns.FirstOrDefault(s => string.CompareOrdinal(source, _at, s, 0, s.Length) == 0) ?? source[_at].ToString();
        _at += sign.Length;
        return new(sign);
    }

    private Token? Literal()
    {
        var quote = _at;
        while (quote < source.Length && source[quote] is '$' or '@') { quote++; }
        if (quote >= source.Length || source[quote] is not ('"' or '\'')) { return null; }
        var prefix = source[_at..quote];
        _at = quote;
        var text = source.AsSpan(quote).StartsWith("\"\"\"", StringComparison.Ordinal) ? Raw() : Quoted(source[quote], prefix.Contains('@', StringComparison.Ordinal));
        return new(text, source[quote] == '"', prefix.Contains('$', StringComparison.Ordinal));
    }

    private string Raw()
    {
        var quotes = source.AsSpan(_at).IndexOfAnyExcept('"');
        var end = source.IndexOf(new string('"', quotes), _at + quotes, StringComparison.Ordinal);
        var text = source[(_at + quotes)..end];
        _at = end + quotes;
        return text.Trim();
    }

    private string Quoted(char quote, bool isVerbatim)
    {
        var text = new StringBuilder();
        for (_at++; _at < source.Length; _at++)
        {
            if (source[_at] == quote)
            {
                if (!isVerbatim || _at + 1 >= source.Length || source[_at + 1] != quote) { break; }
                _at++;
            }
            text.Append(source[_at] == '\\' && !isVerbatim ? Escaped() : source[_at].ToString());
        }
        _at++;
        return text.ToString();
    }

    private string Escaped()
    {
        var letter = source[++_at];
        if (letter is not ('u' or 'x')) { return letter switch { 'n' => "\n", 't' => "\t", 'r' => "\r", _ => letter.ToString() }; }
        var code = source.Substring(_at + 1, 4);
        _at += 4;
        return ((char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
    }
}
