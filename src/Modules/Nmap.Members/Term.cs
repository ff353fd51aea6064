using Nmap.Cms;

namespace Nmap.Members;

/// <summary>A person speaks for an organisation between two days.</summary>
internal sealed class Term : Dated
{
    public string PersonId { get; set; } = "";
    public string OrganisationId { get; set; } = "";
    public bool Alternate { get; set; }

    /// <summary>One of <see cref="Vocabulary.Stations"/>: where this person does this work.</summary>
    public string Station { get; set; } = Vocabulary.InCountry;

    /// <summary>City or office, in the person's own words.</summary>
    public string? Place { get; set; }

    public bool IsResident => Station == Vocabulary.InCountry;

    public static Term Begin(string personId, string organisationId, bool alternate, DateOnly from, DateOnly? to)
        => Between(new Term { PersonId = personId, OrganisationId = organisationId, Alternate = alternate }, from, to);

    public Term WorkingFrom(string? station, string? place)
    {
        (Station, Place) = (station is not null && Vocabulary.Stations.ContainsKey(station) ? station : Vocabulary.InCountry, string.IsNullOrWhiteSpace(place) ? null : place.Trim());
        return this;
    }

    /// <summary>Nobody speaks twice for the same organisation on one day, and only one person is its representative.</summary>
    public void StandBeside(IEnumerable<Term> others)
    {
        if (others.Any(o => o.PersonId == PersonId && o.OrganisationId == OrganisationId && o.Overlaps(this)))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("This person already speaks for this organisation in that time. End the other term first."), "From");
        }
        if (!Alternate && others.Any(o => !o.Alternate && o.OrganisationId == OrganisationId && o.Overlaps(this)))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("This organisation has a representative in that time. End that term first, or make this person an alternate."), "As");
        }
    }
}
