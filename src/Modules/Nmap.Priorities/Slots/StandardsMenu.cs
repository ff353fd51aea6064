using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Priorities.Slots;

internal sealed class StandardsMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.PublicFooter, Phrase.Of("National standards and procedures"), "/national-standards", 15),
        new(MenuPlace.PublicFooter, Phrase.Of("Advocacy"), "/advocacy", 16),
        new(MenuPlace.Workspace, Phrase.Of("Advocacy"), "/workspace/advocacy", 57, CmsPermissions.EnterWorkspace),
    ];
}
