using System.Text.Json;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

internal enum AgendaChangeKind
{
    Added,
    Removed,
    Renamed,
    OtherTime,
    OtherOrder,
}

/// <param name="Title">Of the item as it is now, or as it was when it is gone; empty for the order of all.</param>
/// <param name="Before">What stood there: a title, or minutes.</param>
internal sealed record AgendaChange(AgendaChangeKind Kind, Texts Title, Texts? Before = null, int Minutes = 0, int MinutesBefore = 0);

/// <summary>What the lead put a name under: titles, time and order.</summary>
internal sealed record ApprovedAgenda(IReadOnlyList<ApprovedAgenda.Line> Lines)
{
    internal sealed record Line(string Id, Texts Title, int Minutes);

    public static ApprovedAgenda Of(Meeting meeting) => new([.. meeting.InOrder.Select(a => new Line(a.Id, a.Title, a.Minutes))]);

    public static ApprovedAgenda FromJson(string json) => JsonSerializer.Deserialize<ApprovedAgenda>(json, Json.Orchard)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json.Orchard);

    /// <summary>The items under the titles, times and order that the lead approved.</summary>
    public IReadOnlyList<AgendaItem> In(Meeting meeting)
    {
        var items = meeting.Agenda.ToDictionary(a => a.Id);
        return [.. Lines.Select(l => items.TryGetValue(l.Id, out var item) ? item.As(IsRenamed(l.Title, item.Title) ? l.Title : item.Title, l.Minutes) : new AgendaItem { Id = l.Id, MeetingId = meeting.Id, Title = l.Title, Minutes = l.Minutes })];
    }

    public IReadOnlyList<AgendaChange> ChangesTo(Meeting meeting)
    {
        var (now, before) = (meeting.InOrder, Lines.ToDictionary(l => l.Id));
        var kept = now.Where(a => before.ContainsKey(a.Id)).ToList();
        List<AgendaChange> changes =
        [
            .. now.Where(a => !before.ContainsKey(a.Id)).Select(a => new AgendaChange(AgendaChangeKind.Added, a.Title)),
            .. Lines.Where(l => now.All(a => a.Id != l.Id)).Select(l => new AgendaChange(AgendaChangeKind.Removed, l.Title)),
            .. kept.Where(a => IsRenamed(before[a.Id].Title, a.Title)).Select(a => new AgendaChange(AgendaChangeKind.Renamed, a.Title, before[a.Id].Title)),
            .. kept.Where(a => before[a.Id].Minutes != a.Minutes).Select(a => new AgendaChange(AgendaChangeKind.OtherTime, a.Title, null, a.Minutes, before[a.Id].Minutes)),
        ];
        var order = Lines.Where(l => kept.Any(a => a.Id == l.Id)).Select(l => l.Id);
        if (!order.SequenceEqual(kept.Select(a => a.Id))) { changes.Add(new(AgendaChangeKind.OtherOrder, Texts.Empty)); }
        return changes;
    }

    // A translation that was added later says nothing new.
    private static bool IsRenamed(Texts before, Texts now) => before.All.Any(t => now[t.Key] != t.Value);
}
