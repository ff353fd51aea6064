using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Pages.Public.Meetings;

internal sealed class MeetingModel(NmapDb db, ContentLibrary content, AgendaView view, ISite site) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;
    public ContentItem? Summary { get; private set; }
    public IReadOnlyList<AgendaRow> Agenda { get; private set; } = [];

    /// <summary>When something that the summary says was put right; null once the summary says it too.</summary>
    public DateTimeOffset? CorrectedOn { get; private set; }
    public string? Description => Summary is null ? Meeting.Place.ToString() : HtmlProfile.PlainText(Summary.As<HtmlBodyPart>()!.Html).Split('\n').ElementAtOrDefault(1);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var meeting = await db.Set<Meeting>().AsNoTracking().VisibleTo(Reader.Stranger).Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Slug == slug, cancel);
        if (meeting is null) { return NotFound(); }
        Meeting = meeting;
        Agenda = (await view.OfAsync(meeting, Reader.Stranger, cancel)).Rows;
        var summaries = content.VisibleTo(Reader.Stranger).OfType(PublicSummaryType.TypeName);
        var minutes = await db.Set<Minutes>().AsNoTracking().Include(m => m.Corrigenda).SingleOrDefaultAsync(m => m.MeetingId == meeting.Id, cancel);
        if (minutes is not null) { Summary = await summaries.InSet(Nmap.Cms.Ids.From($"summary/{minutes.Id}")).Preferring(Cultures.Current).FirstAsync(cancel); }
        CorrectedOn = minutes is { SummaryIsBehind: true } ? minutes.AdoptedCorrigenda.Max(c => c.DecidedAt) : null;
        return Page();
    }

    /// <summary>schema.org/Event for search engines.</summary>
    public string JsonLd() => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Event",
        ["name"] = Meeting.Title.ToString(),
        ["startDate"] = TimeZoneInfo.ConvertTime(Meeting.StartsAt, site.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
        ["endDate"] = TimeZoneInfo.ConvertTime(Meeting.EndsAt, site.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
        ["eventStatus"] = Meeting.State == MeetingState.Cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
        ["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode",
        ["url"] = new Uri(site.PublicUrl, $"/{Cultures.Current}/meetings/{Meeting.Slug}").AbsoluteUri,
        ["location"] = new Dictionary<string, object?> { ["@type"] = "Place", ["name"] = Meeting.Place.ToString() },
        ["organizer"] = new Dictionary<string, object?> { ["@type"] = "GovernmentOrganization", ["name"] = site.Settings.Authority.ToString() },
        ["inLanguage"] = Cultures.Current,
    });
}
