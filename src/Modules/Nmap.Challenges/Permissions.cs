using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Challenges;

internal sealed class Permissions : IPermissionSource
{
    public static readonly Permission Raise = new("RaiseChallenges", Phrase.Of("Raise challenges, discuss them and propose solutions"),
        Roles.Lead, Roles.Deputy, Roles.ChampionDonor, Roles.Secretariat, Roles.Facilitator, Roles.Member, Roles.AffectedRepresentative);

    public static readonly Permission Keep = new("KeepChallenges", Phrase.Of("Sort challenges and say where they stand"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Facilitator);

    public static readonly Permission Release = new("ReleaseChallenges", Phrase.Of("Show challenges to the public"), Roles.Lead, Roles.Deputy);

    IEnumerable<Permission> IPermissionSource.Permissions => [Raise, Keep, Release];
}
