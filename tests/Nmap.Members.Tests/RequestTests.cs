using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Members.Verbs;
using Nmap.Testing;

namespace Nmap.Members.Tests;

/// <summary>An organisation asks to join; the secretariat advises and the lead decides.</summary>
public sealed class RequestTests(MembersSite site) : IClassFixture<MembersSite>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private async Task<Screen> AskAsync(string name, string language = "en")
    {
        var form = (await site.Stranger().OpenAsync($"/{language}/members/join")).FormWith("Organisation");
        return await form.Fill("Organisation", name).Fill("Constituency", "national-ngo").Fill("Text", "We teach safe farming.").Fill("Person", "Dana Forrest").Fill("Email", "dana@forrest.example").SendAsync();
    }

    [Fact]
    public async Task From_the_public_form_to_a_member_with_a_representative()
    {
        Assert.True((await AskAsync("Safe Harvest", "ar")).Status == HttpStatusCode.OK);
        var secretariat = await site.As("secretariat");
        var request = await (await secretariat.OpenAsync("/workspace")).FollowAsync("Advise on the request of Safe Harvest to join");
        Assert.True(request.Says("Dana Forrest") && request.Says("We teach safe farming."), request.Text);
        Assert.Empty(request.Document.QuerySelectorAll("[name=Decision]"));
        await request.Form("Give the advice").Fill("Advice", "Known in two provinces.").SendAsync();
        var lead = await site.As("lead");
        request = await (await lead.OpenAsync("/workspace")).FollowAsync("Decide on the request of Safe Harvest to join");
        Assert.Contains("Choose a decision.", (await request.Form("Decide").SendAsync()).Errors);
        var member = await request.Form("Decide").Choose("Decision", "accept").SendAsync();
        Assert.True(member.Says("Dana Forrest") && member.Says("Representative"), member.Text);
        Assert.Contains("Safe Harvest", (await site.Mail.WaitAsync("dana@forrest.example", "Safe Harvest")).Text, StringComparison.Ordinal);
        Assert.True((await site.Stranger().OpenAsync("/en/members")).Says("Safe Harvest"));
        Assert.False((await lead.OpenAsync("/workspace")).Says("Safe Harvest to join"));
    }

    [Fact]
    public async Task A_declined_organisation_is_told_why()
    {
        await AskAsync("Quick Profit");
        await (await (await (await site.As("secretariat")).OpenAsync("/workspace")).FollowAsync("Advise on the request of Quick Profit to join")).Form("Give the advice").Fill("Advice", "Sells detectors.").SendAsync();
        var request = await (await (await site.As("deputy")).OpenAsync("/workspace")).FollowAsync("Decide on the request of Quick Profit to join");
        var refused = await request.Form("Decide").Choose("Decision", "decline").SendAsync();
        Assert.Contains("Say why. The organisation is told.", refused.Errors);
        await refused.Form("Decide").Choose("Decision", "decline").Fill("Reason", "Suppliers are invited to hearings instead.").SendAsync();
        Assert.Contains("Suppliers are invited to hearings", (await site.Mail.WaitAsync("dana@forrest.example", "Quick Profit")).Text, StringComparison.Ordinal);
        Assert.False((await site.Stranger().OpenAsync("/en/members")).Says("Quick Profit"));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost()
    {
        var form = (await site.Stranger().OpenAsync("/en/members/join")).FormWith("Organisation");
        var again = await form.Fill("Text", "Kept words").Fill("Email", "none").SendAsync();
        Assert.Equal(4, again.Errors.Count);
        Assert.Contains("Kept words", again.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("member")]
    [InlineData("observer")]
    [InlineData("administrator")]
    public async Task Others_do_not_see_who_asks(string role)
        => Assert.NotEqual(HttpStatusCode.OK, (await (await site.As(role)).GetAsync("/workspace/members/requests")).Status);

    [Fact]
    public async Task Who_asked_is_removed_by_a_button_and_the_record_stays()
    {
        await AskAsync("Furrow Friends");
        var secretariat = await site.As("secretariat");
        var request = await (await secretariat.OpenAsync("/workspace")).FollowAsync("Advise on the request of Furrow Friends to join");
        Assert.False(request.Says("Remove them now"));
        var early = await (await secretariat.OpenAsync(request.Address.AbsolutePath + "/forget")).Form("Remove for good").SendAsync();
        Assert.Contains("This request is still open.", Assert.Single(early.Errors), StringComparison.Ordinal);
        request = await (await request.FollowAsync("The organisation takes its request back")).Form("Note it as withdrawn").SendAsync();
        Assert.True(request.Says("Withdrawn") && request.Says("dana@forrest.example"), request.Text);
        Assert.Contains("takes its request to join back", (await site.Mail.WaitAsync("dana@forrest.example", "Furrow Friends")).Text, StringComparison.Ordinal);
        request = await (await request.FollowAsync("Remove them now")).Form("Remove for good").SendAsync();
        Assert.True(request.Says("Furrow Friends") && request.Says("Withdrawn") && request.Says("Name, address and words were removed."), request.Text);
        Assert.False(request.Says("Dana") || request.Says("dana@") || request.Says("safe farming") || request.Says("Remove them now"), request.Text);
        Assert.True((await secretariat.OpenAsync("/workspace/members/requests")).Says("Furrow Friends"));
        await NothingLeftAsync(site, request.Address.Segments[^1]);
    }

    [Fact]
    public async Task Time_removes_who_asked_by_itself()
    {
        await using var own = new MembersSite();
        await own.InitializeAsync();
        await (await own.Stranger().OpenAsync("/en/members/join")).FormWith("Organisation").Fill("Organisation", "Long Ago").Fill("Constituency", "national-ngo").Fill("Text", "Old words.").Fill("Person", "Dana Forrest").Fill("Email", "dana@forrest.example").SendAsync();
        var settings = await (await own.As("lead")).OpenAsync("/admin/settings");
        Assert.Contains("Enter 1 to 3650 days.", (await settings.FormWith("Hotline").Fill("Hotline", "+000 555 0100").Fill("JoinRequestDays", "0").SendAsync()).Errors);
        Assert.Empty((await settings.FormWith("Hotline").Fill("Hotline", "+000 555 0100").Fill("JoinRequestDays", "40").SendAsync()).Errors);
        var request = await (await (await own.As("secretariat")).OpenAsync("/workspace")).FollowAsync("Advise on the request of Long Ago to join");
        request = await (await request.FollowAsync("The organisation takes its request back")).Form("Note it as withdrawn").SendAsync();
        var id = request.Address.Segments[^1];
        await own.Mail.WaitAsync("dana@forrest.example", "Long Ago");
        own.Clock.Advance(TimeSpan.FromDays(39));
        await using (var scope = own.Services.CreateAsyncScope()) { await scope.ServiceProvider.GetRequiredService<ForgetAsker>().RunDueAsync(Now); }
        Assert.Equal("Dana Forrest", (await ReadAsync(own, id)).Person);
        own.Clock.Advance(TimeSpan.FromDays(1));
        await own.RestartAsync();
        for (var i = 0; i < 50 && !(await ReadAsync(own, id)).IsForgotten; i++) { await Task.Delay(200, Now); }
        await NothingLeftAsync(own, id);
    }

    [Fact]
    public async Task Nobody_but_secretariat_and_lead_withdraws_or_forgets()
    {
        await AskAsync("Closed Gate");
        var request = await (await (await site.As("secretariat")).OpenAsync("/workspace")).FollowAsync("Advise on the request of Closed Gate to join");
        foreach (var step in new[] { "/withdraw", "/forget" })
        {
            foreach (var role in new[] { "member", "administrator", "auditor" }) { Assert.NotEqual(HttpStatusCode.OK, (await (await site.As(role)).GetAsync(request.Address.AbsolutePath + step)).Status); }
            Assert.StartsWith("/account/sign-in", (await site.Stranger().GetAsync(request.Address.AbsolutePath + step)).Address.AbsolutePath, StringComparison.Ordinal);
        }
    }

    private static async Task<JoinRequest> ReadAsync(MembersSite site, string id)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<JoinRequest>().AsNoTracking().SingleAsync(r => r.Id == id, Now);
    }

    /// <summary>Not in the request, not in a letter, not in the audit.</summary>
    private static async Task NothingLeftAsync(MembersSite site, string id)
    {
        var left = await ReadAsync(site, id);
        Assert.Equal(("", "", "", JoinState.Withdrawn), (left.Person, left.Email, left.Text, left.State));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        Assert.Equal(0, await db.Database.SqlQuery<long>($"SELECT COUNT(*) AS \"Value\" FROM notifications_letters WHERE \"PersonId\" = {id}").SingleAsync(Now));
        var audit = await scope.ServiceProvider.GetRequiredService<AuditTrail>().ReadAsync(null, 50, null, Now);
        Assert.Contains(audit, e => e.Name == "Join.AskerRemoved");
        Assert.DoesNotContain(audit, e => System.Text.Json.JsonSerializer.Serialize(e).Contains("forrest", StringComparison.OrdinalIgnoreCase));
    }
}
