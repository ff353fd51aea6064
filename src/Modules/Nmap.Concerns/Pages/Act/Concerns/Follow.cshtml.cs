using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Concerns.Verbs;
using Nmap.Meetings.Contracts;

namespace Nmap.Concerns.Pages.Act.Concerns;

/// <summary>What became of a concern, for whoever holds its reference and its code. Nothing of it stands in an address.</summary>
[EnableRateLimiting(Limits.Following), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FollowModel(FollowConcern follow, IAgendas agendas, ContentLibrary library) : NmapPage
{
    [BindProperty] public string? Reference { get; set; }
    [BindProperty] public string? Code { get; set; }

    internal Concern? Concern { get; private set; }
    internal StepsShown Steps { get; private set; } = null!;
    public ItemCard? InPublic { get; private set; }
    internal CalendarMeeting? Meeting => Steps.MeetingOf(Concern?.MeetingId);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        Concern = await follow.RunAsync(Reference, Code, cancel);
        Steps = new(Concern, await agendas.MeetingsAsync(cancel), new Dictionary<string, string>());
        if (Concern.ToldSetId is { } set) { InPublic = (await library.VisibleTo(Cms.Access.Reader.Stranger).InSet(set).Preferring(Cultures.Current).CardsAsync(0, 1, cancel)).FirstOrDefault(); }
        return Page();
    });
}
