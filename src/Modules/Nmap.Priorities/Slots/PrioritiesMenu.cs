using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Priorities.Slots;

internal sealed class PrioritiesMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.PublicFooter, Phrase.Of("Priorities"), "/priorities", 10),
        new(MenuPlace.Workspace, Phrase.Of("Priorities"), "/workspace/priorities", 55, CmsPermissions.EnterWorkspace),
    ];
}
