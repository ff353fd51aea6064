using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Papers;

/// <summary>Day, place and agenda of a meeting: what may also go by mail.</summary>
internal sealed class AgendaPaper(PaperDesk desk, IStringLocalizer S)
{
    public async Task<Paper> MakeAsync(string meetingId, string? culture, Reader reader, CancellationToken cancel)
    {
        var meeting = await desk.MeetingAsync(meetingId, reader, cancel);
        var language = desk.Language(culture, Cultures.Current);
        using (CultureScope.Use(language)) { return Of(meeting, language); }
    }

    /// <param name="culture">Language of the paper, and of the screen while it is made.</param>
    /// <param name="byMail">Without what only members should read of it.</param>
    public Paper Of(Meeting meeting, string culture, bool byMail = false) => new($"agenda-{meeting.Number}-{culture}", S["Agenda of meeting {0}", meeting.Number], culture)
    {
        Head = desk.Head(meeting, culture),
        Mark = meeting.State switch
        {
            MeetingState.Planned => S["DRAFT: not approved"].Value,
            MeetingState.Cancelled => S["Cancelled: {0}", meeting.CancelReason ?? ""].Value,
            _ => null,
        },
        Blocks = [new Particulars([(S["Meeting"], desk.In(meeting.Title, culture)), .. desk.Practical(meeting, culture)]), .. Items(meeting, culture, byMail)],
    };

    private IEnumerable<Block> Items(Meeting meeting, string culture, bool byMail)
    {
        yield return new Heading(1, new(S["Agenda"], culture));
        if (meeting.Agenda.Count == 0) { yield return new Sentence(S["The agenda is empty so far."]); }
        foreach (var (item, number) in meeting.InOrder.Select((a, i) => (a, i + 1)))
        {
            var expected = item.Expected is { IsEmpty: false } words && !byMail ? S["Expected: {0}", desk.In(words, culture).Text].Value : "";
            yield return new Passage($"{number}", null, desk.In(item.Title, culture)) { More = string.Join(" · ", new[] { S.Plural(item.Minutes, "{0} minute", "{0} minutes"), expected }.Where(t => t.Length > 0)) };
        }
    }
}
