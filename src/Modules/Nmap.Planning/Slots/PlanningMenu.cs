using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Planning.Slots;

internal sealed class PlanningMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.PublicFooter, Phrase.Of("Work plan"), "/work-plan", 11),
        new(MenuPlace.PublicFooter, Phrase.Of("Needs"), "/needs", 12),
        new(MenuPlace.PublicFooter, Phrase.Of("Benchmarks"), "/benchmarks", 13),
        new(MenuPlace.PublicFooter, Phrase.Of("Activities of the platform"), "/programme", 14),
        new(MenuPlace.Workspace, Phrase.Of("Work plan"), "/workspace/work-plan", 51, CmsPermissions.EnterWorkspace),
        new(MenuPlace.Workspace, Phrase.Of("Activities of the platform"), "/workspace/programme", 52, CmsPermissions.EnterWorkspace),
        new(MenuPlace.Workspace, Phrase.Of("Needs"), "/workspace/needs", 53, CmsPermissions.EnterWorkspace),
        new(MenuPlace.Workspace, Phrase.Of("Benchmarks"), "/workspace/benchmarks", 54, CmsPermissions.EnterWorkspace),
        new(MenuPlace.Workspace, Phrase.Of("Evidence pack"), "/workspace/evidence", 55, PlanningPermissions.Report),
    ];
}
