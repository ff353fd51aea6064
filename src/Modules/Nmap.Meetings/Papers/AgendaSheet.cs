using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Papers;

/// <summary>Day, place and agenda of a meeting: what may also go by mail.</summary>
internal sealed class AgendaSheet(PaperDesk desk, IStringLocalizer S)
{
    public async Task<Paper> MakeAsync(string meetingId, string? culture, Reader reader, CancellationToken cancel)
    {
        var meeting = await desk.MeetingAsync(meetingId, reader, cancel);
        var language = desk.Language(culture, Cultures.Current);
        var names = await desk.NamesAsync(language, cancel);
        using (CultureScope.Use(language)) { return Of(meeting, language, names); }
    }

    /// <param name="culture">Language of the paper, and of the screen while it is made.</param>
    /// <param name="names">Of organisations, for whoever introduces an item; null by mail, which carries nothing that only members should read.</param>
    public Paper Of(Meeting meeting, string culture, IReadOnlyDictionary<string, string>? names) => new($"agenda-{meeting.Number}-{culture}", S["Agenda of meeting {0}", meeting.Number], culture)
    {
        Head = desk.Head(meeting, culture),
        Mark = meeting.State switch
        {
            MeetingState.Planned => S["DRAFT: not approved"].Value,
            MeetingState.Cancelled => S["Cancelled: {0}", meeting.CancelReason ?? ""].Value,
            _ => null,
        },
        Blocks = [new Particulars([(S["Meeting"], desk.In(meeting.Title, culture)), .. desk.Practical(meeting, culture)]), .. Items(meeting, culture, names)],
    };

    private IEnumerable<Block> Items(Meeting meeting, string culture, IReadOnlyDictionary<string, string>? names)
    {
        yield return new Heading(1, new(S["Agenda"], culture));
        if (meeting.Agenda.Count == 0) { yield return new Sentence(S["The agenda is empty so far."]); }
        foreach (var (number, at, item) in meeting.Timetable())
        {
            var expected = item.Expected is { IsEmpty: false } words && names is not null ? S["Expected: {0}", desk.In(words, culture).Text].Value : null;
            var presenter = names is not null && item.Introducer(names) is { } who ? S["Presented by {0}", who].Value : null;
            yield return new Passage(number, null, desk.In(item.Title, culture)) { More = string.Join(" · ", new[] { PlaceTime.ClockAt(at, meeting.TimeZone), S.Plural(item.Minutes, "{0} minute", "{0} minutes"), presenter, expected }.OfType<string>()) };
        }
    }
}
