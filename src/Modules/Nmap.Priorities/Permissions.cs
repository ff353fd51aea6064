using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Priorities;

/// <summary>Who ranks priorities, and who says that they are adopted.</summary>
internal sealed class PriorityPermissions : IPermissionSource
{
    public static readonly Permission Rank = new("RankPriorities", Phrase.Of("Rank priorities, say how far they came, and write their criteria"), Roles.Lead, Roles.Deputy, Roles.Secretariat);

    public static readonly Permission Adopt = new("AdoptPriorities", Phrase.Of("Adopt priorities by a decision"), Roles.Lead, Roles.Deputy);

    public IEnumerable<Permission> Permissions => [Rank, Adopt];
}
