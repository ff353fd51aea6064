using Nmap.Cms;

namespace Nmap.Members;

/// <summary>A person speaks for an organisation between two days.</summary>
internal sealed class Term : Dated
{
    public string PersonId { get; set; } = "";
    public string OrganisationId { get; set; } = "";
    public bool Alternate { get; set; }

    public static Term Begin(string personId, string organisationId, bool alternate, DateOnly from, DateOnly? to)
        => Between(new Term { PersonId = personId, OrganisationId = organisationId, Alternate = alternate }, from, to);

    /// <summary>Nobody speaks twice for the same organisation on one day.</summary>
    public void StandBeside(IEnumerable<Term> others)
    {
        if (others.Any(o => o.PersonId == PersonId && o.OrganisationId == OrganisationId && o.Overlaps(this)))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("This person already speaks for this organisation in that time. End the other term first."), "From");
        }
    }
}
