using System.Text;

namespace Nmap.House.Tests.Messages;

/// <summary>
/// The literals an expression may turn out to be: of "a" + "b" their sum, of a condition or a switch its branches but not what it asks.
/// A branch that is a variable gives none: its text is marked where it is declared.
/// </summary>
internal sealed class LiteralChoice
{
    private readonly List<string> _texts = [];
    private readonly StringBuilder _branch = new();
    private bool _hasLiteral, _hasOther;

    /// <summary>Null when a literal is mixed with something that only running code knows.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<Token> expression)
    {
        var choice = new LiteralChoice();
        return choice.Walk(expression) && choice.EndBranch() ? choice._texts : null;
    }

    private bool Walk(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.IsInterpolated) { return false; }
            if (token.IsLiteral) { _branch.Append(token.Text); _hasLiteral = true; }
            else if (token.Text is ":" or "," or "??") { if (!EndBranch()) { return false; } }
            else if (token.Text is "?" or "=>" or "switch") { Forget(); }
            else if (IsGroup(tokens, i)) { continue; }
            else if (token.Text is "(" or "[" or "{" or "?[") { i = Closing(tokens, i); _hasOther = true; }
            else if (token.Text is not ("+" or ")" or "}" or "]")) { _hasOther = true; }
        }
        return true;
    }

    private static bool IsGroup(IReadOnlyList<Token> tokens, int i)
    {
        var before = i == 0 ? null : tokens[i - 1];
        return tokens[i].Text switch
        {
            "(" => before is null || (!before.IsLiteral && before.Text is "(" or "?" or ":" or "+" or "=>" or "??" or "," or "&&" or "||"),
            "{" => before is { IsLiteral: false, Text: "switch" },
            _ => false,
        };
    }

    private static int Closing(IReadOnlyList<Token> tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            if (tokens[i].IsLiteral) { continue; }
            if (tokens[i].Text is "(" or "[" or "{" or "?[") { depth++; }
            if (tokens[i].Text is ")" or "]" or "}" && --depth == 0) { return i; }
        }
        return tokens.Count;
    }

    private bool EndBranch()
    {
        var isReadable = !(_hasLiteral && _hasOther);
        if (_hasLiteral && isReadable) { _texts.Add(_branch.ToString()); }
        Forget();
        return isReadable;
    }

    private void Forget()
    {
        _branch.Clear();
        _hasLiteral = _hasOther = false;
    }
}
