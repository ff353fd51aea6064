using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>Action points, whether the platform meets as it meant to, and, for those who can call them, members who drift away.</summary>
internal sealed class MeetingsOverview(NmapDb db, Standings standings, LifeOfMeetings life, ISite site, IFormats formats, IStringLocalizer S) : IOverviewSource
{
    public int Order => 35;

    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.See)) { return null; }
        var (today, lines) = (site.Today, new List<OverviewLine>());
        var open = db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => a.State == ActionState.Open);
        var overdue = await open.CountAsync(a => a.DueOn < today, cancel);
        lines.Add(new(S["Open action points"], formats.Number(await open.CountAsync(cancel)), "/workspace/actions?state=open"));
        lines.Add(new(S["Overdue action points"], formats.Number(overdue), "/workspace/actions?state=overdue") { Late = overdue > 0 });
        foreach (var standing in await standings.OnAsync(today, reader, cancel)) { lines.Add(Line(standing)); }
        if (reader.Can(Permissions.EditActions) && await DriftingAsync(reader, cancel) is { } drifting) { lines.Add(new(S["Members drifting away"], formats.Number(drifting), "/workspace/members/composition?check=" + LifeOfMeetings.Drifting)); }
        return new(S["Meetings and action points"], "/workspace/meetings", lines);
    }

    private OverviewLine Line(Standing standing) => new(standing.Series.Title.ToString(), standing.Next is { } next ? formats.Date(next) : S["none planned"], "/workspace/meetings/series/" + standing.Series.Id)
    {
        More = standing.OverdueSince is { } since ? S["overdue since {0}", formats.Date(since)].Value : standing.LastHeld is { } last ? S["last held on {0}", formats.Date(last)].Value : null,
        Late = standing.OverdueSince is not null,
    };

    /// <summary>Over the last year, as the page on composition shows it.</summary>
    private async Task<int?> DriftingAsync(Reader reader, CancellationToken cancel)
        => (await life.ChecksAsync(reader, new Period(site.Today.AddYears(-1).AddDays(1), site.Today), cancel)).FirstOrDefault(c => c.Code == LifeOfMeetings.Drifting)?.Evidence.Count;
}
