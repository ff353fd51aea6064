using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>What meetings show of inclusion: who was in the room, who has work to do, what the State's bodies promised and kept.</summary>
internal sealed class LifeOfMeetings(NmapDb db, IForum forum, ISite site, IStringLocalizer S) : ICompositionSource
{
    private const int Recent = 6, InARow = 2;

    private sealed record Held(Meeting Meeting, HashSet<string> Present, HashSet<string> Known);

    public async Task<IReadOnlyList<CompositionCheck>> ChecksAsync(Reader reader, CancellationToken cancel)
    {
        var today = site.Today;
        var members = await forum.MembersAsync(today, cancel);
        var held = (await db.Set<Meeting>().AsNoTracking().VisibleTo(reader).Include(m => m.Attendance).Where(m => m.State == MeetingState.Closed)
            .OrderByDescending(m => m.StartsAt).Take(Recent).ToListAsync(cancel)).Where(m => m.Attendance.Exists(a => a.Presence != Presence.Unknown))
            .Select(m => new Held(m, [.. m.Attendance.Where(a => a.Presence is Presence.Present or Presence.Alternate).Select(a => a.OrganisationId)], [.. m.Attendance.Select(a => a.OrganisationId)])).ToList();
        var actions = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).ToListAsync(cancel);
        List<CompositionCheck> checks = [InTheRoom(held, members), Work(actions, members), Promises(actions, held, members)];
        if (reader.Can(Permissions.EditActions)) { checks.Add(DriftingAway(actions, held, members)); }
        return checks;
    }

    private CompositionCheck InTheRoom(List<Held> held, IReadOnlyList<Organisation> members) => new("COMP-6", S["Who was in the room"], CheckOutcome.Report,
        held.Count == 0 ? S["No attendance is recorded yet."] : S["Organisations present at the last meetings, among those that were members then."],
        [.. held.Select(h => new Evidence(S["{0}: {1} of {2} organisations; affected people: {3}", h.Meeting.Title.ToString(), h.Present.Count, h.Known.Count, members.Count(m => IsAffected(m) && h.Present.Contains(m.Id))], Day(h), Address(h)))]);

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
                .. promised.Take(12).Select(a => new Evidence($"{national[a.OwnerId].Name}: {a.Text.In(Cultures.Current, [a.Culture]).Text}", a.DueOn, "/workspace/actions/" + a.Id)),
                .. held.Take(3).Select(h => new Evidence(S["National bodies present: {0} ({1})", national.Keys.Count(h.Present.Contains), h.Meeting.Title.ToString()], Day(h), Address(h))),
            ]);
    }

    private CompositionCheck DriftingAway(List<ActionPoint> actions, List<Held> held, IReadOnlyList<Organisation> members)
    {
        var recent = held.Take(InARow).ToList();
        var absent = recent.Count < InARow ? [] : members.Where(m => recent.All(h => h.Known.Contains(m.Id) && !h.Present.Contains(m.Id))).ToList();
        var late = members.Select(m => (Member: m, Late: actions.Count(a => a.OwnerId == m.Id && a.IsOverdue(site.Today)))).Where(m => m.Late > 1).ToList();
        List<Evidence> evidence =
        [
            .. absent.Select(m => new Evidence(S["{0} was absent from the last {1} meetings", m.Name.ToString(), InARow], null, "/workspace/members/" + m.Id)),
            .. late.Select(m => new Evidence(S.Plural(m.Late, "{1} has {0} late action point", "{1} has {0} late action points", m.Member.Name.ToString()), null, "/workspace/members/" + m.Member.Id)),
        ];
        return evidence.Count == 0 ? new("COMP-10", S["Members drifting away"], CheckOutcome.Good, S["Nobody was absent twice running or has several late action points."], [])
            : new("COMP-10", S["Members drifting away"], CheckOutcome.Look, S["A call helps more than a reminder. Only the lead and the secretariat see this list."], evidence);
    }

    private static bool IsAffected(Organisation member) => member.Constituency == "affected-population";

    private DateOnly Day(Held held) => site.DayOf(held.Meeting.StartsAt);

    private static string Address(Held held) => "/workspace/meetings/" + held.Meeting.Id;
}
