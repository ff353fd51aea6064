using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Capture;

/// <summary>The keys and little words of one or several languages. The English ones always work.</summary>
internal sealed class CaptureWords
{
    private const char Comma = ',', ArabicComma = '،';

    private static readonly (string English, LineKind Kind)[] Keyed =
    [
        (Phrase.Of("D, decision"), LineKind.Decision),
        (Phrase.Of("A, action"), LineKind.Action),
        (Phrase.Of("C, challenge"), LineKind.Challenge),
        (Phrase.Of("R, reservation"), LineKind.Reservation),
    ];

    private static readonly string By = Phrase.Of("by, until, before, no later than, due");

    private static readonly (string English, Audience Audience)[] Marked =
    [
        (Phrase.Of("public, everybody"), Audience.Public),
        (Phrase.Of("members, members only"), Audience.Members),
        (Phrase.Of("without names, unattributed"), Audience.ChathamHouse),
    ];

    private readonly Dictionary<string, LineKind> _keys = [];
    private readonly Dictionary<string, Audience> _marks = [];
    private readonly List<string> _before = [];

    private CaptureWords() { }

    public IReadOnlyDictionary<string, LineKind> Keys => _keys;

    /// <summary>Words that stand before the day by which something is done.</summary>
    public IReadOnlyList<string> Before => _before;

    public Months Months { get; private init; } = null!;

    public Audience? AudienceOf(string mark) => _marks.TryGetValue(Plainer.Name(mark), out var audience) ? audience : null;

    /// <summary>The words of several languages together.</summary>
    public static CaptureWords Of(IReadOnlyList<string> cultures, IStringLocalizer S)
    {
        var words = new CaptureWords { Months = Months.Of(cultures) };
        words.Add(english => english);
        foreach (var culture in cultures)
        {
            using var language = CultureScope.Use(culture);
            words.Add(english => S[english]);
        }
        return words;
    }

    /// <summary>How a language itself writes them: the first word of each.</summary>
    public static string First(LineKind kind, IStringLocalizer S) => Split(S[Keyed.First(k => k.Kind == kind).English]).First();

    public static string FirstBefore(IStringLocalizer S) => Split(S[By]).First();

    public static string First(Audience audience, IStringLocalizer S) => Split(S[Marked.First(m => m.Audience == audience).English]).First();

    private void Add(Func<string, string> translated)
    {
        foreach (var (english, kind) in Keyed) { foreach (var word in Split(translated(english))) { _keys.TryAdd(Plainer.Name(word), kind); } }
        foreach (var (english, audience) in Marked) { foreach (var word in Split(translated(english))) { _marks.TryAdd(Plainer.Name(word), audience); } }
        foreach (var word in Split(translated(By)).Select(Plainer.Name).Where(w => !_before.Contains(w))) { _before.Add(word); }
    }

    private static IEnumerable<string> Split(string list) => list.Split([Comma, ArabicComma], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
