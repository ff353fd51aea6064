namespace Nmap.Cms.Forms;

/// <summary>Numbers as people type them in their own script.</summary>
public static class Digits
{
    private const char ArabicDecimalPoint = '٫';

    /// <summary>The same text with Western digits and a decimal point.</summary>
    public static string Latin(string text)
        => string.Concat(text.Select(c => c == ArabicDecimalPoint ? '.' : char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));
}
