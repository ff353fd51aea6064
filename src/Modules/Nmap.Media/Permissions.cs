using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Media;

internal sealed class Permissions : IPermissionSource
{
    public static readonly Permission Keep = new("KeepMedia", Phrase.Of("Bring pictures and recordings, describe them and keep consents"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications);

    public static readonly Permission Clear = new("ClearMedia", Phrase.Of("Clear pictures and recordings that somebody else brought"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications);

    IEnumerable<Permission> IPermissionSource.Permissions => [Keep, Clear];
}
