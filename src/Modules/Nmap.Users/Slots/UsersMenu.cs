using Nmap.Cms;
using Nmap.Cms.Slots;

namespace Nmap.Users.Slots;

internal sealed class UsersMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries => [new(MenuPlace.Admin, Phrase.Of("Accounts"), "/admin/accounts", 10, Permissions.ManageAccounts)];
}
