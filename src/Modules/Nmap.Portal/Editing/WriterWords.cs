using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Portal.Editing;

/// <summary>Roles as people call them.</summary>
internal static class WriterWords
{
    public static string Of(string role) => role switch
    {
        Roles.Lead => Phrase.Of("Lead"),
        Roles.Deputy => Phrase.Of("Deputy of the lead"),
        Roles.ChampionDonor => Phrase.Of("Champion donor"),
        Roles.Secretariat => Phrase.Of("Secretariat"),
        Roles.Facilitator => Phrase.Of("Facilitator"),
        Roles.Communications => Phrase.Of("Communications"),
        Roles.Member => Phrase.Of("Member organisation"),
        Roles.AffectedRepresentative => Phrase.Of("Representative of affected people"),
        Roles.Observer => Phrase.Of("Observer"),
        Roles.Auditor => Phrase.Of("Auditor"),
        _ => Phrase.Of("Administrator"),
    };
}
