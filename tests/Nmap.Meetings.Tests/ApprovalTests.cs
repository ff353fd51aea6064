using System.Net;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>The lead's name under an agenda, with or without invitations out; what goes back to whoever made it.</summary>
public sealed class ApprovalTests(Site site) : IClassFixture<Site>
{
    private Task<Meeting> StoredAsync(Plan plan) => site.AskAsync<NmapDb, Meeting>(db => db.Set<Meeting>().SingleAsync(m => m.Id == plan.Id, TestContext.Current.CancellationToken));

    [Fact]
    public async Task An_agenda_sent_with_the_invitation_is_a_draft_until_the_lead_approves_it()
    {
        var plan = await Plan.MakeAsync(site, 20, "A status nobody approved yet");
        var (lead, secretariat) = (await site.As("lead"), await site.As("secretariat"));
        Assert.True((await secretariat.OpenAsync(plan.Page + "/move/invite")).Says("The lead has not approved this agenda"));
        await plan.MoveAsync("invite", "secretariat");
        var slug = (await StoredAsync(plan)).Slug;
        var open = await site.Stranger().OpenAsync("/en/meetings/" + slug);
        Assert.True(open.Says("once the lead has approved it") && !open.Says("nobody approved yet"), open.Text);
        var letter = await site.Mail.WaitAsync(site.Account("member").Email, $"Invitation: meeting {(await StoredAsync(plan)).Number}");
        Assert.Contains("Draft agenda", letter.Text, StringComparison.Ordinal);

        Assert.True((await lead.OpenAsync("/workspace")).Says($"Approve the agenda of meeting {(await StoredAsync(plan)).Number}"));
        Assert.True((await lead.OpenAsync(plan.Page)).Says("Agenda not approved"));
        await plan.MoveAsync("approve-agenda", "lead");
        Assert.True((await lead.OpenAsync(plan.Page)).Says("Agenda approved"));
        Assert.True((await site.Stranger().OpenAsync("/en/meetings/" + slug)).Says("nobody approved yet"));
        await Room.PostAsync(site.Api("lead"), $"/api/v1/meetings/{plan.Id}/transitions/approve-agenda", null, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Inviting_again_reaches_only_who_has_no_invitation()
    {
        var plan = await Plan.MakeAsync(site, 20, "Status");
        await plan.MoveAsync("invite", "secretariat");
        var number = (await StoredAsync(plan)).Number;
        await site.Mail.WaitAsync(site.Account("member").Email, $"Invitation: meeting {number}");
        var secretariat = await site.As("secretariat");
        var again = await (await secretariat.OpenAsync(plan.Page)).FollowAsync("Invite who came later");
        Assert.EndsWith(plan.Id, (await again.Form("Invite them").SendAsync()).Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(1, (await StoredAsync(plan)).Sequence);
    }

    [Fact]
    public async Task A_prepared_summary_goes_back_with_the_reason()
    {
        var room = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        var (lead, secretariat) = (await site.As("lead"), await site.As("secretariat"));
        var page = $"/workspace/meetings/{room.Meeting}/summary";
        await (await secretariat.OpenAsync(page)).Form("Hand it over for release").SendAsync();
        Assert.NotEmpty((await (await lead.OpenAsync(page)).Form("Send it back").SendAsync()).Errors);
        await (await lead.OpenAsync(page)).Form("Send it back").Fill("Reason", "The second decision is not for the public.").SendAsync();
        var back = await secretariat.OpenAsync(page);
        Assert.True(back.Says("The second decision is not for the public."), back.Text);
        await back.Form("Hand it over for release").SendAsync();
        Assert.False((await lead.OpenAsync(page)).Says("The second decision is not for the public."));
    }

    [Fact]
    public async Task A_topic_waits_for_one_series_or_for_any_meeting()
    {
        async Task<string> SeriesAsync(string title) => (string)(await Room.PostAsync(site.Api("secretariat"), "/api/v1/meeting-series", new { Title = title, EveryMonths = 3, GraceDays = 10, Template = new[] { new { Title = "Status", Role = "status" } } }))["Id"]!;
        var (regular, other) = (await SeriesAsync("Plenary of the backlog"), await SeriesAsync("Working group of the backlog"));
        var secretariat = await site.As("secretariat");
        async Task<Screen> AddAsync(string title, string series) => await (await secretariat.OpenAsync("/workspace/backlog/new")).FormWith("Item.Title[en]").Fill("Item.Title[en]", title).Fill("Series", series).SendAsync();
        await AddAsync("Waits for any", "");
        await AddAsync("Waits for the plenary", regular);
        Assert.True((await secretariat.OpenAsync($"/workspace/backlog?series={regular}")).Says("Waits for the plenary"));
        var elsewhere = await secretariat.OpenAsync($"/workspace/backlog?series={other}");
        Assert.True(elsewhere.Says("Waits for any") && !elsewhere.Says("Waits for the plenary"), elsewhere.Text);
    }
}
