using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Portal;

internal sealed class PortalPermissions : IPermissionSource
{
    public static readonly Permission Arrange = new("ArrangePortal", Phrase.Of("Arrange the home page and the public menus"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications);

    public IEnumerable<Permission> Permissions => [Arrange];
}
