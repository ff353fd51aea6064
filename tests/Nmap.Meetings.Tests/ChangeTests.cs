using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A meeting that people were invited to is moved.</summary>
public sealed class ChangeTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private async Task<string> InvitedAsync(string place)
    {
        var meeting = await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Moving " + Guid.NewGuid().ToString("N")[..6], StartsAt = site.Clock.Now.AddDays(20), TimeZone = "Africa/Nairobi", Place = new { en = place, ar = "قاعة قديمة" }, Agenda = new[] { new { Title = "Status" } } });
        var id = (string)meeting["Id"]!;
        await Room.PostAsync(site.Api("lead"), $"/api/v1/meetings/{id}/transitions/approve-agenda", new { }, HttpStatusCode.OK);
        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{id}/transitions/invite", new { }, HttpStatusCode.OK);
        return id;
    }

    [Fact]
    public async Task Everybody_is_told_of_the_new_place_once_in_their_language()
    {
        var id = await InvitedAsync("The old hall");
        var member = site.Account("member").Email;
        await site.Mail.WaitAsync(member, "Invitation");
        var form = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{id}/change");
        var saved = await form.Form("Save").Fill("Fields.Place", "Room 7").SendAsync();
        Assert.Contains("told of the change", saved.Html, StringComparison.Ordinal);
        form = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{id}/change");
        await form.Form("Save").Fill("Fields.Place", "Room 8").SendAsync();
        await LetterRestsAsync("Room 8");
        site.Clock.Advance(TimeSpan.FromSeconds(70));
        var letter = await site.Mail.WaitAsync(member, "Changed");
        Assert.Contains("Room 8", letter.Text, StringComparison.Ordinal);
        Assert.Single(site.Mail.To(member), l => l.Subject.StartsWith("Changed", StringComparison.Ordinal));
        Assert.Contains("SEQUENCE:2", letter.Message.ToString(), StringComparison.Ordinal);
        var meeting = JsonNode.Parse(await site.Api("secretariat").GetStringAsync(new Uri($"/api/v1/meetings/{id}", UriKind.Relative), Now))!;
        Assert.Null(meeting["Place"]!["ar"]);
    }

    private async Task LetterRestsAsync(string words)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            await using var scope = site.Services.CreateAsyncScope();
            var waiting = await scope.ServiceProvider.GetRequiredService<NmapDb>().Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM notifications_letters WHERE \"State\" = 'Waiting' AND \"Text\" LIKE {"%" + words + "%"}").SingleAsync(Now);
            if (waiting > 5) { return; }
            await Task.Delay(100, Now);
        }
        throw new TimeoutException("No letter rests.");
    }

    [Fact]
    public async Task A_meeting_people_were_invited_to_is_not_moved_into_the_past()
    {
        var id = await InvitedAsync("Hall");
        var form = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{id}/change");
        var refused = await form.Form("Save").Fill("Fields.Day.year", "2020").SendAsync();
        Assert.Contains(refused.Errors, e => e.Contains("still to come", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-12-20T10:00:00", "2026-12-20T07:00:00+00:00")]
    [InlineData("2026-12-20T10:00:00+01:00", "2026-12-20T09:00:00+00:00")]
    [InlineData("2026-12-20T10:00:00Z", "2026-12-20T10:00:00+00:00")]
    public async Task A_time_without_an_offset_is_the_clock_of_the_place(string given, string stored)
    {
        var meeting = await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Hours " + Guid.NewGuid().ToString("N")[..6], StartsAt = given, TimeZone = "Africa/Nairobi" });
        Assert.Equal(DateTimeOffset.Parse(stored, System.Globalization.CultureInfo.InvariantCulture), meeting["StartsAt"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task A_time_that_is_none_is_named_by_its_field()
    {
        using var answer = await site.Api("secretariat").PostAsJsonAsync("/api/v1/meetings", new { Title = "When", StartsAt = "tomorrow" }, Now);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Now))!;
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(problem["errors"]!["StartsAt"]);
    }

    [Theory]
    [InlineData("١٠:٣٠")]
    [InlineData("10.30")]
    [InlineData("10h30")]
    public async Task The_time_is_taken_as_people_write_it(string typed)
    {
        var form = await (await site.As("secretariat")).OpenAsync("/workspace/meetings/new");
        var saved = await form.Form("Save").Fill("Fields.Title", "Written " + typed).Fill("Fields.Day.day", "1").Fill("Fields.Day.month", "2").Fill("Fields.Day.year", "2027").Fill("Fields.Time", typed).SendAsync();
        Assert.True(saved.Says("10:30"), saved.Text);
    }

    [Fact]
    public async Task An_empty_form_says_everything_at_once()
    {
        var form = await (await site.As("secretariat")).OpenAsync("/workspace/meetings/new");
        var again = await form.Form("Save").Fill("Fields.Title", "").Fill("Fields.Time", "").SendAsync();
        Assert.Equal(3, again.Errors.Count);
    }
}
