using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Members;

/// <summary>A member of the platform, or an observer: always an organisation, never a person.</summary>
internal sealed class MemberOrganisation
{
    public const int LongestName = 200;

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
    /// <summary>Codes of <see cref="Vocabulary.Disciplines"/>.</summary>
    public List<string> Disciplines { get; set; } = [];

    /// <summary>Codes of <see cref="Vocabulary.Components"/> that it takes part in.</summary>
    public List<string> Components { get; set; } = [];

    public DateOnly JoinedOn { get; set; }

    /// <summary>First day outside.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>First day without rights; the membership itself goes on.</summary>
    public DateOnly? SuspendedFrom { get; set; }

    /// <summary>First day with rights again; null while that is open.</summary>
    public DateOnly? SuspendedTo { get; set; }

    /// <summary>Grows with each save; a form says which one it was filled from.</summary>
    public int Version { get; set; } = 1;

    public bool IsObserver => Constituency == Constituencies.Observer;

    public bool IsIn(DateOnly day) => JoinedOn <= day && (LeftOn is null || LeftOn > day) && !IsSuspended(day);

    public bool IsSuspended(DateOnly day) => SuspendedFrom <= day && (SuspendedTo is null || SuspendedTo > day);

    public void Leave(DateOnly firstDayOutside)
    {
        if (firstDayOutside <= JoinedOn) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The last day must come after the first."), "Day"); }
        (LeftOn, Version) = (firstDayOutside, Version + 1);
    }

    public void Suspend(DateOnly from, DateOnly? to)
    {
        if (to <= from) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The last day must come after the first."), "Until"); }
        (SuspendedFrom, SuspendedTo, Version) = (from, to, Version + 1);
    }

    /// <summary>Comes back from that day on, whether it had left or was suspended.</summary>
    public void Return(DateOnly day)
    {
        if (LeftOn <= day) { LeftOn = null; }
        if (IsSuspended(day)) { SuspendedTo = day; }
        Version++;
    }

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

    /// <summary>Why this country has none; then its absence is no gap.</summary>
    public Texts NotApplicable { get; set; } = Texts.Empty;
}

/// <summary>A technical topic that this country added to the seven of <see cref="Vocabulary.Topics"/>.</summary>
internal sealed class Topic
{
    public string Code { get; set; } = "";
    public Texts Name { get; set; } = Texts.Empty;
}

internal static class Constituencies
{
    public const string Observer = "observer";
    public const string Donor = "donor";
    public const string AffectedPopulation = "affected-population";
}

/// <summary>A person, who may have no account. Purging leaves the id alone.</summary>
internal sealed class PersonRow
{
    private const int LongestName = 120;

    public string Id { get; set; } = Ids.New();
    public string FullName { get; set; } = "";
    public string? LatinName { get; set; }
    public string? Email { get; set; }

    /// <summary>Language in which this person is written to.</summary>
    public string Culture { get; set; } = "en";
    public bool Purged { get; set; }

    /// <summary>One of <see cref="Vocabulary.Sexes"/>; null is "not stated".</summary>
    public string? Sex { get; set; }

    /// <summary>Says of themselves that they survived a mine or other explosive ordnance; null is "not stated".</summary>
    public bool? Survivor { get; set; }

    /// <summary>Code of the affected area they come from; null is "not stated".</summary>
    public string? Area { get; set; }

    /// <exception cref="RefusedException">The name is missing or the address is none.</exception>
    public void Describe(string? name, string? latinName, string? email, string culture)
    {
        if (string.IsNullOrWhiteSpace(name)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a name."), "Name"); }
        if (name.Length > LongestName) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), "Name", LongestName); }
        Lookalikes.CheckAlphabets(name, "Name");
        var address = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        if (address is not null && !(System.Net.Mail.MailAddress.TryCreate(address, out var read) && read.Address == address))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter an e-mail address such as name@example.org."), "Email");
        }
        (FullName, LatinName, Email, Culture) = (name.Trim(), string.IsNullOrWhiteSpace(latinName) ? null : latinName.Trim(), address, culture);
    }

    /// <summary>What a person may say of themselves for the sake of balance; each may stay unsaid.</summary>
    public void Tell(string? sex, bool? survivor, string? area)
        => (Sex, Survivor, Area) = (sex is not null && Vocabulary.Sexes.ContainsKey(sex) ? sex : null, survivor, string.IsNullOrWhiteSpace(area) ? null : area.Trim());

    public void Purge() => (FullName, LatinName, Email, Culture, Sex, Survivor, Area, Purged) = ("", null, null, "en", null, null, null, true);
}

/// <summary>What one person needs to take part; for the secretariat's eyes only.</summary>
internal sealed class AccessNeed
{
    public string PersonId { get; set; } = "";

    /// <summary>Codes of <see cref="Vocabulary.Needs"/>.</summary>
    public List<string> Kinds { get; set; } = [];
    public string? Note { get; set; }
    public DateOnly ChangedOn { get; set; }
}
