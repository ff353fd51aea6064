namespace Nmap.Cms.Forms;

/// <summary>Numbers as people type them in their own script.</summary>
public static class Digits
{
    private const char ArabicDecimalPoint = '٫', ArabicThousands = '٬';

    /// <summary>The same text with Western digits, a decimal point and nothing between thousands that only Arabic writes.</summary>
    public static string Latin(string text)
        => string.Concat(text.Where(c => c != ArabicThousands).Select(c => c == ArabicDecimalPoint ? '.' : char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));
}
