using Nmap.Cms;
using Nmap.Notifications.Contracts;

namespace Nmap.GoodPractices.Beyond;

/// <summary>What somebody typed of an address.</summary>
internal sealed record AddressWords(string? Name, string? Organisation, string? Email, string? Level, string? Culture);

/// <summary>Somebody beyond the country who gets lessons that are approved for a level, in one language.</summary>
internal sealed class SharingAddress
{
    private const int Longest = 200;

    public required string Id { get; init; }
    public string Name { get; private set; } = "";
    public string Organisation { get; private set; } = "";
    public string Email { get; private set; } = "";

    /// <summary>Regional or international.</summary>
    public string Level { get; private set; } = "";
    public string Culture { get; private set; } = "";
    public DateOnly Since { get; private set; }
    public string? AddedById { get; private set; }

    /// <summary>Of the mailbox, whichever levels it stands at: it gets a lesson once, and leaves all of them at once.</summary>
    public string Mailbox => MailboxOf(Email);

    public static string IdOf(string level, string email) => Ids.From($"lesson-address/{level}/{email.ToLowerInvariant()}");

    public static string MailboxOf(string email) => Ids.From("lesson-mailbox/" + email.ToLowerInvariant());

    /// <exception cref="RefusedException">Something is missing or cannot be written to.</exception>
    public static SharingAddress Of(AddressWords words, IReadOnlyList<string> languages, string? byId, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(words.Name)) { throw Refused(Phrase.Of("Enter a name, or the name of an office."), "Name"); }
        if (string.IsNullOrWhiteSpace(words.Organisation)) { throw Refused(Phrase.Of("Enter the organisation."), "Organisation"); }
        if (words.Name.Length > Longest || words.Organisation.Length > Longest) { throw Refused(Phrase.Of("Shorten the text to {0} characters."), words.Name.Length > Longest ? "Name" : "Organisation", Longest); }
        var email = words.Email?.Trim() ?? "";
        if (!MailAddress.IsUsable(email)) { throw Refused(Phrase.Of("Enter an e-mail address like name@example.org."), "Email"); }
        if (words.Level is null || !Vocabulary.Beyond.Contains(words.Level)) { throw Refused(Phrase.Of("Choose the level: regional or international."), "Level"); }
        if (words.Culture is null || !languages.Contains(words.Culture)) { throw Refused(Phrase.Of("Choose one of the languages of this site."), "Culture"); }
        return new() { Id = IdOf(words.Level, email), Name = words.Name.Trim(), Organisation = words.Organisation.Trim(), Email = email, Level = words.Level, Culture = words.Culture, Since = today, AddedById = byId };
    }

    private static RefusedException Refused(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);
}
