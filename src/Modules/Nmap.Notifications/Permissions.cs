using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Notifications;

internal sealed class Permissions : IPermissionSource
{
    public static readonly Permission LookAtMail = new("LookAtMail", Phrase.Of("Look at mail that the platform could not apply"), Roles.Secretariat);

    IEnumerable<Permission> IPermissionSource.Permissions => [LookAtMail];
}
