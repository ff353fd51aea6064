using System.Globalization;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>What a person types of a meeting, in the language of the screen; other languages of the same meeting stay as they are.</summary>
public sealed class MeetingFields
{
    public string? Title { get; set; }
    public DateOnly? Day { get; set; }
    public string? Time { get; set; }
    public int? DurationMinutes { get; set; } = 120;
    public string? Place { get; set; }
    public string? Focus { get; set; } = "article-5";
    public bool IsPublic { get; set; }

    internal static MeetingFields Of(Meeting meeting, ISite site)
    {
        var local = TimeZoneInfo.ConvertTime(meeting.StartsAt, site.Zone);
        return new()
        {
            Title = meeting.Title.In(Cultures.Current, site.Settings.Languages).Text,
            Day = DateOnly.FromDateTime(local.DateTime),
            Time = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            DurationMinutes = meeting.DurationMinutes,
            Place = meeting.Place.In(Cultures.Current, site.Settings.Languages).Text,
            Focus = meeting.Focus,
            IsPublic = meeting.IsPublic,
        };
    }

    internal MeetingPlan ToPlan(Meeting? stored, ISite site, IReadOnlyList<Texts> agenda)
    {
        List<(string, string)> faults = [];
        if (string.IsNullOrWhiteSpace(Title)) { faults.Add(("Title", Phrase.Of("Enter a title."))); }
        if (Day is null) { faults.Add(("Day", Phrase.Of("Enter the day of the meeting."))); }
        var clock = Clock(Time);
        if (clock is null) { faults.Add(("Time", Phrase.Of("Enter the time as hours and minutes, for example 10:00."))); }
        if (DurationMinutes is not (>= 5 and <= 10_080)) { faults.Add(("DurationMinutes", Phrase.Of("Enter how many minutes the meeting takes."))); }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        var local = Day!.Value.ToDateTime(clock!.Value);
        return new((stored?.Title ?? Texts.Empty).With(Cultures.Current, Title), new DateTimeOffset(local, site.Zone.GetUtcOffset(local)), site.Settings.TimeZone,
            PlaceAfter(stored?.Place ?? Texts.Empty, site), Focus?.Trim() ?? "", DurationMinutes ?? 0, IsPublic, agenda);
    }

    // A new room in one language must not leave the old one standing in the others.
    private Texts PlaceAfter(Texts stored, ISite site)
        => (Place ?? "").Trim() == stored.In(Cultures.Current, site.Settings.Languages).Text ? stored : new Texts([new(Cultures.Current, Place?.Trim() ?? "")]);

    /// <summary>Hours and minutes in any digits, as 10:00, 10.00 or 10h00.</summary>
    private static TimeOnly? Clock(string? typed)
    {
        var text = string.Concat((typed ?? "").Trim().Select(c => char.IsDigit(c) ? CharUnicodeInfo.GetDecimalDigitValue(c).ToString(CultureInfo.InvariantCulture) : c is '.' or 'h' or 'H' ? ":" : c.ToString()));
        return TimeOnly.TryParse(text.TrimEnd(':').Contains(':', StringComparison.Ordinal) ? text : text.TrimEnd(':') + ":00", CultureInfo.InvariantCulture, out var time) ? time : null;
    }
}
