using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Media.Slots;

internal sealed class MediaMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries => [new(MenuPlace.Workspace, Phrase.Of("Pictures and recordings"), "/workspace/media", 62, Permissions.Keep),
        new(MenuPlace.Admin, Phrase.Of("Room for pictures and recordings"), "/admin/settings/media", 32, CmsPermissions.ChangeSettings)];
}
