using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Members;

/// <summary>An organisation holds a seat of the platform between two days.</summary>
internal sealed class Seat : Dated
{
    /// <summary>One of <see cref="All"/>; also the role it gives.</summary>
    public string Name { get; set; } = "";
    public string OrganisationId { get; set; } = "";

    /// <summary>Passes from one organisation to the next; then its last day is known from the first.</summary>
    public bool Rotating { get; set; }

    public static readonly IReadOnlyList<string> All = [Roles.Lead, Roles.ChampionDonor, Roles.Secretariat, Roles.Facilitator];

    /// <summary>The platform is led by a national body, and its seats are held by members.</summary>
    public static Seat Fill(string name, MemberOrganisation organisation, DateOnly from, DateOnly? to, bool rotating = false)
    {
        if (!All.Contains(name)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a seat. The seats are lead, champion-donor, secretariat and facilitator."), "Seat", name); }
        if (organisation.IsObserver) { throw new RefusedException(Refusal.Invalid, Phrase.Of("An observer cannot hold a seat. Make the organisation a member first."), "Organisation"); }
        if (!organisation.IsIn(from)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This organisation is not a member on that day."), "Organisation"); }
        if (name == Roles.Lead && !organisation.NationalBody) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The lead is a national authority or centre; this organisation is not a national body."), "Organisation"); }
        if (rotating && to is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A seat that rotates needs its last day, so that the next holder is found in time."), "To"); }
        return Between(new Seat { Name = name, OrganisationId = organisation.Id, Rotating = rotating }, from, to);
    }

    /// <summary>Takes its place among those filled already. A new lead ends the old one's seat; the other seats may be shared.</summary>
    public void Follow(IReadOnlyCollection<Seat> others)
    {
        if (others.Any(o => o.Name == Name && o.OrganisationId == OrganisationId && o.Overlaps(this)))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("This organisation already holds this seat in that time."), "Organisation");
        }
        if (Name != Roles.Lead) { return; }
        if (To is not null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The lead’s seat has no last day: it ends when the next lead begins."), "To"); }
        foreach (var held in others.Where(o => o.Name == Roles.Lead && o.Overlaps(this)))
        {
            if (held.From >= From) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Another organisation takes the lead on that day or later. The new lead must begin after it."), "From"); }
            held.EndOn(From);
        }
    }

    /// <summary>Ends on the day on which another organisation takes the seat.</summary>
    public void PassOn(DateOnly day)
    {
        if (To < day) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This seat ends before that day. Choose its last day or an earlier one."), "On"); }
        if (day <= From) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The seat must be held for at least one day before it is handed over."), "On"); }
        To = day;
    }

    /// <summary>A platform without a national lead is one of the four things that cannot be.</summary>
    public void Leave(DateOnly firstDayWithout)
    {
        if (Name == Roles.Lead) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The platform needs a national lead. Name the next lead; this seat ends when that one begins.")); }
        EndOn(firstDayWithout);
    }
}
