using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Planning;

/// <summary>Who plans, who contributes, and who shows it to everybody.</summary>
internal sealed class PlanningPermissions : IPermissionSource
{
    public static readonly Permission Contribute = new("ContributeToPlans", Phrase.Of("Contribute to drafts of plans, report on activities, and enter needs of one’s own organisation"),
        Roles.Lead, Roles.Deputy, Roles.ChampionDonor, Roles.Secretariat, Roles.Facilitator, Roles.Member, Roles.AffectedRepresentative);

    public static readonly Permission Keep = new("KeepPlans", Phrase.Of("Write plans, answer contributions, and enter needs and benchmarks"), Roles.Lead, Roles.Deputy, Roles.Secretariat);

    public static readonly Permission Adopt = new("AdoptPlans", Phrase.Of("Adopt plans, and show needs and benchmarks to the public"), Roles.Lead, Roles.Deputy);

    public static readonly Permission Report = new("MakeEvidencePacks", Phrase.Of("Make evidence packs for reports"), Roles.Lead, Roles.Deputy, Roles.Secretariat);

    public IEnumerable<Permission> Permissions => [Contribute, Keep, Adopt, Report];
}
