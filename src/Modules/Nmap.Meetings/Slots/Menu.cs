using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Meetings.Slots;

internal sealed class Menu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.Public, Phrase.Of("Meetings"), "/meetings", 30),
        new(MenuPlace.Workspace, Phrase.Of("Meetings"), "/workspace/meetings", 20, Permissions.See),
        new(MenuPlace.Workspace, Phrase.Of("Action points"), "/workspace/actions", 30, Permissions.See),
        new(MenuPlace.Workspace, Phrase.Of("Other structures"), "/workspace/structures", 45, Permissions.See),
        new(MenuPlace.Admin, Phrase.Of("Rules for minutes"), "/admin/minutes", 32, CmsPermissions.ChangeSettings),
        new(MenuPlace.Workspace, Phrase.Of("Decisions"), "/workspace/decisions", 40, Permissions.See),
    ];
}
