using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Members.Pages;

/// <summary>Seats and roles as screens say them.</summary>
internal static class SeatWords
{
    public static string Of(string role) => role switch
    {
        Roles.Lead => Phrase.Of("Lead"),
        Roles.Deputy => Phrase.Of("Deputy of the lead"),
        Roles.ChampionDonor => Phrase.Of("Champion donor"),
        Roles.Secretariat => Phrase.Of("Secretariat"),
        Roles.Facilitator => Phrase.Of("Facilitator"),
        Roles.Communications => Phrase.Of("Communications staff"),
        Roles.Member => Phrase.Of("Member"),
        Roles.AffectedRepresentative => Phrase.Of("Representative of affected people"),
        Roles.Observer => Phrase.Of("Observer"),
        Roles.Auditor => Phrase.Of("Auditor"),
        _ => Phrase.Of("Technical administrator"),
    };
}
