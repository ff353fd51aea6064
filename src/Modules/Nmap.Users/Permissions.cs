using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Users;

internal sealed class Permissions : IPermissionSource
{
    public static readonly Permission ManageAccounts = new("ManageAccounts", Phrase.Of("Open, suspend and reinstate accounts"), Roles.Administrator, Roles.Lead, Roles.Deputy);

    IEnumerable<Permission> IPermissionSource.Permissions => [ManageAccounts];
}
