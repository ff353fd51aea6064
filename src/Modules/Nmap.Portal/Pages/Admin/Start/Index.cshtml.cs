using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;

namespace Nmap.Portal.Pages.Admin.Start;

/// <summary>What a new country still has to do before its first meeting.</summary>
internal sealed class IndexModel(IEnumerable<IStartTask> tasks) : NmapPage
{
    public IReadOnlyList<(IStartTask Task, bool Done)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(CmsPermissions.EnterAdmin)) { return StatusCode(403); }
        var rows = new List<(IStartTask, bool)>();
        foreach (var task in tasks.OrderBy(t => t.Order)) { rows.Add((task, await task.IsDoneAsync(cancel))); }
        Rows = rows;
        return Page();
    }
}
