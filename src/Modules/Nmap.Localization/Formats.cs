using System.Globalization;
using Nmap.Cms.Sites;

namespace Nmap.Localization;

/// <summary>Dates, numbers, areas, sizes and lists, by the habits of the language and the country's choice of digits.</summary>
internal sealed class Formats(ISite site) : IFormats
{
    private const decimal SquareKilometre = 1_000_000;

    public string Date(DateOnly date, string? culture = null)
    {
        var habits = Habits(culture);
        var text = date.ToString(habits.DatePattern, habits.Culture);
        // French alone says "the first" of a month.
        return Digits(date.Day == 1 && habits.Culture.TwoLetterISOLanguageName == "fr" ? "1er" + text[1..] : text, culture);
    }

    public string Date(DateTimeOffset instant, string? culture = null) => Date(DateOnly.FromDateTime(Local(instant).DateTime), culture);

    public string Moment(DateTimeOffset instant, string? culture = null) => Moment(instant, site.Zone, culture);

    public string Moment(DateTimeOffset instant, TimeZoneInfo zone, string? culture = null)
    {
        var (habits, local) = (Habits(culture), TimeZoneInfo.ConvertTime(instant, zone));
        return $"{Date(DateOnly.FromDateTime(local.DateTime), culture)}{habits.DateTimeComma ?? habits.Comma}{Clock(local, culture)} ({Zone(zone, local.Offset)})";
    }

    public string Time(DateTimeOffset instant, string? culture = null) => Clock(Local(instant), culture);

    private string Clock(DateTimeOffset local, string? culture) => Digits(local.ToString("HH:mm", CultureInfo.InvariantCulture), culture);

    public string Number(decimal value, int decimals = 0, string? culture = null) => Number(value, new string('#', decimals), decimals, culture);

    public string Area(decimal squareMetres, string? culture = null)
    {
        var habits = Habits(culture);
        return Math.Abs(squareMetres) < SquareKilometre / 100
            ? $"{Number(squareMetres, Math.Abs(squareMetres) < 1 ? 2 : 0, culture)}\u00A0{habits.SquareMetre}"
            : $"{Number(squareMetres / SquareKilometre, "00", 2, culture)}\u00A0{habits.SquareKilometre}";
    }

    public string Size(long bytes, string? culture = null)
    {
        var habits = Habits(culture);
        return bytes < 1_000_000
            ? $"{Number(Math.Max(1, bytes / 1000m), 0, culture)}\u00A0{habits.Kilobyte}"
            : $"{Number(bytes / 1_000_000m, 1, culture)}\u00A0{habits.Megabyte}";
    }

    public string Comma(string? culture = null) => Habits(culture).Comma;

    public string List(IEnumerable<string> items, string? culture = null)
    {
        var habits = Habits(culture);
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : string.Join(habits.Comma, all[..^1]) + And(habits, all[^1]) + all[^1];
    }

    private static string And(LanguageHabits habits, string last) => habits.And switch
    {
        // "y" becomes "e" before the same sound: Colombia e Irak, but nieve y hielo.
        " y " when StartsWithI(last) => " e ",
        { } and => and,
        null => habits.Comma,
    };

    private static bool StartsWithI(string word)
        => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(word, "i", CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace)
            || (word.StartsWith("hi", StringComparison.OrdinalIgnoreCase) && word.Length > 2 && word[2] is not ('e' or 'a'));

    private string Number(decimal value, string decimalDigits, int decimals, string? culture)
    {
        var habits = Habits(culture);
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var whole = Math.Abs(rounded) < habits.GroupsFrom ? "0" : "#,##0";
        var digits = Digits(Math.Abs(rounded).ToString($"{whole}.{decimalDigits}", IsNative(culture) ? habits.Native : habits.Culture.NumberFormat), culture);
        return rounded >= 0 ? digits : Cultures.Direction(culture ?? Cultures.Current) == "rtl" ? RtlMinus + digits : Minus + digits;
    }

    private const string Minus = "\u2212";

    /// <summary>Without the mark before it, the sign would move to the right of its number.</summary>
    private const string RtlMinus = "\u200E" + Minus;

    private string Digits(string text, string? culture)
    {
        if (!IsNative(culture)) { return text; }
        var native = Habits(culture).Native.NativeDigits;
        return string.Concat(text.Select(c => char.IsAsciiDigit(c) ? native[c - '0'] : c.ToString()));
    }

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, site.Zone);

    // Kept together inside a right-to-left sentence, on one line too: broken over two, its comma stands before it.
    private static string Zone(TimeZoneInfo zone, TimeSpan offset)
    {
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        return Cultures.Code(zone.Id == "UTC" ? "UTC" : $"{zone.Id},{(Cultures.Direction(Cultures.Current) == "rtl" ? '\u00A0' : ' ')}UTC{sign}{offset:hh\\:mm}");
    }

    private bool IsNative(string? culture) => site.Settings.NativeDigits.Contains(Name(culture));

    private LanguageHabits Habits(string? culture) => LanguageHabits.Of(Name(culture));

    private string Name(string? culture)
        => culture ?? (CultureInfo.CurrentUICulture.Name is { Length: > 0 } current ? current : site.Settings.Languages is [var first, ..] ? first : "en");
}
