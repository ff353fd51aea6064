using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Pages;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>What meetings show of inclusion: who was in the room, who has work to do, what the State's bodies promised and kept.</summary>
internal sealed class LifeOfMeetings(NmapDb db, IForum forum, ISite site, IStringLocalizer S) : ICompositionSource
{
    public const string Drifting = "COMP-10";

    private const int InARow = 2, MostPromises = 24;

    private sealed record Held(Meeting Meeting, HashSet<string> Present, HashSet<string> Known, IReadOnlySet<string> Resident);

    public async Task<IReadOnlyList<CompositionCheck>> ChecksAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var members = await forum.MembersAsync(period.To, cancel);
        var held = await HeldAsync(reader, period, cancel);
        var meetings = (await db.Set<Meeting>().AsNoTracking().VisibleTo(reader).Within(period, site).Select(m => m.Id).ToListAsync(cancel)).ToHashSet();
        var actions = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).ToListAsync(cancel);
        List<CompositionCheck> checks = [InTheRoom(held, members), Work(actions, members), Promises([.. actions.Where(a => meetings.Contains(a.MeetingId))], held, members)];
        if (reader.Can(Permissions.EditActions)) { checks.Add(DriftingAway(actions, held, members)); }
        return checks;
    }

    /// <summary>Meetings of the period whose attendance is recorded, newest first.</summary>
    private async Task<List<Held>> HeldAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var meetings = await db.Set<Meeting>().AsNoTracking().VisibleTo(reader).Within(period, site).Include(m => m.Attendance)
            .Where(m => m.State == MeetingState.Closed).OrderByDescending(m => m.StartsAt).ToListAsync(cancel);
        var held = new List<Held>();
        foreach (var meeting in meetings.Where(m => m.Attendance.Exists(a => a.Presence != Presence.Unknown)))
        {
            held.Add(new(meeting, [.. meeting.Attendance.Where(IsThere).Select(a => a.OrganisationId)], [.. meeting.Attendance.Where(a => a.Presence != Presence.Unknown).Select(a => a.OrganisationId)], await forum.ResidentAsync(site.DayOf(meeting.StartsAt), cancel)));
        }
        return held;
    }

    private CompositionCheck InTheRoom(List<Held> held, IReadOnlyList<Organisation> members) => new("COMP-6", S["Who was in the room"], CheckOutcome.Report,
        held.Count == 0 ? S["No attendance is recorded in this time."] : S["Organisations present, among those that were members then."],
        [.. held.Select(h => new Evidence(S["{0}: {1} of {2} organisations; resident: {3}, visiting: {4}; affected people: {5}", h.Meeting.Title.ToString(), h.Present.Count, h.Known.Count,
            h.Present.Count(h.Resident.Contains), h.Present.Count(p => !h.Resident.Contains(p)), members.Count(m => IsAffected(m) && h.Present.Contains(m.Id))], Day(h), Address(h)))]);

    private CompositionCheck Work(List<ActionPoint> actions, IReadOnlyList<Organisation> members)
    {
        var open = actions.Where(a => a.State == ActionState.Open).ToList();
        return new("COMP-7", S["Who carries the work"], CheckOutcome.Report, S.Plural(open.Count, "{0} action point is open.", "{0} action points are open."),
            [.. members.Select(m => (m.Name, Count: open.Count(a => a.OwnerId == m.Id))).Where(m => m.Count > 0).OrderByDescending(m => m.Count).Select(m => new Evidence($"{m.Name}: {m.Count}"))]);
    }

    private CompositionCheck Promises(List<ActionPoint> actions, List<Held> held, IReadOnlyList<Organisation> members)
    {
        var national = members.Where(m => m.NationalBody).ToDictionary(m => m.Id);
        var promised = actions.Where(a => national.ContainsKey(a.OwnerId)).OrderByDescending(a => a.DueOn).ToList();
        return new("POLITICAL", S["Political: what national bodies took on"], CheckOutcome.Report,
            S["Kept: {0}. Open: {1}, of these late: {2}.", promised.Count(a => a.State == ActionState.Done), promised.Count(a => a.State == ActionState.Open), promised.Count(a => a.IsOverdue(site.Today))],
            [
                .. promised.Take(MostPromises).Select(a => new Evidence($"{national[a.OwnerId].Name}: {a.Text.In(Cultures.Current, [a.Culture]).Text} ({S[Words.Of(a.State, a.IsOverdue(site.Today)).Text]})", a.DueOn, "/workspace/actions/" + a.Id)),
                .. held.Select(h => new Evidence(S["{0}: national bodies present: {1}{2}", h.Meeting.Title.ToString(), national.Keys.Count(h.Present.Contains), Levels(h)], Day(h), Address(h))),
            ]);
    }

    /// <summary>How high the bodies of the State were represented, highest first; empty where nobody noted it.</summary>
    private string Levels(Held held) => string.Concat(held.Meeting.Attendance.Where(a => a.Level is not null).GroupBy(a => a.Level!.Value).OrderByDescending(g => g.Key).Select(g => $"; {S[Words.Of(g.Key)]}: {g.Count()}"));

    private CompositionCheck DriftingAway(List<ActionPoint> actions, List<Held> held, IReadOnlyList<Organisation> members)
    {
        var recent = held.Take(InARow).ToList();
        var absent = recent.Count < InARow ? [] : members.Where(m => recent.All(h => h.Known.Contains(m.Id) && !h.Present.Contains(m.Id))).ToList();
        var late = members.Select(m => (Member: m, Late: actions.Count(a => a.OwnerId == m.Id && a.IsOverdue(site.Today)))).Where(m => m.Late > 1).ToList();
        var trends = members.Except(absent).Select(m => (Member: m, Trend: Trend(m, held))).Where(m => m.Trend is not null);
        var said = absent.Select(m => (m.Id, S["{0} was absent from the last {1} meetings", m.Name.ToString(), InARow].Value))
            .Concat(trends.Select(m => (m.Member.Id, S["{0} came to {1} of {2} meetings, before that to {3} of {4}", m.Member.Name.ToString(), m.Trend!.Value.Now, m.Trend.Value.NowOf, m.Trend.Value.Before, m.Trend.Value.BeforeOf].Value)))
            .Concat(late.Select(m => (m.Member.Id, S.Plural(m.Late, "{1} has {0} late action point", "{1} has {0} late action points", m.Member.Name.ToString()))));
        List<Evidence> evidence = [.. said.GroupBy(s => s.Id, s => s.Item2).Select(g => new Evidence(string.Join(" · ", g), null, "/workspace/members/" + g.Key))];
        return evidence.Count == 0 ? new(Drifting, S["Members drifting away"], CheckOutcome.Good, S["Nobody was absent twice running, comes less often or has several late action points."], [])
            : new(Drifting, S["Members drifting away"], CheckOutcome.Look, S["A call helps more than a reminder. Only the lead and the secretariat see this list."], evidence);
    }

    /// <summary>The newer half of the period's meetings beside the older; null where it did not fall by half or more, or there are too few to say.</summary>
    private static (int Now, int NowOf, int Before, int BeforeOf)? Trend(Organisation member, List<Held> held)
    {
        var expected = held.Where(h => h.Known.Contains(member.Id)).ToList();
        if (expected.Count < 2 * InARow) { return null; }
        var (newer, older) = (expected[..(expected.Count / 2)], expected[(expected.Count / 2)..]);
        var (now, before) = (newer.Count(h => h.Present.Contains(member.Id)), older.Count(h => h.Present.Contains(member.Id)));
        return 2.0 * now / newer.Count <= (double)before / older.Count && before > 0 ? (now, newer.Count, before, older.Count) : null;
    }

    private static bool IsThere(Attendance attendance) => attendance.Presence is Presence.Present or Presence.Alternate;

    private static bool IsAffected(Organisation member) => member.Constituency == "affected-population";

    private DateOnly Day(Held held) => site.DayOf(held.Meeting.StartsAt);

    private static string Address(Held held) => "/workspace/meetings/" + held.Meeting.Id;
}
