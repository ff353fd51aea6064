using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class TopicsModel(ITopics topics) : NmapPage
{
    public IReadOnlyList<TechnicalTopic> Topics { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        Topics = await topics.AllAsync(cancel);
        return Page();
    }
}
