using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>On which days a series falls, and what the clock on the wall says there.</summary>
public sealed class RhythmTests
{
    private static readonly DateOnly Today = new(2027, 1, 4);

    [Theory]
    [InlineData(3, 4)]
    [InlineData(6, 2)]
    [InlineData(12, 1)]
    [InlineData(18, 1)]
    public void A_series_proposes_a_year_of_meetings(int every, int meetings) => Assert.Equal(meetings, new Series { EveryMonths = every }.MeetingsAYear);

    [Fact]
    public void Every_three_months_on_the_second_tuesday()
        => Assert.Equal([new(2027, 1, 12), new(2027, 4, 13), new(2027, 7, 13), new(2027, 10, 12)], new Rhythm(Today, 3, 2, DayOfWeek.Tuesday, 4, null).Days());

    [Fact]
    public void A_rule_whose_day_is_over_this_month_begins_in_the_next()
        => Assert.Equal([new(2027, 2, 9), new(2027, 5, 11)], new Rhythm(new(2027, 1, 13), 3, 2, DayOfWeek.Tuesday, 2, null).Days());

    [Fact]
    public void The_last_friday_is_the_fourth_or_the_fifth()
        => Assert.Equal([new(2027, 1, 29), new(2027, 2, 26), new(2027, 3, 26), new(2027, 4, 30)], new Rhythm(Today, 1, 5, DayOfWeek.Friday, 4, null).Days());

    [Fact]
    public void The_same_day_of_the_month_is_the_last_day_where_a_month_is_shorter()
        => Assert.Equal([new(2027, 1, 31), new(2027, 2, 28), new(2027, 3, 31)], new Rhythm(new(2027, 1, 31), 1, null, DayOfWeek.Monday, 3, null).Days());

    [Fact]
    public void A_last_day_ends_it_before_the_number_does()
    {
        Assert.Equal(3, new Rhythm(Today, 3, 2, DayOfWeek.Tuesday, null, new(2027, 7, 13)).Days().Count);
        Assert.Equal(3, new Rhythm(Today, 3, 2, DayOfWeek.Tuesday, 9, new(2027, 7, 13)).Days().Count);
    }

    [Theory]
    [InlineData("2027-01-03", 3, 4, null, "From")]
    [InlineData("2033-01-03", 3, 4, null, "From")]
    [InlineData("2027-01-04", 0, 4, null, "EveryMonths")]
    [InlineData("2027-01-04", 25, 4, null, "EveryMonths")]
    [InlineData("2027-01-04", 3, 0, null, "Count")]
    [InlineData("2027-01-04", 3, 25, null, "Count")]
    [InlineData("2027-01-04", 3, null, null, "Count")]
    [InlineData("2027-01-04", 3, null, "2027-01-03", "Until")]
    [InlineData("2027-01-04", 3, null, "2027-01-05", "Until")]
    public void What_cannot_be_planned_is_refused_at_its_field(string from, int every, int? count, string? until, string field)
    {
        var rhythm = new Rhythm(Day(from), every, 2, DayOfWeek.Tuesday, count, until is null ? null : Day(until));
        Assert.Equal(field, Assert.ThrowsAny<RefusedException>(() => rhythm.Check(Today)).Field);
    }

    [Fact]
    public void Summer_and_winter_keep_the_hour_on_the_wall()
    {
        var (winter, summer) = (PlaceTime.At(new(2027, 1, 12), new(10, 0), "Europe/Paris"), PlaceTime.At(new(2027, 7, 13), new(10, 0), "Europe/Paris"));
        Assert.Equal((9, 8), (winter.UtcDateTime.Hour, summer.UtcDateTime.Hour));
        Assert.Equal((10, 10), (PlaceTime.Local(winter, "Europe/Paris").Hour, PlaceTime.Local(summer, "Europe/Paris").Hour));
        Assert.Equal("Time", Assert.Throws<RefusedException>(() => PlaceTime.At(new(2027, 3, 28), new(2, 30), "Europe/Paris")).Field);
        Assert.Equal("TimeZone", Assert.Throws<RefusedException>(() => PlaceTime.At(new(2027, 3, 28), new(10, 0), "Mars/Olympus")).Field);
    }

    [Fact]
    public void The_day_of_a_meeting_is_the_one_at_its_place()
        => Assert.Equal(new(2027, 1, 13), new Meeting { StartsAt = new(2027, 1, 12, 23, 0, 0, TimeSpan.Zero), TimeZone = "Asia/Tokyo" }.Day());

    [Fact]
    public void A_holiday_and_a_weekend_are_marked_with_the_next_working_day()
    {
        var settings = new SiteSettings { Holidays = [new(2027, 1, 4)], HolidayNames = new Dictionary<DateOnly, Texts> { [new(2027, 1, 4)] = Texts.Of("en", "Founders’ Day") } };
        Assert.Equal(("Founders’ Day", new DateOnly(2027, 1, 5)), (DayMark.Of(settings, new(2027, 1, 4))!.Holiday!["en"], DayMark.Of(settings, new(2027, 1, 4))!.NextWorkingDay));
        Assert.Equal((null, new DateOnly(2027, 1, 5)), (DayMark.Of(settings, new(2027, 1, 2))!.Holiday, DayMark.Of(settings, new(2027, 1, 2))!.NextWorkingDay));
        Assert.Null(DayMark.Of(settings, new(2027, 1, 5)));
        Assert.NotNull(DayMark.Of(settings with { Weekend = [DayOfWeek.Friday, DayOfWeek.Saturday] }, new(2027, 1, 8)));
    }

    [Fact]
    public void A_series_says_what_its_agenda_leaves_out_and_a_single_meeting_nothing()
    {
        var series = new Series { Title = Texts.Of("en", "Regular"), Template = [new(Texts.Of("en", "Status"), "article-5", AgendaRoles.Status), new(Texts.Of("en", "Money"))] };
        Assert.Equal([AgendaRoles.Challenges], series.MissingRoles);
        var meeting = new Meeting { SeriesId = series.Id };
        series.WriteAgenda(meeting);
        Assert.Equal(("Status", "article-5"), (meeting.ItemOf(AgendaRoles.Status)!.Title["en"], meeting.Agenda[0].Obligation));
        Assert.Equal([AgendaRoles.Challenges], meeting.MissingRoles());
        meeting.Agenda.RemoveAt(0);
        Assert.Equal(AgendaRoles.All, meeting.MissingRoles());
        Assert.Empty(new Meeting().MissingRoles());
    }

    [Theory]
    [InlineData(0, 30, "EveryMonths")]
    [InlineData(3, -1, "GraceDays")]
    [InlineData(3, 366, "GraceDays")]
    public void A_series_that_never_comes_back_is_refused(int every, int grace, string field)
        => Assert.Equal(field, Assert.Throws<InvalidContentException>(new Series { Title = Texts.Of("en", "Regular"), EveryMonths = every, GraceDays = grace }.Check).Field);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
