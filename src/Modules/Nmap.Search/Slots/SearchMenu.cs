using Nmap.Cms;
using Nmap.Cms.Slots;

namespace Nmap.Search.Slots;

internal sealed class SearchMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.PublicFooter, Phrase.Of("Search"), "/search", 10),
        new(MenuPlace.Workspace, Phrase.Of("Search"), "/workspace/search", 95),
    ];
}
