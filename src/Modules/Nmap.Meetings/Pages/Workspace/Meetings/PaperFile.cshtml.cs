using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Meetings.Papers;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>A paper as a file. The screen is only shown when a PDF cannot be made: it says so and names the other ways.</summary>
internal sealed class PaperFileModel(PaperRack rack) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Paper { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? In { get; set; }

    public Task<IActionResult> OnGetAsync(string form, CancellationToken cancel) => DoAsync(async () =>
    {
        var (bytes, type, name) = await rack.FileAsync(await rack.TakeAsync(Paper, Id, In, Reader, cancel), form, cancel);
        return File(bytes, type, name);
    });

    protected override Task LoadAsync(CancellationToken cancel)
    {
        Response.StatusCode = 503;
        return Task.CompletedTask;
    }
}
