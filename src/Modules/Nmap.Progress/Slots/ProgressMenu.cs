using Nmap.Cms;
using Nmap.Cms.Slots;

namespace Nmap.Progress.Slots;

internal sealed class ProgressMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.Public, Phrase.Of("Progress"), "/progress", 10),
        new(MenuPlace.Public, Phrase.Of("Obligations"), "/obligations", 15),
        new(MenuPlace.Workspace, Phrase.Of("Figures"), "/workspace/figures", 50, ProgressPermissions.Import),
        new(MenuPlace.Workspace, Phrase.Of("Obligations"), "/workspace/obligations", 49),
    ];
}
