using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>One mail a day at eight o'clock, only when there is news, and never with members' words. A site of its own: the clock moves.</summary>
public sealed class MorningMailTests(Site site) : IClassFixture<Site>
{
    private const string Subject = "Your list this morning";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static TimeZoneInfo Country => TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi");

    private DateTimeOffset Here => TimeZoneInfo.ConvertTime(site.Clock.Now, Country);

    [Fact]
    public async Task The_mail_comes_in_the_morning_with_numbers_and_days_and_comes_again_only_when_a_day_is_near()
    {
        await ToAsync(20);
        var due = DateOnly.FromDateTime(Here.DateTime).AddDays(10);
        await CirculatedAsync("Clear the yard of the school", due);
        var member = site.Account("member").Email;
        var before = Mornings(member).Count;

        await ToAsync(8);
        var letter = await NextAsync(member, before + 1);
        Assert.Contains("Action point", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"{due.Day} ", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("yard of the school", letter.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("/workspace/morning-mail", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/leave/", letter.Message.Headers["List-Unsubscribe"], StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Message.Headers["List-Unsubscribe-Post"]);

        // The next two mornings bring nothing new: ten and nine days are far.
        await ToAsync(8);
        await ToAsync(8);
        await ToAsync(8);
        var week = await NextAsync(member, before + 2);
        Assert.Contains($"{due.Day} ", week.Text, StringComparison.Ordinal);
        Assert.Contains("without signing in", week.Text, StringComparison.Ordinal);
        Assert.Contains(week.Links, l => l.Contains("/act/", StringComparison.Ordinal));
        Assert.Equal(before + 2, Mornings(member).Count);
    }

    [Fact]
    public async Task Who_wants_none_gets_none_and_a_zone_that_does_not_exist_is_refused_in_words()
    {
        var page = await (await site.As("facilitator")).OpenAsync("/workspace/morning-mail");
        var wrong = await page.Form("Save").Fill("TimeZone", "Moon/Crater").SendAsync();
        Assert.True(wrong.Says("“Moon/Crater” is not a time zone."), wrong.Text);
        var saved = await wrong.Form("Save").Fill("TimeZone", "").Choose("Wanted", "False").SendAsync();
        Assert.Contains("No more mail comes in the morning", saved.Html, StringComparison.Ordinal);

        await ToAsync(20);
        var before = Mornings(site.Account("facilitator").Email).Count;
        var seen = Mornings(site.Account("member").Email).Count;
        await CirculatedAsync("Answer please", DateOnly.FromDateTime(Here.DateTime).AddDays(30));
        await ToAsync(8);
        await Patience.UntilAsync(() => Task.FromResult(Mornings(site.Account("member").Email).Count > seen), Now);
        Assert.Equal(before, Mornings(site.Account("facilitator").Email).Count);
    }

    private IReadOnlyList<Mailbox.Letter> Mornings(string email) => [.. site.Mail.To(email).Where(l => l.Subject.StartsWith(Subject, StringComparison.Ordinal))];

    private async Task<Mailbox.Letter> NextAsync(string email, int count)
    {
        await Patience.UntilAsync(() => Task.FromResult(Mornings(email).Count >= count));
        return Mornings(email)[count - 1];
    }

    // Forward to the next time that the country's clock shows this hour and five minutes.
    private async Task ToAsync(int hour)
    {
        var next = Here.Date.AddHours(hour).AddMinutes(5);
        if (next <= Here.DateTime) { next = next.AddDays(1); }
        site.Clock.Advance(next - Here.DateTime);
        await Looked();
    }

    // One round of the morning's job: it looks every five seconds, and a busy machine takes some for it.
    private static Task Looked() => Task.Delay(TimeSpan.FromSeconds(12), Now);

    private async Task CirculatedAsync(string text, DateOnly due)
    {
        var secretariat = site.Api("secretariat");
        var meeting = (string)(await PostAsync(secretariat, "/api/v1/meetings", new { Title = "Before the morning", StartsAt = site.Clock.Now.AddDays(-3), TimeZone = "Africa/Nairobi", Agenda = new[] { new { Title = "Status" } } }))["Id"]!;
        var actions = new[] { new { Text = text, Owner = site.Account("member").Organisation, DueOn = due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Audience = "members" } };
        var minutes = (string)(await PostAsync(secretariat, $"/api/v1/meetings/{meeting}/minutes", new { Culture = "en", Items = new[] { new { AgendaItem = 1, ActionPoints = actions } } }))["Id"]!;
        await PostAsync(secretariat, $"/api/v1/meetings/{meeting}/minutes/{minutes}/transitions/circulate", new { });
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string address, object body)
    {
        using var answer = await client.PostAsJsonAsync(address, body, Now);
        var text = await answer.Content.ReadAsStringAsync(Now);
        Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK, $"{address}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
