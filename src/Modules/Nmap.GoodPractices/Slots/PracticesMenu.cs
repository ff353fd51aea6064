using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.GoodPractices.Slots;

internal sealed class PracticesMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.Public, Phrase.Of("Lessons"), "/good-practices", 40),
        new(MenuPlace.Workspace, Phrase.Of("Lessons"), "/workspace/lessons", 55, CmsPermissions.EnterWorkspace),
    ];
}
