using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Localization.Slots;

internal sealed class LanguagesMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries => [new(MenuPlace.Admin, Phrase.Of("Languages and their sentences"), "/admin/languages", 34, CmsPermissions.ChangeSettings)];
}
