using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Meetings.Papers;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>The whole meeting in one file, to keep where there is no connection.</summary>
internal sealed class PackModel(PaperRack rack) : NmapPage
{
    public Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = "in")] string? language, CancellationToken cancel) => DoAsync(async () =>
    {
        var (bytes, type, name) = await rack.FileAsync(await rack.TakeAsync("pack", id, language, Reader, cancel), "html", cancel);
        return File(bytes, type, name);
    });
}
