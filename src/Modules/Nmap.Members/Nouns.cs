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

    public bool IsObserver => Constituency == Constituencies.Observer;

    public bool IsIn(DateOnly day) => JoinedOn <= day && (LeftOn is null || LeftOn > day);
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

    public void Purge() => (FullName, LatinName, Email, Purged) = ("", null, null, true);
}

/// <summary>A person speaks for an organisation between two days.</summary>
internal sealed class Term
{
    public string Id { get; set; } = Ids.New();
    public string PersonId { get; set; } = "";
    public string OrganisationId { get; set; } = "";
    public bool Alternate { get; set; }
    public DateOnly From { get; set; }

    /// <summary>First day without the power; null while it lasts.</summary>
    public DateOnly? To { get; set; }
}

/// <summary>An organisation holds a seat of the platform between two days.</summary>
internal sealed class Seat
{
    public string Id { get; set; } = Ids.New();

    /// <summary><c>lead</c>, <c>champion-donor</c>, <c>secretariat</c> or <c>facilitator</c>.</summary>
    public string Name { get; set; } = "";
    public string OrganisationId { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }

    public static readonly IReadOnlyList<string> All = [Cms.Access.Roles.Lead, Cms.Access.Roles.ChampionDonor, Cms.Access.Roles.Secretariat, Cms.Access.Roles.Facilitator];

    /// <summary>The one rule that blocks: the platform is led by a national body.</summary>
    public static Seat Fill(string name, MemberOrganisation organisation, DateOnly from, DateOnly? to)
    {
        if (!All.Contains(name)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a seat. The seats are lead, champion-donor, secretariat and facilitator."), "Seat", name); }
        if (name == Cms.Access.Roles.Lead && !organisation.NationalBody) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The lead is a national authority or centre; this organisation is not a national body."), "Organisation"); }
        if (to is { } end && end <= from) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The last day must come after the first."), "To"); }
        return new() { Name = name, OrganisationId = organisation.Id, From = from, To = to };
    }
}

/// <summary>A person holds a role of their own between two days: deputy of the lead, communications, auditor, administrator.</summary>
internal sealed class Assignment
{
    public string Id { get; set; } = Ids.New();
    public string PersonId { get; set; } = "";
    public string Role { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }

    public static readonly IReadOnlyList<string> All = [Cms.Access.Roles.Deputy, Cms.Access.Roles.Communications, Cms.Access.Roles.Auditor, Cms.Access.Roles.Administrator];
}
