using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings;

/// <param name="AbsentLately">Was not in the room at any of the last two meetings at which it was expected.</param>
internal sealed record NeededMember(Organisation Organisation, bool AbsentLately);

/// <summary>Something that a focus needs in the room, and the members who bring it.</summary>
/// <param name="Name">In the language of the screen.</param>
internal sealed record NeededDiscipline(string Code, string Name, IReadOnlyList<NeededMember> Members);

/// <summary>Suggests whom to have in the room, from what a meeting is about (paragraph 13 of the model paper).</summary>
internal sealed class RightPeople(NmapDb db, IForum forum, ISite site, IStringLocalizer S)
{
    private const int Lately = 2;
    private const string Affected = "affected-population";

    private static readonly Dictionary<string, string[]> Disciplines = new()
    {
        ["article-5"] = ["clearance", "risk-education", "information-management", "quality-management", "funding"],
        ["article-7"] = ["information-management", "coordination"],
        ["article-4"] = ["stockpile-destruction", "quality-management"],
        ["victim-assistance"] = ["victim-assistance", "coordination"],
        ["risk-education"] = ["risk-education"],
    };

    /// <summary>Empty for a focus in the secretariat's own words.</summary>
    public async Task<IReadOnlyList<NeededDiscipline>> ForAsync(Meeting meeting, Reader reader, CancellationToken cancel)
    {
        if (!Disciplines.TryGetValue(meeting.Focus, out var needed)) { return []; }
        var members = await forum.MembersAsync(site.Today, cancel);
        var held = (await db.Set<Meeting>().AsNoTracking().VisibleTo(reader).Include(m => m.Attendance).Where(m => m.State == MeetingState.Closed && m.StartsAt < meeting.StartsAt)
            .OrderByDescending(m => m.StartsAt).Take(Lately).ToListAsync(cancel)).Select(m => m.Attendance.ToDictionary(a => a.OrganisationId, a => a.Presence)).ToList();
        NeededDiscipline Need(string code, string name, IEnumerable<Organisation> bring) => new(code, name, [.. bring.Select(m => new NeededMember(m, held.Count == Lately && held.TrueForAll(h => IsAway(h, m.Id))))]);
        // Whatever it is about, those who live with the consequences are part of it.
        return [.. needed.Select(code => Need(code, forum.Discipline(code), members.Where(m => m.Disciplines.Contains(code)))), Need(Affected, S["Affected people"], members.Where(m => m.Constituency == Affected))];
    }

    private static bool IsAway(Dictionary<string, Presence> attendance, string organisationId) => attendance.GetValueOrDefault(organisationId) is Presence.Absent or Presence.Excused;
}
