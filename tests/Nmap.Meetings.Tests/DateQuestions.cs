using System.Globalization;
using Nmap.Testing;

namespace Nmap.Meetings.Tests;

/// <summary>Asks the members which of two dates suits, as the secretariat does on screen.</summary>
internal static class DateQuestions
{
    public static string Unique => Guid.NewGuid().ToString("N")[..6];

    /// <returns>The address of a meeting that nobody is invited to.</returns>
    public static async Task<string> DraftAsync(Site site, string title)
        => "/workspace/meetings/" + (string)(await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = title, StartsAt = site.Clock.Now.AddDays(30), TimeZone = "Africa/Nairobi", Place = "Hall 4", Agenda = new[] { new { Title = "Status" } } }))["Id"]!;

    public static Form Day(Form form, string field, DateTimeOffset day) => form.Fill(field + ".day", day.Day.ToString(CultureInfo.InvariantCulture)).Fill(field + ".month", day.Month.ToString(CultureInfo.InvariantCulture)).Fill(field + ".year", day.Year.ToString(CultureInfo.InvariantCulture));

    public static async Task<Screen> AskAsync(Site site, string meeting, int first = 20, int second = 30, int closes = 5)
    {
        var page = await (await site.As("secretariat")).OpenAsync(meeting + "/dates/ask");
        var form = page.Form("Ask the members");
        Day(form, "Dates[0].Day", site.Clock.Now.AddDays(first));
        Day(form, "Dates[1].Day", site.Clock.Now.AddDays(second));
        form.Fill("Dates[0].Time", "10:00").Fill("Dates[1].Time", "11:30");
        return await Day(form, "ClosesOn", site.Clock.Now.AddDays(closes)).SendAsync();
    }
}
