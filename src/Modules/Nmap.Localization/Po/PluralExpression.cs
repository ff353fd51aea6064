using System.Globalization;

namespace Nmap.Localization.Po;

/// <summary>The part of C that Plural-Forms uses: conditions, comparisons, arithmetic, whole numbers and n.</summary>
internal sealed class PluralExpression
{
    private static readonly (string Sign, int Level, Func<long, long, long> Apply)[] Signs =
    [
        ("||", 1, (a, b) => Truth(a != 0 || b != 0)), ("&&", 2, (a, b) => Truth(a != 0 && b != 0)),
        ("==", 3, (a, b) => Truth(a == b)), ("!=", 3, (a, b) => Truth(a != b)),
        ("<=", 4, (a, b) => Truth(a <= b)), (">=", 4, (a, b) => Truth(a >= b)), ("<", 4, (a, b) => Truth(a < b)), (">", 4, (a, b) => Truth(a > b)),
        ("+", 5, (a, b) => a + b), ("-", 5, (a, b) => a - b),
        ("*", 6, (a, b) => a * b), ("/", 6, (a, b) => b == 0 ? 0 : a / b), ("%", 6, (a, b) => b == 0 ? 0 : a % b),
    ];

    private readonly string _source;
    private int _at;

    private PluralExpression(string source) => _source = source;

    /// <returns>The expression as a function of n, or null when it is not one.</returns>
    public static Func<long, long>? Parse(string source)
    {
        // A rule is a line long; a limit keeps a hostile file from nesting brackets without end.
        if (source.Length > 500) { return null; }
        var expression = new PluralExpression(string.Concat(source.Where(c => !char.IsWhiteSpace(c))));
        try
        {
            var function = expression.Condition();
            return expression._at == expression._source.Length ? function : null;
        }
        catch (FormatException) { return null; }
    }

    private Func<long, long> Condition()
    {
        var test = Operation(1);
        if (!Take("?")) { return test; }
        var yes = Condition();
        Expect(":");
        var no = Condition();
        return n => test(n) != 0 ? yes(n) : no(n);
    }

    private Func<long, long> Operation(int level)
    {
        var left = Operand();
        while (Signs.FirstOrDefault(s => s.Level >= level && IsNext(s.Sign)) is { Sign: not null } sign)
        {
            _at += sign.Sign.Length;
            var (first, second) = (left, Operation(sign.Level + 1));
            left = n => sign.Apply(first(n), second(n));
        }
        return left;
    }

    private Func<long, long> Operand()
    {
        if (Take("!")) { var operand = Operand(); return n => Truth(operand(n) == 0); }
        if (Take("n")) { return n => n; }
        if (Take("("))
        {
            var inner = Condition();
            Expect(")");
            return inner;
        }
        var digits = _source.AsSpan(_at).IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : _source.Length - _at;
        if (!long.TryParse(_source.AsSpan(_at, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) { throw new FormatException(); }
        _at += digits;
        return _ => number;
    }

    private static long Truth(bool value) => value ? 1 : 0;

    private bool IsNext(string sign) => string.CompareOrdinal(_source, _at, sign, 0, sign.Length) == 0;

    private bool Take(string sign)
    {
        if (!IsNext(sign)) { return false; }
        _at += sign.Length;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Take(sign)) { throw new FormatException(); }
    }
}
