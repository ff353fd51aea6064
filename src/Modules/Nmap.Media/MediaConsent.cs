using Nmap.Cms;

namespace Nmap.Media;

/// <summary>What the people in a picture agreed to. Read only by those who keep the library.</summary>
internal sealed class MediaConsent
{
    public const string Website = "website", SocialMedia = "social", Print = "print", Press = "press";

    public static readonly IReadOnlyDictionary<string, string> UseWords = new Dictionary<string, string>
    {
        [Website] = Phrase.Of("This website"),
        [SocialMedia] = Phrase.Of("Social media"),
        [Print] = Phrase.Of("Print"),
        [Press] = Phrase.Of("Press and partners"),
    };

    public string ItemId { get; init; } = "";

    /// <summary>Who can be recognised, or how many; as the keeper wrote it.</summary>
    public string Persons { get; set; } = "";

    /// <summary>Codes of <see cref="UseWords"/>, parted by commas.</summary>
    public string Uses { get; set; } = "";

    /// <summary>Languages in whose pages it may stand, parted by commas; empty for every one.</summary>
    public string Languages { get; set; } = "";
    public DateOnly? GivenOn { get; set; }

    /// <summary>The last day; null when nobody set an end.</summary>
    public DateOnly? ExpiresOn { get; set; }
    public DateOnly? WithdrawnOn { get; set; }

    /// <summary>The signed paper, kept as a file.</summary>
    public string? PaperId { get; set; }

    public IReadOnlyList<string> UseList => Uses.Split(',', StringSplitOptions.RemoveEmptyEntries);
    public IReadOnlyList<string> LanguageList => Languages.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public bool IsInForce(DateOnly today) => WithdrawnOn is null && (ExpiresOn is null || ExpiresOn >= today);

    public bool Covers(string use) => UseList.Contains(use);

    public bool CoversLanguage(string culture) => LanguageList is [] || LanguageList.Contains(culture);

    /// <summary>Takes what the form says, and refuses what would be no consent.</summary>
    public IEnumerable<(string Field, string Message)> Fill(string? persons, IReadOnlyCollection<string> uses, IReadOnlyCollection<string> languages, DateOnly? given, DateOnly? expires, DateOnly today)
    {
        (Persons, Uses, Languages) = ((persons ?? "").Trim(), string.Join(',', uses.Where(UseWords.ContainsKey)), string.Join(',', languages));
        (GivenOn, ExpiresOn) = (given, expires);
        if (Persons.Length == 0) { yield return ("Persons", Phrase.Of("Say who can be recognised, or how many people.")); }
        if (Persons.Length > 500) { yield return ("Persons", Phrase.Of("Write at most 500 characters.")); }
        if (Uses.Length == 0) { yield return ("Uses", Phrase.Of("Choose at least one use that they agreed to.")); }
        if (given is null) { yield return ("GivenOn", Phrase.Of("Enter the day on which they agreed.")); }
        if (given > today) { yield return ("GivenOn", Phrase.Of("Enter a day that is not in the future.")); }
        if (expires < today) { yield return ("ExpiresOn", Phrase.Of("Enter a last day that is not over.")); }
    }
}
