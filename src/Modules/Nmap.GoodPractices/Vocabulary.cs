using Nmap.Cms;

namespace Nmap.GoodPractices;

/// <summary>The closed lists of a lesson: code, and English words that are translated when shown.</summary>
internal static class Vocabulary
{
    public const string Lesson = "lesson", National = "national";

    /// <summary>Levels beyond the country: each asks for its own approval.</summary>
    public static readonly IReadOnlyList<string> Beyond = ["regional", "international"];

    public static readonly IReadOnlyDictionary<string, string> Pillars = new Dictionary<string, string>
    {
        ["clearance"] = Phrase.Of("Survey and clearance"),
        ["risk-education"] = Phrase.Of("Risk education"),
        ["victim-assistance"] = Phrase.Of("Victim assistance"),
        ["advocacy"] = Phrase.Of("Advocacy"),
        ["stockpile-destruction"] = Phrase.Of("Stockpile destruction"),
    };

    /// <summary>Codes of the obligations that pillars serve, where they are called otherwise.</summary>
    public static readonly IReadOnlyDictionary<string, string> Obligations = new Dictionary<string, string> { ["clearance"] = "article-5", ["stockpile-destruction"] = "article-4" };

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

    /// <summary>What a lesson touches besides its pillar.</summary>
    public static readonly IReadOnlyDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["gender"] = Phrase.Of("Gender"),
        ["disability"] = Phrase.Of("Disability"),
        ["environment"] = Phrase.Of("Environment"),
        ["data"] = Phrase.Of("Data"),
        ["quality"] = Phrase.Of("Quality"),
        ["communities"] = Phrase.Of("Affected communities"),
        ["children"] = Phrase.Of("Children"),
        ["displacement"] = Phrase.Of("Displacement and return"),
        ["money"] = Phrase.Of("Money and partnerships"),
    };

    /// <summary>How a lesson went elsewhere.</summary>
    public static readonly IReadOnlyDictionary<string, string> Outcomes = new Dictionary<string, string>
    {
        ["worked"] = Phrase.Of("It worked"),
        ["partly"] = Phrase.Of("It worked in part"),
        ["failed"] = Phrase.Of("It did not work"),
    };
}
