using Nmap.Cms;

namespace Nmap.GoodPractices;

/// <summary>The closed lists of a lesson: code, and English words that are translated when shown.</summary>
internal static class Vocabulary
{
    public const string Lesson = "lesson";

    public static readonly IReadOnlyDictionary<string, string> Pillars = new Dictionary<string, string>
    {
        ["clearance"] = Phrase.Of("Survey and clearance"),
        ["risk-education"] = Phrase.Of("Risk education"),
        ["victim-assistance"] = Phrase.Of("Victim assistance"),
        ["advocacy"] = Phrase.Of("Advocacy"),
        ["stockpile-destruction"] = Phrase.Of("Stockpile destruction"),
    };

    public static readonly IReadOnlyDictionary<string, string> Levels = new Dictionary<string, string>
    {
        ["national"] = Phrase.Of("National"),
        ["regional"] = Phrase.Of("Regional"),
        ["international"] = Phrase.Of("International"),
    };

    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        [Lesson] = Phrase.Of("Lesson learned"),
        ["good-practice"] = Phrase.Of("Good practice"),
        ["failed-attempt"] = Phrase.Of("Failed attempt"),
    };
}
