using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Meetings that come back: their dates are shown, ticked, and become drafts of which nobody is told.</summary>
public sealed class SeriesTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static string Unique => Guid.NewGuid().ToString("N")[..6];

    private static readonly object[] Template =
    [
        new { Title = new { en = "Status of implementation", fr = "État de la mise en œuvre" }, Obligation = "article-5", Role = "status" },
        new { Title = new { en = "Challenges and obstacles" }, Obligation = "article-5", Role = "challenges" },
    ];

    private async Task<string> SeriesAsync(string title, int every = 3, string? zone = null)
        => (string)(await Room.PostAsync(site.Api("secretariat"), "/api/v1/meeting-series", new { Title = title, EveryMonths = every, GraceDays = 10, Template, TimeZone = zone }))["Id"]!;

    private async Task<JsonArray> MeetingsOfAsync(string series)
        => [.. JsonNode.Parse(await site.Api("secretariat").GetStringAsync(new Uri("/api/v1/meetings?limit=200", UriKind.Relative), Now))!["Items"]!.AsArray().Where(m => (string?)m!["Series"] == series).Select(m => m!.DeepClone())];

    private static string[] Days(Screen page) => [.. page.Document.QuerySelectorAll("#dates input[name=Days]").Select(b => b.GetAttribute("value")!)];

    private static string[] Ticked(Screen page) => [.. page.Document.QuerySelectorAll("#dates input[name=Days][checked]").Select(b => b.GetAttribute("value")!)];

    private static Form Plan(Screen page, string button, DateOnly from) => page.Form(button)
        .Fill("Fields.From.day", from.Day.ToString(CultureInfo.InvariantCulture)).Fill("Fields.From.month", from.Month.ToString(CultureInfo.InvariantCulture)).Fill("Fields.From.year", from.Year.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public async Task A_new_series_proposes_four_meetings_a_year_and_a_half_yearly_one_two()
    {
        var secretariat = await site.As("secretariat");
        var form = await (await (await secretariat.OpenAsync("/workspace/meetings")).FollowAsync("Series of meetings")).FollowAsync("Begin a series of meetings");
        var page = await form.Form("Save").Fill("Fields.Title", "Plenary " + Unique).SendAsync();
        Assert.Equal(4, Days(page).Length);
        var change = await secretariat.OpenAsync(page.Address.AbsolutePath.Replace("/plan", "/change", StringComparison.Ordinal));
        page = await change.Form("Save").Fill("Fields.EveryMonths", "6").SendAsync();
        page = await page.FollowAsync("Plan the dates");
        Assert.Equal(2, Days(page).Length);
        page = await page.Form("Show the dates").Fill("Fields.EveryMonths", "3").SendAsync();
        Assert.Equal(4, Days(page).Length);
    }

    [Fact]
    public async Task Ticked_dates_become_drafts_with_the_agenda_of_the_series_and_nobody_is_told()
    {
        var series = await SeriesAsync("Quiet " + Unique, zone: "Europe/Paris");
        var year = site.Clock.Now.Year + 1;
        var letters = site.Mail.To(site.Account("member").Email).Count;
        var page = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/series/{series}/plan");
        page = await Plan(page, "Show the dates", new(year, 1, 1)).Choose("Fields.Week", "3").Fill("Fields.Weekday", "Thursday").Fill("Fields.Time", "10h00").SendAsync();
        var shown = Ticked(page);
        Assert.Equal(4, shown.Length);
        Assert.All(shown, d => Assert.Equal(DayOfWeek.Thursday, DateOnly.Parse(d, CultureInfo.InvariantCulture).DayOfWeek));
        Assert.True(page.Says("Thursday, "), page.Text);
        page = await page.Form("Create the ticked meetings").Untick("Days", shown[3]).SendAsync();
        Assert.True(page.Says("3 drafts are in the calendar. Nobody has been told yet."), page.Text);
        var meetings = await MeetingsOfAsync(series);
        Assert.Equal(3, meetings.Count);
        Assert.All(meetings, m => Assert.Equal(("planned", "article-5", "article-5", 2), ((string)m!["State"]!, (string)m["Focus"]!, (string)m["Agenda"]![0]!["Obligation"]!, m["Agenda"]!.AsArray().Count)));
        // Ten o'clock on the wall in January and in July.
        Assert.Equal([8, 8, 9], meetings.Select(m => DateTimeOffset.Parse((string)m!["StartsAt"]!, CultureInfo.InvariantCulture).UtcDateTime.Hour).Order());
        Assert.Equal(letters, site.Mail.To(site.Account("member").Email).Count);
        Assert.Equal(404, (int)(await site.Stranger().GetAsync("/en/meetings/" + (string)meetings[0]!["Slug"]!)).Status);
        Assert.DoesNotContain((string)meetings[0]!["Id"]!, await site.Stranger().Client.GetStringAsync(new Uri("/en/calendar.ics", UriKind.Relative), Now), StringComparison.Ordinal);
        var one = await (await site.As("member")).OpenAsync("/workspace/meetings/" + (string)meetings[0]!["Id"]!);
        Assert.True(one.Says("Europe/Paris, UTC+"), one.Text);
        Assert.True(one.Says("In the country: "), one.Text);
    }

    [Fact]
    public async Task The_same_day_is_not_planned_twice()
    {
        var series = await SeriesAsync("Twice " + Unique);
        var secretariat = await site.As("secretariat");
        var page = await secretariat.OpenAsync($"/workspace/meetings/series/{series}/plan");
        var other = await secretariat.OpenAsync($"/workspace/meetings/series/{series}/plan");
        await page.Form("Create the ticked meetings").SendAsync();
        var again = await other.Form("Create the ticked meetings").SendAsync();
        Assert.Equal(["This series has a meeting on one of these days already. Untick it."], again.Errors);
        Assert.True(again.Says("Already a meeting on this day: Twice"), again.Text);
        Assert.Equal(4, (await MeetingsOfAsync(series)).Count);
    }

    [Fact]
    public async Task A_holiday_and_a_weekend_are_marked_and_the_next_working_day_is_offered()
    {
        var (lead, series) = (await site.As("lead"), await SeriesAsync("Marked " + Unique));
        var year = site.Clock.Now.Year + 2;
        var holiday = new Rhythm(new(year, 3, 1), 3, 1, DayOfWeek.Wednesday, 1, null).Days()[0];
        var holidays = await lead.OpenAsync("/admin/settings/holidays");
        await holidays.Form("Save").Fill("Holidays", $"{holiday:yyyy-MM-dd} Founders’ Day").SendAsync();
        var secretariat = await site.As("secretariat");
        var page = await secretariat.OpenAsync($"/workspace/meetings/series/{series}/plan");
        page = await Plan(page, "Show the dates", new(year, 3, 1)).Choose("Fields.Week", "1").Fill("Fields.Weekday", "Wednesday").Fill("Fields.Count", "1").SendAsync();
        var next = holiday.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.True(page.Says("Public holiday: Founders’ Day"), page.Text);
        Assert.Equal([next], Ticked(page));
        page = await page.Form("Create the ticked meetings").Untick("Days", next).Choose("Days", $"{holiday:yyyy-MM-dd}").SendAsync();
        page = await secretariat.OpenAsync("/workspace/meetings/" + (string)(await MeetingsOfAsync(series))[0]!["Id"]!);
        Assert.True(page.Says("Public holiday: Founders’ Day. The next working day is Thursday"), page.Text);
        page = await secretariat.OpenAsync($"/workspace/meetings/series/{series}/plan");
        page = await Plan(page, "Show the dates", new(year, 3, 1)).Choose("Fields.Week", "2").Fill("Fields.Weekday", "Saturday").Fill("Fields.Count", "1").SendAsync();
        Assert.True(page.Says("Weekend"), page.Text);
        Assert.Equal(DayOfWeek.Monday, DateOnly.Parse(Assert.Single(Ticked(page)), CultureInfo.InvariantCulture).DayOfWeek);
    }

    [Fact]
    public async Task Bad_input_is_answered_at_its_field_and_everything_typed_stays()
    {
        var series = await SeriesAsync("Wrong " + Unique);
        var page = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/series/{series}/plan");
        var past = await Plan(page, "Show the dates", new(2020, 1, 1)).Fill("Fields.EveryMonths", "0").Fill("Fields.Time", "14:15").SendAsync();
        Assert.Equal(["This day has passed. Choose a first day that is still to come.", "Enter 1 to 24 months."], past.Errors.OrderDescending());
        Assert.Equal("14:15", past.One("[name='Fields.Time']").GetAttribute("value"));
        page = await (await site.As("secretariat")).OpenAsync(page.Address.AbsolutePath);
        Assert.Equal(["Enter the time as hours and minutes, for example 10:00."], (await page.Form("Show the dates").Fill("Fields.Time", "soon").SendAsync()).Errors);
        page = await (await site.As("secretariat")).OpenAsync(page.Address.AbsolutePath);
        var ends = await page.Form("Show the dates").Fill("Fields.Until.day", "1").Fill("Fields.Until.month", "1").Fill("Fields.Until.year", "2021").SendAsync();
        Assert.Equal(["The last day comes before the first."], ends.Errors);
        page = await (await site.As("secretariat")).OpenAsync(page.Address.AbsolutePath);
        var none = page.Form("Create the ticked meetings");
        foreach (var day in Ticked(page)) { none.Untick("Days", day); }
        Assert.Equal(["Tick at least one date."], (await none.SendAsync()).Errors);
        await Room.PostAsync(site.Api("secretariat"), "/api/v1/meeting-series", new { Title = "Nowhere", TimeZone = "Mars/Olympus" }, HttpStatusCode.BadRequest);
        await Room.PostAsync(site.Api("secretariat"), "/api/v1/meeting-series", new { Title = "Never", EveryMonths = 0 }, HttpStatusCode.BadRequest);
        await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Lost", StartsAt = site.Clock.Now.AddDays(3), Series = "nowhere" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_member_reads_series_and_does_not_plan()
    {
        var series = await SeriesAsync("Read " + Unique);
        var member = await site.As("member");
        var page = await member.OpenAsync($"/workspace/meetings/series/{series}");
        Assert.False(page.Says("Plan the dates"));
        foreach (var step in new[] { "/plan", "/change" }) { Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"/workspace/meetings/series/{series}{step}")).Status); }
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/workspace/meetings/series/new")).Status);
        await Room.PostAsync(site.Api("member"), "/api/v1/meeting-series", new { Title = "Mine" }, HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("observer")).GetAsync("/workspace/meetings/series")).Status);
        using var stranger = await site.Api().GetAsync(new Uri("/api/v1/meeting-series", UriKind.Relative), Now);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task Removing_status_or_challenges_warns_and_they_come_back_by_one_form()
    {
        var series = await SeriesAsync("Whole " + Unique);
        var meeting = await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Short of one", StartsAt = site.Clock.Now.AddDays(33), Series = series });
        var address = "/workspace/meetings/" + (string)meeting["Id"]!;
        var secretariat = await site.As("secretariat");
        Assert.False((await secretariat.OpenAsync(address)).Says("The agenda has no item"));
        var agenda = await secretariat.OpenAsync(address + "/agenda");
        var challenges = agenda.Document.QuerySelectorAll("main a[href^='/workspace/agenda/']").First(a => a.TextContent.Contains("Challenges and obstacles", StringComparison.Ordinal)).GetAttribute("href")!;
        await (await secretariat.OpenAsync("/workspace/agenda/" + challenges.Split('/')[3] + "/remove")).Form("Take it off").Fill("Reason", "Another day.").SendAsync();
        var page = await secretariat.OpenAsync(address);
        Assert.True(page.Says("The agenda has no item on the challenges"), page.Text);
        Assert.False((await (await site.As("member")).OpenAsync(address)).Says("The agenda has no item"));
        page = await (await page.FollowAsync("Put it back")).Form("Save the agenda").SendAsync();
        Assert.False(page.Says("The agenda has no item"), page.Text);
        Assert.True((await secretariat.OpenAsync(address)).Says("Challenges and obstacles"), page.Text);

        var change = await secretariat.OpenAsync($"/workspace/meetings/series/{series}/change");
        page = await change.Form("Save").Fill("Fields.Items[0].Title", "").SendAsync();
        Assert.True(page.Says("The agenda has no item on the status of the obligations"), page.Text);
    }

    [Fact]
    public async Task A_meeting_in_another_zone_keeps_its_hour_when_it_is_changed()
    {
        var secretariat = await site.As("secretariat");
        var plan = await secretariat.OpenAsync("/workspace/meetings/new");
        var day = site.Clock.Now.AddDays(40);
        var page = await plan.Form("Save").Fill("Fields.Title", "Abroad " + Unique).Fill("Fields.Day.day", day.Day.ToString(CultureInfo.InvariantCulture)).Fill("Fields.Day.month", day.Month.ToString(CultureInfo.InvariantCulture)).Fill("Fields.Day.year", day.Year.ToString(CultureInfo.InvariantCulture))
            .Fill("Fields.Time", "09:00").Fill("Fields.TimeZone", "Asia/Tokyo").SendAsync();
        Assert.True(page.Says("09:00 (Asia/Tokyo, UTC+09:00)"), page.Text);
        Assert.True(page.Says("03:00 (Africa/Nairobi, UTC+03:00)"), page.Text);
        var change = await secretariat.OpenAsync(page.Address.AbsolutePath + "/change");
        Assert.Equal("09:00", change.One("[name='Fields.Time']").GetAttribute("value"));
        page = await change.Form("Save").Fill("Fields.Place", "Room 2").SendAsync();
        Assert.True(page.Says("09:00 (Asia/Tokyo, UTC+09:00)"), page.Text);
    }

    [Fact]
    public async Task Meetings_are_found_by_series_obligation_and_year()
    {
        var (series, mark) = (await SeriesAsync("Found " + Unique), Unique);
        var soon = site.Clock.Now.AddDays(5);
        await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Regular " + mark, StartsAt = soon, Series = series });
        await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Other " + mark, StartsAt = soon, Focus = "risk-education", Agenda = new[] { new { Title = "Schools" } } });
        var member = await site.As("member");
        async Task<(bool Regular, bool Other)> FindAsync(string query)
        {
            var page = await member.OpenAsync("/workspace/meetings?" + query);
            return (page.Says("Regular " + mark), page.Says("Other " + mark));
        }
        Assert.Equal((true, true), await FindAsync(""));
        Assert.Equal((true, false), await FindAsync("series=" + series));
        Assert.Equal((true, false), await FindAsync("obligation=article-5"));
        Assert.Equal((false, true), await FindAsync("obligation=risk-education"));
        Assert.Equal((true, true), await FindAsync("year=" + soon.Year));
        Assert.Equal((false, false), await FindAsync("year=" + (soon.Year - 1)));
        Assert.True((await member.OpenAsync("/workspace/meetings?year=' or 1")).Says("Drafts: nobody has been told"));
    }

    [Fact]
    public async Task The_interface_changes_a_series_only_from_the_version_that_was_read()
    {
        var series = await SeriesAsync("Versions " + Unique);
        using var client = site.Api("secretariat");
        using var read = await client.GetAsync(new Uri("/api/v1/meeting-series/" + series, UriKind.Relative), Now);
        client.DefaultRequestHeaders.IfMatch.Add(read.Headers.ETag!);
        using var first = await client.PutAsJsonAsync("/api/v1/meeting-series/" + series, new { EveryMonths = 6 }, Now);
        using var second = await client.PutAsJsonAsync("/api/v1/meeting-series/" + series, new { EveryMonths = 12 }, Now);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (first.StatusCode, second.StatusCode));
        var shown = JsonNode.Parse(await first.Content.ReadAsStringAsync(Now))!;
        Assert.Equal((6, 2, "status"), ((int)shown["EveryMonths"]!, shown["Template"]!.AsArray().Count, (string)shown["Template"]![0]!["Role"]!));
    }
}
