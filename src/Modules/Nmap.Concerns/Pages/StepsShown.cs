using Nmap.Meetings.Contracts;

namespace Nmap.Concerns.Pages;

/// <summary>The history of a concern, for the secretariat with names, for its author without.</summary>
internal sealed record StepsShown(Concern Concern, IReadOnlyList<CalendarMeeting> Meetings, IReadOnlyDictionary<string, string> Names)
{
    public CalendarMeeting? MeetingOf(string? id) => Meetings.FirstOrDefault(m => m.Id == id);

    public string? NameOf(string? id) => id is null ? null : Names.GetValueOrDefault(id);
}
