using System.Globalization;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Meetings.Pages.Workspace.Agenda;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>What a person types of a meeting, in the language of the screen; other languages of the same meeting stay as they are.</summary>
public sealed class MeetingFields
{
    public string? Title { get; set; }

    /// <summary>In the other languages; what is not sent stays.</summary>
    public Dictionary<string, string?> Titles { get; set; } = [];
    public DateOnly? Day { get; set; }
    public string? Time { get; set; }
    public int? DurationMinutes { get; set; } = 120;
    public string? Place { get; set; }
    public string? Focus { get; set; } = "article-5";
    public bool IsPublic { get; set; }

    /// <summary>Of the place of the meeting; the country's unless chosen.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The series it belongs to; empty for a single meeting.</summary>
    public string? Series { get; set; }

    internal static MeetingFields Of(Meeting meeting, ISite site)
    {
        var local = PlaceTime.Local(meeting.StartsAt, meeting.TimeZone);
        return new()
        {
            Title = meeting.Title.In(Cultures.Current, site.Settings.Languages).Text,
            Titles = OtherLanguages.Of(meeting.Title),
            Day = DateOnly.FromDateTime(local.DateTime),
            Time = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            DurationMinutes = meeting.DurationMinutes,
            Place = meeting.Place.In(Cultures.Current, site.Settings.Languages).Text,
            Focus = meeting.Focus,
            IsPublic = meeting.IsPublic,
            TimeZone = meeting.TimeZone,
            Series = meeting.SeriesId,
        };
    }

    internal MeetingPlan ToPlan(Meeting? stored, ISite site, IReadOnlyList<Texts> agenda)
    {
        List<(string, string)> faults = [];
        if (string.IsNullOrWhiteSpace(Title)) { faults.Add(("Title", Phrase.Of("Enter a title."))); }
        if (Day is null) { faults.Add(("Day", Phrase.Of("Enter the day of the meeting."))); }
        var clock = PlaceTime.Clock(Time);
        if (clock is null) { faults.Add(("Time", Phrase.Of("Enter the time as hours and minutes, for example 10:00."))); }
        if (DurationMinutes is not (>= 5 and <= 10_080)) { faults.Add(("DurationMinutes", Phrase.Of("Enter how many minutes the meeting takes: 5 to 10,080, which is a week."))); }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        var zone = string.IsNullOrWhiteSpace(TimeZone) ? site.Settings.TimeZone : TimeZone.Trim();
        return new(OtherLanguages.Put((stored?.Title ?? Texts.Empty).With(Cultures.Current, Title), Titles, site), PlaceTime.At(Day!.Value, clock!.Value, zone), zone,
            PlaceAfter(stored?.Place ?? Texts.Empty, site), Focus?.Trim() ?? "", DurationMinutes ?? 0, IsPublic, agenda, string.IsNullOrEmpty(Series) ? null : Series);
    }

    // A new room in one language must not leave the old one standing in the others.
    private Texts PlaceAfter(Texts stored, ISite site)
        => (Place ?? "").Trim() == stored.In(Cultures.Current, site.Settings.Languages).Text ? stored : new Texts([new(Cultures.Current, Place?.Trim() ?? "")]);
}
