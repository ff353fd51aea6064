using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings;

/// <summary>One line of who was in the room, with the names of that day.</summary>
/// <param name="OrganisationId">Null for a guest.</param>
/// <param name="Name">The organisation's name; a guest's own words.</param>
/// <param name="Presence"><c>present</c>, <c>alternate</c>, <c>excused</c>, <c>absent</c> or <c>guest</c>.</param>
/// <param name="Person">Who came for it: "X for Y" years later, though X has moved on.</param>
/// <param name="CameAt">Number of the agenda item at which it came late.</param>
/// <param name="Stated">It said so itself and the secretariat confirmed it.</param>
internal sealed record RollLine(string? OrganisationId, Texts Name, string Presence, string? Person, DelegationLevel? Level, int? CameAt, int? LeftAt, bool Stated);

/// <summary>Who was in the room, as the minutes show it.</summary>
internal static class Roll
{
    public const string Guest = "guest";

    /// <returns>Null where nothing was recorded.</returns>
    public static IReadOnlyList<RollLine>? Of(Meeting meeting, IReadOnlyList<Organisation> organisations)
    {
        var places = organisations.Select((o, i) => (o.Id, i)).ToDictionary(o => o.Id, o => o.i);
        var rows = meeting.Attendance.Where(a => a.Presence != Presence.Unknown && places.ContainsKey(a.OrganisationId)).OrderBy(a => places[a.OrganisationId])
            .Select(a => new RollLine(a.OrganisationId, organisations[places[a.OrganisationId]].Name, a.Presence.ToString().ToLowerInvariant(), a.Person, a.Level, meeting.PlaceOf(a.CameAtId), meeting.PlaceOf(a.LeftAtId), a.Statement == StatementState.Confirmed));
        var guests = meeting.Guests.OrderBy(g => g.Id, StringComparer.Ordinal).Select(g => new RollLine(null, Texts.Of("und", g.Organisation), Guest, g.Name, null, null, null, false));
        List<RollLine> all = [.. rows, .. guests];
        return all.Count > 0 ? all : null;
    }
}

/// <summary>How many of those who have a say are there. For information: nothing waits for it.</summary>
internal sealed record Quorum(int Present, int Members, int ConstituenciesPresent, int Constituencies)
{
    public int Percent => Members == 0 ? 0 : (int)Math.Round(100.0 * Present / Members);

    /// <param name="members">Members of the day of the meeting.</param>
    public static Quorum Of(Meeting meeting, IReadOnlyList<Organisation> members)
    {
        var there = meeting.Attendance.Where(a => a.IsThere).Select(a => a.OrganisationId).ToHashSet();
        var present = members.Where(m => there.Contains(m.Id)).ToList();
        return new(present.Count, members.Count, present.Select(m => m.Constituency).Distinct().Count(), members.Select(m => m.Constituency).Distinct().Count());
    }
}
