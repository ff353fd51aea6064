using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>Meetings that come back: how often, about what, with which agenda.</summary>
internal sealed class Series
{
    public const int LongestTitle = 200, LongestGrace = 365, MostItems = 40;

    public string Id { get; set; } = Ids.New();
    public Texts Title { get; set; } = Texts.Empty;

    /// <summary>The cadence, in months.</summary>
    public int EveryMonths { get; set; } = 3;

    /// <summary>Days beyond the cadence before a missing meeting is called overdue.</summary>
    public int GraceDays { get; set; } = 30;

    public int DurationMinutes { get; set; } = 120;
    public Texts Place { get; set; } = Texts.Empty;
    public string TimeZone { get; set; } = "UTC";
    public bool IsPublic { get; set; }

    /// <summary>What its meetings are about unless one of them says otherwise.</summary>
    public string Focus { get; set; } = "article-5";

    public IReadOnlyList<TemplateItem> Template { get; set; } = [];

    /// <summary>Before its first meeting the cadence is counted from this day.</summary>
    public DateOnly StartedOn { get; set; }

    /// <summary>No meeting of it is expected any more.</summary>
    public bool Ended { get; set; }

    public long Revision { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    public int MeetingsAYear => Math.Max(1, 12 / EveryMonths);

    /// <summary>Which of status and challenges its agenda leaves out.</summary>
    public IReadOnlyList<string> MissingRoles => [.. AgendaRoles.All.Where(r => Template.All(t => t.Role != r))];

    /// <summary>The last day on which the next meeting is not yet missed.</summary>
    public DateOnly DueBy(DateOnly? lastHeld) => (lastHeld ?? StartedOn).AddMonths(EveryMonths).AddDays(GraceDays);

    /// <exception cref="InvalidContentException">Each fault with the field it is about.</exception>
    public void Check()
    {
        List<(string, string)> faults = [];
        if (Title.IsEmpty) { faults.Add(("Title", Phrase.Of("Enter a title."))); }
        if (Title.All.Values.Any(t => t.Length > LongestTitle)) { faults.Add(("Title", Phrase.Of("Shorten the title to 200 characters."))); }
        if (EveryMonths is < 1 or > Rhythm.LongestMonths) { faults.Add(("EveryMonths", Phrase.Of("Enter 1 to 24 months."))); }
        if (GraceDays is < 0 or > LongestGrace) { faults.Add(("GraceDays", Phrase.Of("Enter 0 to 365 days."))); }
        if (DurationMinutes is < 5 or > 10_080) { faults.Add(("DurationMinutes", Phrase.Of("Enter how many minutes the meeting takes: 5 to 10,080, which is a week."))); }
        if (Template.Count > MostItems) { faults.Add(("Template", Phrase.Of("An agenda holds at most 40 items."))); }
        if (Template.Any(t => t?.Title is null || t.Title.IsEmpty)) { faults.Add(("Template", Phrase.Of("Each item of the agenda needs a title."))); }
        else if (Template.Any(t => t.Role is { } role && !AgendaRoles.All.Contains(role))) { faults.Add(("Template", Phrase.Of("An item is about status, about challenges, or neither."))); }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        _ = PlaceTime.Zone(TimeZone);
    }

    /// <summary>A new meeting begins with this agenda.</summary>
    public void WriteAgenda(Meeting meeting)
    {
        foreach (var item in Template)
        {
            var added = meeting.AddItem(item.Title, item.Minutes, item.Obligation);
            if (item.Role is { } role) { meeting.Mark(role, added.Id); }
        }
    }

    /// <summary>An agenda written by hand: an item with the template's words has the template's role.</summary>
    public void FindRoles(Meeting meeting)
    {
        foreach (var item in Template.Where(t => t.Role is not null))
        {
            if (meeting.Agenda.FirstOrDefault(a => a.Title.All.Any(t => item.Title[t.Key] == t.Value)) is { } found) { meeting.Mark(item.Role!, found.Id); }
        }
    }
}

/// <summary>One item of the agenda with which each meeting of a series begins.</summary>
/// <param name="Role">One of <see cref="AgendaRoles"/>, or null.</param>
internal sealed record TemplateItem(Texts Title, string? Obligation = null, string? Role = null, int Minutes = 20);

/// <summary>What every regular meeting speaks about: the status and the challenges of the obligations (paragraph 7 of the model paper).</summary>
internal static class AgendaRoles
{
    public const string Status = "status", Challenges = "challenges";
    public static readonly IReadOnlyList<string> All = [Status, Challenges];

    public static AgendaItem? ItemOf(this Meeting meeting, string role)
        => (role == Status ? meeting.StatusItemId : meeting.ChallengesItemId) is { } id ? meeting.Agenda.FirstOrDefault(a => a.Id == id) : null;

    public static void Mark(this Meeting meeting, string role, string? itemId)
    {
        if (role == Status) { meeting.StatusItemId = itemId; } else { meeting.ChallengesItemId = itemId; }
    }

    /// <summary>What a meeting of a series leaves out; a single meeting leaves out nothing.</summary>
    public static IReadOnlyList<string> MissingRoles(this Meeting meeting) => meeting.SeriesId is null ? [] : [.. All.Where(r => meeting.ItemOf(r) is null)];
}
