using System.Collections.Concurrent;
using System.Globalization;

namespace Nmap.Localization;

/// <summary>
/// How readers of one language write dates, numbers and lists. Where the framework's tables say what nobody there writes
/// (Persian years, Arabic separators between Western digits, invisible marks, eras), this says otherwise.
/// </summary>
internal sealed record LanguageHabits
{
    private const string NarrowSpace = "\u202F";

    private static readonly ConcurrentDictionary<string, LanguageHabits> Known = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, LanguageHabits> ByLanguage = new()
    {
        ["en"] = new() { And = " and " },
        ["fr"] = new() { And = " et ", Kilobyte = "Ko", Megabyte = "Mo" },
        ["es"] = new() { And = " y ", DatePattern = "d 'de' MMMM 'de' yyyy", GroupsFrom = 10_000 },
        ["pt"] = new() { And = " e ", DatePattern = "d 'de' MMMM 'de' yyyy", GroupsFrom = 10_000 },
        ["it"] = new() { And = " e " },
        ["de"] = new() { And = " und ", DatePattern = "d. MMMM yyyy" },
        ["nl"] = new() { And = " en " },
        ["tr"] = new() { And = " ve " },
        ["pl"] = new() { And = " i ", GroupsFrom = 10_000 },
        ["bs"] = new() { And = " i ", DatePattern = "d. MMMM yyyy." },
        ["hr"] = new() { And = " i ", DatePattern = "d. MMMM yyyy." },
        ["sr"] = new() { And = " и ", DatePattern = "d. MMMM yyyy." },
        ["ru"] = new() { And = " и ", DatePattern = "d MMMM yyyy 'г.'", SquareKilometre = "км²", SquareMetre = "м²", Kilobyte = "КБ", Megabyte = "МБ" },
        ["uk"] = new() { And = " і ", DatePattern = "d MMMM yyyy 'р.'", SquareKilometre = "км²", SquareMetre = "м²", Kilobyte = "КБ", Megabyte = "МБ" },
        ["ar"] = new() { And = " و", Comma = "، ", SquareKilometre = "كم²", SquareMetre = "م²", Kilobyte = "كيلوبايت", Megabyte = "ميغابايت" },
        ["fa"] = new() { And = " و ", Comma = "، ", SquareKilometre = "کیلومتر\u00A0مربع", SquareMetre = "متر\u00A0مربع", Kilobyte = "کیلوبایت", Megabyte = "مگابایت" },
        ["ps"] = new() { And = " او ", Comma = "، " },
        ["km"] = new() { And = " និង ", SquareKilometre = "គម²", SquareMetre = "ម²", Zero = '០' },
        ["lo"] = new() { Zero = '໐' },
        ["th"] = new() { Zero = '๐' },
        ["vi"] = new() { And = " và ", DatePattern = "d MMMM, yyyy" },
        ["zh"] = new()
        {
            And = "和", Comma = "、", DateTimeComma = " ", DatePattern = "yyyy年M月d日", SquareKilometre = "平方公里", SquareMetre = "平方米",
        },
        ["ja"] = new() { And = "、", Comma = "、", DateTimeComma = " ", DatePattern = "yyyy年M月d日" },
        ["ko"] = new() { And = " 및 ", DateTimeComma = " ", DatePattern = "yyyy년 M월 d일" },
    };

    /// <summary>Gregorian calendar, Western digits, and separators that go with them.</summary>
    public CultureInfo Culture { get; private init; } = CultureInfo.InvariantCulture;

    /// <summary>Digits and separators for a country that writes this language's own digits.</summary>
    public NumberFormatInfo Native { get; private init; } = NumberFormatInfo.InvariantInfo;

    /// <summary>The first of the language's own digits, where the framework's table has Western ones.</summary>
    private char? Zero { get; init; }

    public string DatePattern { get; private init; } = "d MMMM yyyy";

    /// <summary>Before the last of a list, with its spaces; a comma where the language is not known here.</summary>
    public string? And { get; private init; }

    public string Comma { get; private init; } = ", ";

    /// <summary>Between a date and a time.</summary>
    public string? DateTimeComma { get; private init; }

    /// <summary>Smallest number that is written in groups.</summary>
    public int GroupsFrom { get; private init; } = 1000;

    public string SquareKilometre { get; private init; } = "km²";
    public string SquareMetre { get; private init; } = "m²";
    public string Kilobyte { get; private init; } = "KB";
    public string Megabyte { get; private init; } = "MB";

    public static LanguageHabits Of(string culture) => Known.GetOrAdd(culture, Build);

    private static LanguageHabits Build(string name)
    {
        var written = CultureInfo.GetCultureInfo(name);
        var culture = (CultureInfo)written.Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        var habits = ByLanguage.GetValueOrDefault(written.TwoLetterISOLanguageName, new());
        culture.DateTimeFormat.LongDatePattern = habits.DatePattern;
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        Settle(culture.NumberFormat, name);
        return habits with { Culture = CultureInfo.ReadOnly(culture), Native = NumberFormatInfo.ReadOnly(WithoutMarks(written.NumberFormat, habits.Zero)) };
    }

    private static void Settle(NumberFormatInfo numbers, string culture)
    {
        if (numbers.NumberDecimalSeparator == "٫") { (numbers.NumberGroupSeparator, numbers.NumberDecimalSeparator) = (",", "."); }
        if (culture is "es" or "es-ES" or "pt") { numbers.NumberGroupSeparator = NarrowSpace; }
        numbers.NegativeSign = "-";
        (numbers.CurrencyGroupSeparator, numbers.CurrencyDecimalSeparator) = (numbers.NumberGroupSeparator, numbers.NumberDecimalSeparator);
        (numbers.PercentGroupSeparator, numbers.PercentDecimalSeparator) = (numbers.NumberGroupSeparator, numbers.NumberDecimalSeparator);
    }

    private static NumberFormatInfo WithoutMarks(NumberFormatInfo numbers, char? zero)
    {
        var plain = (NumberFormatInfo)numbers.Clone();
        plain.NegativeSign = "-";
        if (zero is { } first) { plain.NativeDigits = [.. Enumerable.Range(first, 10).Select(c => ((char)c).ToString())]; }
        return plain;
    }
}
