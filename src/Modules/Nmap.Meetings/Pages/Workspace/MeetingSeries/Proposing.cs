using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Pages.Workspace.MeetingSeries;

/// <summary>A day that may be ticked.</summary>
/// <param name="Text">Weekday and date, in the language of the screen.</param>
/// <param name="Mark">Why it may not suit, or what it stands for; null where there is nothing to say.</param>
internal sealed record ProposedDate(DateOnly Day, string Text, string? Mark, bool Ticked);

/// <summary>Lays the days of a repetition over the calendar: weekends, public holidays, other meetings.</summary>
internal sealed class Proposing(NmapDb db, ISite site, IFormats formats, IStringLocalizer S)
{
    /// <summary>Each day once; beside a day on which offices are closed stands the next working day, and that one is ticked.</summary>
    public async Task<IReadOnlyList<ProposedDate>> OfAsync(Rhythm rhythm, CancellationToken cancel)
    {
        var now = site.Now.AddDays(-1);
        var meetings = (await db.Set<Meeting>().AsNoTracking().Where(m => m.StartsAt > now && m.State != MeetingState.Cancelled).ToListAsync(cancel)).ToLookup(m => m.Day(), m => m.Title);
        var proposed = new SortedDictionary<DateOnly, ProposedDate>();
        foreach (var day in rhythm.Days())
        {
            var mark = DayMark.Of(site.Settings, day);
            proposed[day] = Show(day, mark?.Say(S), mark is null, meetings[day]);
            if (mark is { NextWorkingDay: var next }) { proposed.TryAdd(next, Show(next, S["The next working day after {0}", formats.Date(day)], true, meetings[next])); }
        }
        return [.. proposed.Values];
    }

    /// <summary>Null before the first meeting of the series.</summary>
    public Task<Meeting?> NewestAsync(string seriesId, CancellationToken cancel)
        => db.Set<Meeting>().AsNoTracking().Where(m => m.SeriesId == seriesId && m.State != MeetingState.Cancelled).OrderByDescending(m => m.StartsAt).FirstOrDefaultAsync(cancel);

    private ProposedDate Show(DateOnly day, string? mark, bool ticked, IEnumerable<Texts> taken)
    {
        var other = taken.FirstOrDefault() is { } title ? S["Already a meeting on this day: {0}", title.ToString()].Value : null;
        return new(day, $"{Words.Weekday(day)}, {formats.Date(day)}", (mark, other) switch { (null, _) => other, (_, null) => mark, _ => $"{mark}. {other}" }, ticked && other is null);
    }
}
