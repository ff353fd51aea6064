using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>The country's public holidays and weekend are data that its people keep.</summary>
public sealed class HolidayTests(Site site) : IClassFixture<Site>
{
    private const string Address = "/admin/settings/holidays";

    [Fact]
    public async Task Several_lines_are_pasted_a_day_is_removed_and_names_in_other_languages_stay()
    {
        var secretariat = await site.As("secretariat");
        var page = await secretariat.OpenAsync(Address);
        page = await page.Form("Save").Fill("Holidays", "2031-01-01 New Year\r\n2031-05-01\tLabour Day\n\n٢٠٣١-٠٥-٠٢ Day after").SendAsync();
        Assert.Equal("2031-01-01 New Year\n2031-05-01 Labour Day\n2031-05-02 Day after", page.One("textarea").TextContent.ReplaceLineEndings("\n"));
        var settings = site.Services.GetRequiredService<ISite>();
        await settings.ChangeAsync(s => s with { HolidayNames = s.HolidayNames.ToDictionary(h => h.Key, h => h.Value.With("fr", "Jour " + h.Key.Day)) }, Nmap.Cms.Access.Reader.System, TestContext.Current.CancellationToken);
        page = await secretariat.OpenAsync(Address);
        page = await page.Form("Save").Fill("Holidays", "2031-01-01 First day of the year\n2031-05-01 Labour Day").Untick("Weekend", "Sunday").Choose("Weekend", "Friday").SendAsync();
        Assert.Equal([new(2031, 1, 1), new DateOnly(2031, 5, 1)], settings.Settings.Holidays);
        Assert.Equal(("First day of the year", "Jour 1"), (settings.Settings.HolidayNames[new(2031, 1, 1)]["en"], settings.Settings.HolidayNames[new(2031, 1, 1)]["fr"]));
        Assert.Equal([DayOfWeek.Friday, DayOfWeek.Saturday], settings.Settings.Weekend.Order());
        Assert.False(settings.Settings.IsWorkingDay(new(2031, 5, 1)));
    }

    [Fact]
    public async Task A_line_that_is_no_day_is_named_and_nothing_typed_is_lost()
    {
        var page = await (await site.As("lead")).OpenAsync(Address);
        var typed = "2032-01-01 New Year\n2032-02-30 Nothing";
        page = await page.Form("Save").Fill("Holidays", typed).SendAsync();
        Assert.Equal(["Line 2, “2032-02-30 Nothing”: write the day as 2027-01-01, then its name."], page.Errors);
        Assert.Equal(typed, page.One("textarea").TextContent.ReplaceLineEndings("\n"));
        Assert.Equal(["Line 2: 2032-01-01 is in the list already."], (await page.Form("Save").Fill("Holidays", "2032-01-01 A\n2032-01-01 B").SendAsync()).Errors);
        var form = page.Form("Save").Fill("Holidays", "2032-01-01 New Year");
        foreach (var day in Enum.GetNames<DayOfWeek>()) { form.Choose("Weekend", day); }
        Assert.Equal(["Offices must be open on at least one day of the week."], (await form.SendAsync()).Errors);
    }

    [Fact]
    public async Task What_somebody_else_saved_meanwhile_is_not_overwritten()
    {
        var lead = await site.As("lead");
        var (mine, theirs) = (await lead.OpenAsync(Address), await lead.OpenAsync(Address));
        await theirs.Form("Save").Fill("Holidays", "2033-01-01 Theirs").SendAsync();
        var page = await mine.Form("Save").Fill("Holidays", "2033-01-02 Mine").SendAsync();
        Assert.Single(page.Errors);
        Assert.Contains("2033-01-02 Mine", page.One("textarea").TextContent, StringComparison.Ordinal);
        Assert.Contains(new DateOnly(2033, 1, 1), site.Services.GetRequiredService<ISite>().Settings.Holidays);
    }

    [Fact]
    public async Task Members_do_not_change_them()
        => Assert.NotEqual(HttpStatusCode.OK, (await (await site.As("member")).GetAsync(Address)).Status);

    [Fact]
    public void Settings_of_before_are_read()
    {
        var settings = System.Text.Json.JsonSerializer.Deserialize<SiteSettings>("""{"Holidays":["2027-01-01"],"Weekend":[5,6]}""", Json.Orchard)!;
        Assert.Equal("2027-01-01", HolidayLines.Write(settings, "en"));
        var again = System.Text.Json.JsonSerializer.Deserialize<SiteSettings>(System.Text.Json.JsonSerializer.Serialize(settings with { HolidayNames = new Dictionary<DateOnly, Texts> { [new(2027, 1, 1)] = Texts.Of("en", "New Year") } }, Json.Orchard), Json.Orchard)!;
        Assert.Equal("2027-01-01 New Year", HolidayLines.Write(again, "en"));
    }
}
