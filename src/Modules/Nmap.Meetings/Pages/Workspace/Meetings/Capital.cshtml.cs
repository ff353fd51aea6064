using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Papers;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>What a focal point sends to the capital after a meeting, in two versions that say with whom they may be shared.</summary>
internal sealed class CapitalModel(CapitalNote note, PaperDesk desk) : NmapPage
{
    public Meeting Meeting { get; private set; } = null!;
    public string Language { get; private set; } = "";
    public string? ToShare { get; private set; }
    public string? ForMembers { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = "in")] string? language, CancellationToken cancel) => DoAsync(async () =>
    {
        Meeting = await desk.MeetingAsync(id, Reader, cancel);
        Language = desk.Language(language, Cultures.Current);
        ToShare = await note.ToShareAsync(Meeting, Language, cancel);
        ForMembers = await note.ForMembersAsync(Meeting, Language, Reader, cancel);
        return Page();
    });
}
