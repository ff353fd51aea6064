using Nmap.Cms;

namespace Nmap.Members;

/// <summary>Closed lists: code, and English words that are translated when shown.</summary>
internal static class Vocabulary
{
    /// <summary>What an organisation works on.</summary>
    public static readonly IReadOnlyDictionary<string, string> Disciplines = new Dictionary<string, string>
    {
        ["clearance"] = Phrase.Of("Survey and clearance"),
        ["risk-education"] = Phrase.Of("Risk education"),
        ["victim-assistance"] = Phrase.Of("Victim assistance"),
        ["advocacy"] = Phrase.Of("Advocacy"),
        ["stockpile-destruction"] = Phrase.Of("Stockpile destruction"),
        ["information-management"] = Phrase.Of("Information management"),
        ["quality-management"] = Phrase.Of("Quality management"),
        ["funding"] = Phrase.Of("Funding"),
        ["coordination"] = Phrase.Of("Coordination"),
    };

    /// <summary>The four components of a platform (paragraph 11 of the model paper).</summary>
    public static readonly IReadOnlyDictionary<string, string> Components = new Dictionary<string, string>
    {
        ["political"] = Phrase.Of("Political"),
        ["technical"] = Phrase.Of("Technical"),
        ["participatory"] = Phrase.Of("Participatory"),
        ["resources"] = Phrase.Of("Resource mobilization"),
    };

    /// <summary>Where a representative works from: a capital, a permanent mission and an embassy are different contacts.</summary>
    public static readonly IReadOnlyDictionary<string, string> Stations = new Dictionary<string, string>
    {
        [InCountry] = Phrase.Of("In the country (office, embassy, field)"),
        ["capital"] = Phrase.Of("Capital or headquarters abroad"),
        ["mission"] = Phrase.Of("Permanent mission abroad"),
    };

    public static readonly IReadOnlyDictionary<string, string> Sexes = new Dictionary<string, string>
    {
        ["woman"] = Phrase.Of("Woman"),
        ["man"] = Phrase.Of("Man"),
        ["other"] = Phrase.Of("Other"),
    };

    /// <summary>What somebody needs to take part.</summary>
    public static readonly IReadOnlyDictionary<string, string> Needs = new Dictionary<string, string>
    {
        ["interpretation"] = Phrase.Of("Interpretation"),
        ["sign-language"] = Phrase.Of("Sign language"),
        ["captioning"] = Phrase.Of("Captioning"),
        ["wheelchair"] = Phrase.Of("Wheelchair access"),
        ["format"] = Phrase.Of("Papers in another format (large print, audio, Braille)"),
        ["support-person"] = Phrase.Of("A support person comes along"),
        ["travel"] = Phrase.Of("Help with travel"),
    };

    /// <summary>Topics of the technical component (paragraph 11 of the model paper); a country adds its own.</summary>
    public static readonly IReadOnlyDictionary<string, string> Topics = new Dictionary<string, string>
    {
        ["data"] = Phrase.Of("Data management"),
        ["methods"] = Phrase.Of("Methodologies"),
        ["procedures"] = Phrase.Of("Standard operating procedures"),
        ["standards"] = Phrase.Of("National standards"),
        ["tasking"] = Phrase.Of("Tasking"),
        ["prioritization"] = Phrase.Of("Prioritization"),
        [OtherTopic] = Phrase.Of("Other technical matter"),
    };

    public const string InCountry = "country";
    public const string OtherTopic = "other";

    public static List<string> Known(IEnumerable<string>? codes, IReadOnlyDictionary<string, string> list) => [.. list.Keys.Where((codes ?? []).Contains)];
}
