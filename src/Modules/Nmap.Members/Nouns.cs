using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Members;

/// <summary>A member of the platform, or an observer: always an organisation, never a person.</summary>
internal sealed class MemberOrganisation
{
    public string Id { get; set; } = Ids.New();

    /// <summary>Short and stable, as in recipes.</summary>
    public string Code { get; set; } = "";
    public Texts Name { get; set; } = Texts.Empty;
    public Texts ShortName { get; set; } = Texts.Empty;

    /// <summary>Two or three public sentences.</summary>
    public Texts Profile { get; set; } = Texts.Empty;
    public string Constituency { get; set; } = "";

    /// <summary>A body of the State; only such a one can lead.</summary>
    public bool NationalBody { get; set; }

    /// <summary>Works in the country, not from elsewhere.</summary>
    public bool Resident { get; set; } = true;
    public DateOnly JoinedOn { get; set; }
    public DateOnly? LeftOn { get; set; }

    /// <summary>Grows with each save; a form says which one it was filled from.</summary>
    public int Version { get; set; } = 1;

    public bool IsObserver => Constituency == Constituencies.Observer;

    public bool IsIn(DateOnly day) => JoinedOn <= day && (LeftOn is null || LeftOn > day);

    /// <summary>A save from an older state overwrites nothing.</summary>
    public void Advance(int seenVersion)
    {
        if (seenVersion != Version)
        {
            throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else changed this in the meantime. Your text is still here; open the page again beside it and compare."));
        }
        Version++;
    }
}

/// <summary>A group of stakeholders; which ones there are is the country's own choice.</summary>
internal sealed class Constituency
{
    public string Code { get; set; } = "";
    public Texts Name { get; set; } = Texts.Empty;
    public int Position { get; set; }
}

internal static class Constituencies
{
    public const string Observer = "observer";
    public const string AffectedPopulation = "affected-population";
}

/// <summary>A person, who may have no account. Purging leaves the id alone.</summary>
internal sealed class PersonRow
{
    public string Id { get; set; } = Ids.New();
    public string FullName { get; set; } = "";
    public string? LatinName { get; set; }
    public string? Email { get; set; }

    /// <summary>Language in which this person is written to.</summary>
    public string Culture { get; set; } = "en";
    public bool Purged { get; set; }

    /// <exception cref="RefusedException">The name is missing or the address is none.</exception>
    public void Describe(string? name, string? latinName, string? email, string culture)
    {
        if (string.IsNullOrWhiteSpace(name)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a name."), "Name"); }
        var address = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        if (address is not null && !(System.Net.Mail.MailAddress.TryCreate(address, out var read) && read.Address == address))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter an e-mail address such as name@example.org."), "Email");
        }
        (FullName, LatinName, Email, Culture) = (name.Trim(), string.IsNullOrWhiteSpace(latinName) ? null : latinName.Trim(), address, culture);
    }

    public void Purge() => (FullName, LatinName, Email, Culture, Purged) = ("", null, null, "en", true);
}
