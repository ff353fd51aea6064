using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Exchange;

internal sealed class ExchangePermissions : IPermissionSource
{
    public static readonly Permission Exchange = new("ExchangeContent", Phrase.Of("Make packages of public texts, and try packages"), Roles.Administrator, Roles.Lead, Roles.Deputy);
    public static readonly Permission Restricted = new("ExportRestricted", Phrase.Of("Take out texts that are not public"), Roles.Lead, Roles.Deputy);

    // What comes in may be published at once: whoever looks after the machine publishes nothing.
    public static readonly Permission Import = new("ImportContent", Phrase.Of("Take texts in from packages"), Roles.Lead, Roles.Deputy);

    public IEnumerable<Permission> Permissions => [Exchange, Restricted, Import];
}
