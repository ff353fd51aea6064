using System.Text;

namespace Nmap.Meetings.Capture;

/// <summary>
/// Letters as they are compared: no capitals, accents or vowel signs of place, Western digits, one form for Arabic letters that people
/// write in several. As long as the text itself, so that a place in one is the place in the other.
/// </summary>
internal static class Plainer
{
    public static string Of(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < from.Length; i++) { span[i] = Of(from[i]); }
    });

    /// <summary>For comparing names: also with single spaces.</summary>
    public static string Name(string text) => string.Join(' ', Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static char Of(char letter) => letter switch
    {
        >= '\u0660' and <= '\u0669' => (char)('0' + (letter - '\u0660')),
        >= '\u06f0' and <= '\u06f9' => (char)('0' + (letter - '\u06f0')),
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(letter - 0xfee0)),
        '\ufe55' or '\u2236' or '\ufe13' => ':',
        '\u00a0' or '\u202f' or '\u3000' or '\t' or '\n' => ' ',
        '\u2019' or '\u2018' or '\u02bc' => '\'',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' or 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        'ک' => 'ك',
        < '\u0080' => char.ToLowerInvariant(letter),
        _ when char.IsSurrogate(letter) => letter,
        _ => char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]),
    };
}
