using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Workflows.Slots;

internal sealed class WorkflowsMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries => [new(MenuPlace.Admin, Phrase.Of("Routes of approval"), "/admin/workflows", 40, CmsPermissions.EnterAdmin)];
}
