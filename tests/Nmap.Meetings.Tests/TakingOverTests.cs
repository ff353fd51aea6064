using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>What an outgoing seat's body had promised passes on by the incoming body's own word, and not otherwise. A site of its own: the clock moves.</summary>
public sealed class TakingOverTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_incoming_body_takes_over_what_it_ticks_and_nothing_else()
    {
        var outgoing = site.Account("champion-donor").Organisation;
        await WithActionsAsync(outgoing, "Host the visit of donors", "Translate the annual return");
        var seats = await (await site.As("lead")).OpenAsync("/workspace/members/seats");
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(site.Clock.Now, TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi")).DateTime).AddDays(1);
        var file = await (await seats.FollowAsync("Hand over Champion donor")).Form("Hand over").Fill("Organisation", site.Account("member-2").Organisation)
            .Fill("On.day", $"{day.Day}").Fill("On.month", $"{day.Month}").Fill("On.year", $"{day.Year}").SendAsync();
        Assert.True(file.Says("Host the visit of donors"), file.Text);

        site.Clock.Advance(TimeSpan.FromDays(1));
        var incoming = await site.As("member-2");
        var confirm = await (await incoming.OpenAsync("/workspace")).FollowAsync("Confirm what is now yours: Champion donor");
        var ticked = confirm.Document.QuerySelectorAll("input[name=Taken]").First(i => i.ParentElement!.TextContent.Contains("Host the visit", StringComparison.Ordinal)).GetAttribute("value")!;
        await confirm.Form("Confirm the handover").Choose("Taken", ticked).SendAsync();

        var (mine, theirs) = (await incoming.OpenAsync("/workspace"), await (await site.As("champion-donor")).OpenAsync("/workspace"));
        Assert.True(mine.Says("Host the visit of donors") && !mine.Says("Translate the annual return"), mine.Text);
        Assert.True(theirs.Says("Translate the annual return") && !theirs.Says("Host the visit of donors"), theirs.Text);
        Assert.Equal(HttpStatusCode.OK, (await (await site.As("champion-donor")).GetAsync(file.Address.AbsolutePath)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(file.Address.AbsolutePath)).Status);
    }

    private async Task WithActionsAsync(string owner, params string[] texts)
    {
        var secretariat = site.Api("secretariat");
        var meeting = (string)(await Room.PostAsync(secretariat, "/api/v1/meetings", new { Title = "Before the handover", StartsAt = site.Clock.Now.AddDays(-3), TimeZone = "Africa/Nairobi", Agenda = new[] { new { Title = "Status" } } }))["Id"]!;
        var actions = texts.Select(t => new { Text = t, Owner = owner, DueOn = "2027-03-01", Audience = "members" }).ToArray();
        var minutes = (string)(await Room.PostAsync(secretariat, $"/api/v1/meetings/{meeting}/minutes", new { Culture = "en", Items = new[] { new { AgendaItem = 1, ActionPoints = actions } } }))["Id"]!;
        await Room.PostAsync(secretariat, $"/api/v1/meetings/{meeting}/minutes/{minutes}/transitions/circulate", new { }, HttpStatusCode.OK);
    }
}
