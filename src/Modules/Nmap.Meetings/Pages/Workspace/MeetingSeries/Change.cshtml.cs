using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.MeetingSeries;

internal sealed class ChangeModel(ArrangeSeries arrange, Shelf shelf, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public SeriesFields Fields { get; set; } = new();

    [BindProperty]
    public long Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        var series = await shelf.SeriesAsync(Id, Reader, cancel);
        (Fields, Revision) = (SeriesFields.Of(series, site), series.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await arrange.ChangeAsync(Id, s => Fields.Fill(s, site), Revision, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect($"/workspace/meetings/series/{Id}");
    });

    protected override string FieldName(string? field) => field is null ? "" : field == "Template" ? "Fields.Items[0].Title" : "Fields." + field;
}
