using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Exchange;

internal sealed class ExchangePermissions : IPermissionSource
{
    public static readonly Permission Exchange = new("ExchangeContent", Phrase.Of("Take texts out and in as packages"), Roles.Administrator, Roles.Lead, Roles.Deputy);
    public static readonly Permission Restricted = new("ExportRestricted", Phrase.Of("Take out texts that are not public"), Roles.Lead, Roles.Deputy);

    public IEnumerable<Permission> Permissions => [Exchange, Restricted];
}
