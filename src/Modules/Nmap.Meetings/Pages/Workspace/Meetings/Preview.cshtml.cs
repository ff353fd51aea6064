using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>The public summary as a stranger would read it, at any time.</summary>
internal sealed class PreviewModel(Shelf shelf, PublishSummary publish) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? In { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<string> Languages { get; private set; } = [];
    public string Culture { get; private set; } = "";
    public string Html { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes) && !Reader.Can(Permissions.ConfirmPaper)) { return NotFound(); }
        try
        {
            Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
            var minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
            Languages = publish.Cultures(minutes);
            Culture = In is { } wanted && Languages.Contains(wanted) ? wanted : minutes.Culture;
            Html = await publish.HtmlAsync(Meeting, minutes, Culture, cancel);
            return Page();
        }
        catch (RefusedException refused) when (refused.Kind == Refusal.NotFound) { return NotFound(); }
    }
}
