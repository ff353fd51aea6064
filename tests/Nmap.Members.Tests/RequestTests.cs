using System.Net;
using Nmap.Testing;

namespace Nmap.Members.Tests;

/// <summary>An organisation asks to join; the secretariat advises and the lead decides.</summary>
public sealed class RequestTests(MembersSite site) : IClassFixture<MembersSite>
{
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
}
