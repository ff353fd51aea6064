using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Awareness;

internal sealed class AwarenessPermissions : IPermissionSource
{
    public static readonly Permission NameGroups = new("NameTargetGroups", Phrase.Of("Say whom campaigns and risk education are for"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications);

    public static readonly Permission RunPressDesk = new("RunPressDesk", Phrase.Of("Say who answers the press, and clear photographs"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications);

    IEnumerable<Permission> IPermissionSource.Permissions => [NameGroups, RunPressDesk];
}
