using Nmap.Cms;
using Nmap.Cms.Slots;

namespace Nmap.Exchange;

internal sealed class ExchangeMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries => [new(MenuPlace.Admin, Phrase.Of("Texts out and in"), "/admin/exchange", 60, ExchangePermissions.Exchange)];
}
