using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

internal enum AgendaStepKind
{
    Added,
    FromBacklog,
    Deferred,
    BroughtForward,
    Copied,
    Removed,
}

/// <summary>What happened to a topic on a day; all of them together are its life.</summary>
internal sealed class AgendaStep
{
    public string Id { get; set; } = Ids.New();
    public string LineId { get; set; } = "";
    public string ItemId { get; set; } = "";
    public AgendaStepKind Kind { get; set; }
    public DateOnly Day { get; set; }

    /// <summary>The meeting it was on when this happened.</summary>
    public string MeetingId { get; set; } = "";

    /// <summary>The meeting it went to.</summary>
    public string? ToMeetingId { get; set; }

    /// <summary>Its title on that day, for a meeting whose agenda it left.</summary>
    public Texts Title { get; set; } = Texts.Empty;
    public string? Reason { get; set; }

    public static AgendaStep Of(AgendaItem item, AgendaStepKind kind, DateOnly day, string meetingId, string? toMeetingId = null, string? reason = null)
        => new() { LineId = item.Line, ItemId = item.Id, Kind = kind, Day = day, MeetingId = meetingId, ToMeetingId = toMeetingId, Title = item.Title, Reason = reason };
}
