using System.Globalization;

namespace Nmap.Cms.Sites;

/// <summary>A list of public holidays as people write it: a day and its name on each line.</summary>
public static class HolidayLines
{
    private const int Most = 1000, LongestName = 100;

    /// <summary>Oldest first, each with its name in this language where there is one.</summary>
    public static string Write(SiteSettings settings, string culture)
        => string.Join('\n', settings.Holidays.Distinct().Order().Select(d => $"{d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {settings.HolidayNames.GetValueOrDefault(d, Texts.Empty).In(culture, settings.Languages).Text}".TrimEnd()));

    /// <summary>Reads the whole list; names in other languages stay with their days.</summary>
    /// <exception cref="RefusedException">The first line that is no day, with its number and its words.</exception>
    public static SiteSettings Read(SiteSettings settings, string? text, string culture)
    {
        var names = new SortedDictionary<DateOnly, Texts>();
        foreach (var (line, number) in (text ?? "").Split('\n').Select((l, i) => (l.Trim(), i + 1)).Where(l => l.Item1.Length > 0))
        {
            var pieces = line.Split([' ', '\t', ';', ','], 2);
            var name = pieces.Length > 1 ? pieces[1].Trim() : "";
            if (Day(pieces[0]) is not { } day) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Line {0}, “{1}”: write the day as 2027-01-01, then its name."), "Holidays", number, line.Length > LongestName ? line[..LongestName] : line); }
            if (name.Length > LongestName) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Line {0}: shorten the name to {1} characters."), "Holidays", number, LongestName); }
            if (!names.TryAdd(day, Named(settings, day, name, culture))) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Line {0}: {1} is in the list already."), "Holidays", number, pieces[0]); }
        }
        if (names.Count > Most) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Keep at most {0} days."), "Holidays", Most); }
        return settings with { Holidays = [.. names.Keys], HolidayNames = names.Where(n => !n.Value.IsEmpty).ToDictionary() };
    }

    // A name shown because none is written in this language yet is not a translation.
    private static Texts Named(SiteSettings settings, DateOnly day, string name, string culture)
    {
        var stored = settings.HolidayNames.GetValueOrDefault(day, Texts.Empty);
        return stored.In(culture, settings.Languages).Text == name ? stored : stored.With(culture, name);
    }

    private static DateOnly? Day(string text)
        => DateOnly.TryParseExact(string.Concat(text.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c)).Trim('\u200e', '\u200f'), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
