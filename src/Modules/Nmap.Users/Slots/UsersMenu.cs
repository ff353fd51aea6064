using Nmap.Cms;
using Nmap.Cms.Slots;

namespace Nmap.Users.Slots;

internal sealed class UsersMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.Admin, Phrase.Of("Accounts"), "/admin/accounts", 10, Permissions.RestoreAccess),
        new(MenuPlace.Admin, Phrase.Of("How officers sign in"), "/admin/sign-in", 15, Permissions.ChangeSignIn),
    ];
}
