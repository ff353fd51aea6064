using Nmap.Cms;
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
            Time = local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            DurationMinutes = meeting.DurationMinutes,
            Place = meeting.Place.In(Cultures.Current, site.Settings.Languages).Text,
            Focus = meeting.Focus,
            IsPublic = meeting.IsPublic,
        };
    }

    internal MeetingPlan ToPlan(Meeting? stored, ISite site, IReadOnlyList<Texts> agenda)
    {
        if (string.IsNullOrWhiteSpace(Title)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a title."), "Title"); }
        if (Day is not { } day) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the day of the meeting."), "Day"); }
        if (!TimeOnly.TryParse(Time?.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var time)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the time as hours and minutes, for example 10:00."), "Time"); }
        var local = day.ToDateTime(time);
        return new((stored?.Title ?? Texts.Empty).With(Cultures.Current, Title), new DateTimeOffset(local, site.Zone.GetUtcOffset(local)), site.Settings.TimeZone,
            (stored?.Place ?? Texts.Empty).With(Cultures.Current, Place), string.IsNullOrWhiteSpace(Focus) ? "article-5" : Focus.Trim(), DurationMinutes ?? 0, IsPublic, agenda);
    }
}
