using System.Globalization;
using System.Text.RegularExpressions;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Concerns;

/// <summary>Finds what reads like a place on a map: places of danger are never taken through a form.</summary>
internal static partial class PlaceOnMap
{
    private static readonly Regex[] Kinds = [Pair(), Signed(), Degrees(), Named(), Grid(), PlusCode(), Link(), ThreeWords()];

    public static bool IsIn(string? text) => text is not null && Kinds.Any(k => k.IsMatch(Plain(text)));

    /// <exception cref="RefusedException">It reads like a place; the message says whom to call.</exception>
    public static void RefusePlaces(this ISite site, string? text, string field)
    {
        if (!IsIn(text)) { return; }
        throw site.Settings.Hotline is { Length: > 0 } number
            ? new RefusedException(Refusal.Invalid, Phrase.Of("This reads like a place on a map. Leave the place out here, and call {0} if something there is dangerous."), field, Cultures.Code(number))
            : new RefusedException(Refusal.Invalid, Phrase.Of("This reads like a place on a map. Leave the place out here, and tell the authorities by phone if something there is dangerous."), field);
    }

    // Digits and separators of every script as Western ones.
    private static string Plain(string text) => string.Create(text.Length, text, static (plain, given) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = given[i] switch
            {
                '٫' => '.',
                '،' or '٬' or '、' => ',',
                '−' or '–' => '-',
                var c when char.IsDigit(c) => (char)('0' + (int)CharUnicodeInfo.GetNumericValue(c)),
                var c => char.IsWhiteSpace(c) ? ' ' : c,
            };
        }
    });

    /// <summary>12.3456, 45.6789; with a decimal comma only from four decimals on, for three of them are thousands.</summary>
    [GeneratedRegex(@"(^|[^\d.,])-?\d{1,3}(\.\d{3,12}|,\d{4,12})°?[ ,;/|]{1,4}-?\d{1,3}(\.\d{3,12}|,\d{4,12})($|[^\d])", RegexOptions.NonBacktracking)]
    private static partial Regex Pair();

    /// <summary>12.5 N 43.2 E, N12.5 E43.2.</summary>
    [GeneratedRegex(@"\b\d{1,3}[.,]\d{1,12} ?°? ?[NS]\b.{0,5}\b\d{1,3}[.,]\d{1,12} ?°? ?[EWO]\b|\b[NS] ?\d{1,3}[.,]\d{1,12}\b.{0,5}\b[EWO] ?\d{1,3}[.,]\d{1,12}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Signed();

    /// <summary>12° 34', 12 deg 34, 12.3456°.</summary>
    [GeneratedRegex(@"\d{1,3} ?(°|º|˚|deg\b|degrees?\b|degrés?\b|grados?\b|درجة) ?\d{1,2}([.,]\d+)? ?(['′’""″]|min|د|[NSEWO]\b)|\d{1,3}[.,]\d{3,12} ?(°|º|˚)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"\b(lat|latitude|latitud|lon|lng|long|longitude|longitud)\b\.? ?[:=]? ?-?\d{1,3}[.,]\d|(خط العرض|خط الطول|دائرة العرض) ?:? ?-?\d{1,3}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    /// <summary>The military grid, 33TWN 12345 67890, and UTM, 33T 512345 4567890.</summary>
    [GeneratedRegex(@"\b\d{1,2} ?[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?(\d{2} ?\d{2}|\d{3} ?\d{3}|\d{4} ?\d{4}|\d{5} ?\d{5})\b|\b\d{1,2} ?[C-HJ-NP-X] ?\d{6}(\.\d+)?[ ,;mE]{1,4}\d{7}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Grid();

    [GeneratedRegex(@"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,4}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex PlusCode();

    [GeneratedRegex(@"\bgeo:-?\d|goo\.gl/maps|maps\.app\.goo\.gl|google\.[a-z.]{2,6}/maps|maps\.google\.|maps\.apple\.com|openstreetmap\.org|\bosm\.org|osmand\.net|waze\.com|bing\.com/maps|yandex\.[a-z]{2,3}/maps|what3words\.com|w3w\.co", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"///\p{L}+\.\p{L}+\.\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex ThreeWords();
}
