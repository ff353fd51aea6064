using System.Globalization;

namespace Nmap.Meetings.Capture;

/// <summary>Names of the months in several languages, whole, short, or as many letters as tell one from the others.</summary>
internal sealed class Months
{
    private const int Shortest = 3;

    // Arabic has three sets of names in use; one site may hear all of them.
    private static readonly Dictionary<string, string[]> AlsoSaid = new() { ["ar"] = ["ar-EG", "ar-IQ", "ar-DZ"] };

    private readonly Dictionary<string, int> _names = [];

    private Months() { }

    /// <summary>All spellings, longest first, as they are compared.</summary>
    public IReadOnlyList<string> Spellings { get; private set; } = [];

    public int Number(string name) => _names.GetValueOrDefault(Plainer.Name(name).TrimEnd('.'));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Months> Known = [];

    public static Months Of(IReadOnlyList<string> cultures) => Known.GetOrAdd(string.Join(',', cultures), _ => Read(cultures));

    private static Months Read(IReadOnlyList<string> cultures)
    {
        var names = cultures.Append("en").SelectMany(c => AlsoSaid.GetValueOrDefault(c, []).Append(c)).Distinct().SelectMany(Names).Distinct().ToList();
        var months = new Months();
        foreach (var (name, month) in names) { months._names.TryAdd(name, month); }
        foreach (var (name, month) in names.Where(n => !n.Name.Contains(' ', StringComparison.Ordinal)))
        {
            for (var length = Shortest; length < name.Length; length++)
            {
                var start = name[..length];
                if (names.TrueForAll(n => n.Month == month || !n.Name.StartsWith(start, StringComparison.Ordinal))) { months._names.TryAdd(start, month); }
            }
        }
        months.Spellings = [.. months._names.Keys.OrderByDescending(n => n.Length)];
        return months;
    }

    private static IEnumerable<(string Name, int Month)> Names(string culture)
    {
        var words = (DateTimeFormatInfo)CultureInfo.GetCultureInfo(culture).DateTimeFormat.Clone();
        words.Calendar = new GregorianCalendar();
        return new[] { words.MonthNames, words.MonthGenitiveNames, words.AbbreviatedMonthNames, words.AbbreviatedMonthGenitiveNames }
            .SelectMany(set => set.Take(12).Select((name, i) => (Plainer.Name(name).TrimEnd('.'), i + 1))).Where(n => n.Item1.Length > 1 && !char.IsDigit(n.Item1[0]));
    }
}
