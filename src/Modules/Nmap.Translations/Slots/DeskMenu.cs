using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Translations.Slots;

internal sealed class DeskMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.Workspace, Phrase.Of("Translations"), "/workspace/translations", 62, CmsPermissions.EnterWorkspace),
    ];
}
