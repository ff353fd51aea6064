using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Slots;

/// <summary>The next public meetings, on the home page.</summary>
internal sealed class NextMeetings(NmapDb db, ISite site) : IHomeSection
{
    public int Order => 30;
    public string Partial => "Home-Meetings";
    public string Title => Phrase.Of("Coming meetings");

    public async Task<object?> ModelAsync(string culture, CancellationToken cancel)
    {
        var now = site.Now;
        var next = await db.Set<Meeting>().AsNoTracking().VisibleTo(Reader.Stranger).Where(m => m.StartsAt > now && m.State != MeetingState.Cancelled)
            .OrderBy(m => m.StartsAt).Take(3).ToListAsync(cancel);
        return next.Count == 0 ? null : new NextMeetingsModel([.. next.Select(m => new PublicMeeting(m.Slug, m.Title, m.Place, m.StartsAt, m.State, false, m.TimeZone))]);
    }
}

/// <summary>Model of the partial <c>Home-Meetings</c>.</summary>
internal sealed record NextMeetingsModel(IReadOnlyList<PublicMeeting> Meetings);

/// <summary>What the public sees of a meeting in a list.</summary>
internal sealed record PublicMeeting(string Slug, Texts Title, Texts Place, DateTimeOffset StartsAt, MeetingState State, bool HasSummary, string TimeZone);

/// <summary>Public meetings in the calendar feed.</summary>
internal sealed class MeetingCalendar(NmapDb db, ISite site) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(string culture, CancellationToken cancel)
    {
        var meetings = await db.Set<Meeting>().AsNoTracking().VisibleTo(Reader.Stranger).Include(m => m.Agenda).OrderBy(m => m.StartsAt).ToListAsync(cancel);
        return [.. meetings.Select(m => new CalendarEntry($"{m.Id}@{site.PublicUrl.Host}", m.Title.In(culture, site.Settings.Languages).Text, $"/{culture}/meetings/{m.Slug}", m.StartsAt,
            TimeSpan.FromMinutes(m.DurationMinutes), false, m.Place.In(culture, site.Settings.Languages).Text, Agenda(m, culture), m.Sequence, m.State == MeetingState.Cancelled, m.ChangedAt))];
    }

    private string? Agenda(Meeting meeting, string culture)
        => meeting.InPublic() is { Count: > 0 } items ? string.Join('\n', items.Select((a, i) => $"{i + 1}. {a.Title.In(culture, site.Settings.Languages).Text}")) : null;
}

/// <summary>Pages of public meetings and decisions, in every language of the site.</summary>
internal sealed class MeetingSitemap(NmapDb db, ISite site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancel)
    {
        var meetings = await db.Set<Meeting>().AsNoTracking().VisibleTo(Reader.Stranger).Select(m => new { m.Slug, m.ChangedAt }).ToListAsync(cancel);
        var decisions = await db.Set<Decision>().AsNoTracking().VisibleTo(Reader.Stranger).Select(d => d.Number).ToListAsync(cancel);
        return [new(Everywhere("/meetings"), null), .. meetings.Select(m => new SitemapEntry(Everywhere("/meetings/" + m.Slug), m.ChangedAt)), .. decisions.Select(n => new SitemapEntry(Everywhere("/decisions/" + n), null))];
    }

    private Dictionary<string, string> Everywhere(string path) => site.Settings.Languages.ToDictionary(l => l, l => $"/{l}{path}");
}

/// <summary>Public decisions as a feed.</summary>
internal sealed class DecisionFeed(NmapDb db, ISite site, IStringLocalizer S) : IFeedSource
{
    public string Path => "decisions";
    public string Title => Phrase.Of("Decisions");

    public async Task<IReadOnlyList<FeedEntry>> EntriesAsync(string culture, IReadOnlyDictionary<string, string> filters, int limit, CancellationToken cancel)
    {
        var decisions = await db.Set<Decision>().AsNoTracking().VisibleTo(Reader.Stranger).OrderByDescending(d => d.MeetingNumber).ThenByDescending(d => d.Position).Take(limit).ToListAsync(cancel);
        var superseded = await SupersededAsync(decisions, cancel);
        return [.. decisions.Select(d =>
        {
            var (text, language) = d.Text.In(culture, site.Settings.Languages);
            var day = new DateTimeOffset(d.DecidedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            return new FeedEntry("decision:" + d.Id, $"{d.Number}: {text}", $"/{culture}/decisions/{d.Number}", $"<p>{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text)}</p>{(d.SupersededById is null ? "" : $"<p>{S["A later decision took its place"]}</p>")}", day, superseded[d.Id].DefaultIfEmpty(day).Max(), language, []);
        })];
    }

    // An entry that says more than it did is newer, or no reader would fetch it again.
    private async Task<ILookup<string, DateTimeOffset>> SupersededAsync(IReadOnlyList<Decision> decisions, CancellationToken cancel)
    {
        var ids = decisions.Where(d => d.SupersededById is not null).Select(d => d.Id).ToList();
        var notes = ids.Count == 0 ? [] : await db.Set<RegisterNote>().AsNoTracking().Where(n => n.Kind == RegisterNoteKind.Superseded && ids.Contains(n.SubjectId)).Select(n => new { n.SubjectId, n.At }).ToListAsync(cancel);
        return notes.ToLookup(n => n.SubjectId, n => n.At);
    }
}
