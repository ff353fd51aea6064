using Nmap.Cms;

namespace Nmap.Awareness;

/// <summary>Closed lists: code, and English words that are translated when shown.</summary>
internal static class Vocabulary
{
    /// <summary>From the nearest to the farthest.</summary>
    public static readonly IReadOnlyDictionary<string, string> Levels = new Dictionary<string, string>
    {
        ["community"] = Phrase.Of("Community"),
        ["sub-national"] = Phrase.Of("Sub-national"),
        ["national"] = Phrase.Of("National"),
        ["regional"] = Phrase.Of("Regional"),
        ["international"] = Phrase.Of("International"),
    };

    public static readonly IReadOnlyDictionary<string, string> Formats = new Dictionary<string, string>
    {
        ["poster"] = Phrase.Of("Poster"),
        ["leaflet"] = Phrase.Of("Leaflet"),
        ["radio-spot"] = Phrase.Of("Radio spot"),
        ["video"] = Phrase.Of("Video"),
        ["song"] = Phrase.Of("Song or story"),
        ["game"] = Phrase.Of("Game"),
        ["lesson"] = Phrase.Of("Lesson for school"),
        ["theatre"] = Phrase.Of("Theatre or puppets"),
        ["text-message"] = Phrase.Of("Text message"),
        ["training"] = Phrase.Of("Guide for trainers"),
        ["other"] = Phrase.Of("Other format"),
    };

    /// <summary>Whom words are for; a country adds its own (<see cref="TargetGroup"/>).</summary>
    public static readonly IReadOnlyDictionary<string, string> Groups = new Dictionary<string, string>
    {
        ["everybody"] = Phrase.Of("Everybody"),
        ["children"] = Phrase.Of("Children"),
        ["young-people"] = Phrase.Of("Young people"),
        ["teachers"] = Phrase.Of("Teachers"),
        ["farmers"] = Phrase.Of("Farmers"),
        ["herders"] = Phrase.Of("Herders"),
        ["returnees"] = Phrase.Of("Returnees"),
        ["displaced"] = Phrase.Of("Displaced people"),
        ["scrap-collectors"] = Phrase.Of("Collectors of scrap metal"),
        ["builders"] = Phrase.Of("Builders and road workers"),
        ["travellers"] = Phrase.Of("Drivers and travellers"),
        ["aid-workers"] = Phrase.Of("Aid workers"),
        ["people-with-disabilities"] = Phrase.Of("People with disabilities"),
        ["decision-makers"] = Phrase.Of("Decision-makers"),
        ["media"] = Phrase.Of("Journalists"),
    };

    /// <summary>Languages that material may speak besides those of the site.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "fr", "es", "ar", "ru", "zh-Hans", "pt", "uk", "km", "fa", "ps", "so", "sw", "am", "my", "vi", "lo", "th", "si", "ta"];
}
