using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Users;

internal sealed class Permissions : IPermissionSource
{
    public static readonly Permission ManageAccounts = new("ManageAccounts", Phrase.Of("Open, suspend and reinstate accounts"), Roles.Administrator, Roles.Lead, Roles.Deputy);

    public static readonly Permission RestoreAccess = new("RestoreAccess", Phrase.Of("Let somebody in again who lost every way in, together with another officer"),
        Roles.Administrator, Roles.Lead, Roles.Deputy, Roles.Secretariat);

    public static readonly Permission ChangeSignIn = new("ChangeSignIn", Phrase.Of("Decide how officers sign in"), Roles.Lead);

    IEnumerable<Permission> IPermissionSource.Permissions => [ManageAccounts, RestoreAccess, ChangeSignIn];
}
