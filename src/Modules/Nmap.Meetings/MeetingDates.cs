using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Pages;

namespace Nmap.Meetings;

/// <summary>Something about its day or its agenda that those who arrange a meeting should see; nothing is blocked.</summary>
internal sealed record DateWarning(string Sentence, string? Link = null, string? Address = null);

/// <summary>A meeting in its series and in the calendar, as one reader sees it.</summary>
/// <param name="Asked">What is known of the dates that members are or were asked about; null where nobody asked.</param>
/// <param name="MayAsk">Whether this reader may ask members for a date now.</param>
internal sealed record MeetingDatesShown(Meeting Meeting, Series? Series, IReadOnlyList<DateWarning> Warnings, string? Asked, bool MayAsk);

/// <summary>Collects what the calendar has to say of a meeting.</summary>
internal sealed class MeetingDates(NmapDb db, Shelf shelf, ISite site, IFormats formats, IStringLocalizer S)
{
    public async Task<MeetingDatesShown> OfAsync(Meeting meeting, Reader reader, CancellationToken cancel)
    {
        var series = meeting.SeriesId is null ? null : await db.Set<Series>().AsNoTracking().VisibleTo(reader).SingleOrDefaultAsync(s => s.Id == meeting.SeriesId, cancel);
        var poll = await shelf.PollOfAsync(meeting.Id, reader, cancel);
        var arranges = reader.Can(Permissions.Arrange) && !meeting.HasStarted(site.Now) && meeting.State is not (MeetingState.Cancelled or MeetingState.Closed);
        return new(meeting, series, arranges ? [.. Warnings(meeting)] : [], poll is null ? null : Say(poll, meeting), reader.Can(Permissions.Arrange) && meeting.HasNoInvitation && poll is not { State: PollState.Open });
    }

    private IEnumerable<DateWarning> Warnings(Meeting meeting)
    {
        if (DayMark.Of(site.Settings, meeting.Day()) is { } mark)
        {
            yield return new(S["{0}. The next working day is {1}, {2}.", mark.Say(S), Words.Weekday(mark.NextWorkingDay), formats.Date(mark.NextWorkingDay)], S["Change the day"], $"/workspace/meetings/{meeting.Id}/change");
        }
        foreach (var role in meeting.MissingRoles())
        {
            yield return new(S[Words.MissingRole(role)], S["Put it back"], $"/workspace/meetings/{meeting.Id}/regular");
        }
    }

    private string Say(DatePoll poll, Meeting meeting) => poll.State switch
    {
        PollState.Open when meeting.HasNoInvitation && poll.TakesAnswers(site.Today) => S["Members are asked which date suits them, until {0}", formats.Date(poll.ClosesOn)],
        PollState.Withdrawn => S["The question was withdrawn"],
        PollState.Decided => S["The date was chosen from what members answered"],
        _ => S["The time to answer is over"],
    };
}
