using System.Net;
using System.Net.Http.Headers;
using Nmap.Testing;

namespace Nmap.Users.Tests;

/// <summary>People make tokens for their programs, and end them.</summary>
public sealed class TokenScreenTests
{
    [Fact]
    public async Task A_token_is_shown_once_works_within_its_scopes_and_ends_at_once()
    {
        await using var site = await Site.StartAsync();
        var member = await site.As("member");
        var page = await member.OpenAsync("/account/tokens");
        var made = await page.FormWith("Days").Fill("Name", "Monthly figures").Fill("Days", "10").SendAsync();
        var token = made.One("code").TextContent;
        Assert.StartsWith("nmap_", token, StringComparison.Ordinal);
        var listed = await member.OpenAsync("/account/tokens");
        Assert.True(listed.Says("Monthly figures"));
        Assert.DoesNotContain(token, listed.Html, StringComparison.Ordinal);
        await site.Mail.WaitAsync(site.Account("member").Email, "A token was made for your account");

        Assert.Equal(HttpStatusCode.OK, await AskAsync(site, HttpMethod.Get, token));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(site, HttpMethod.Post, token));
        await listed.Form("End this token").SendAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(site, HttpMethod.Get, token));
    }

    [Theory]
    [InlineData("", "30", "Write what the token is for, so that you know later whether it is still needed.")]
    [InlineData("Figures", "91", "A token is valid for 1 to 90 days.")]
    [InlineData("Figures", "0", "A token is valid for 1 to 90 days.")]
    [InlineData("Figures", "", "A token is valid for 1 to 90 days.")]
    public async Task A_mistake_is_named_and_what_was_typed_stays(string name, string days, string message)
    {
        await using var site = await Site.StartAsync();
        var member = await site.As("member");
        var answer = await (await member.OpenAsync("/account/tokens")).FormWith("Days").Fill("Name", name).Fill("Days", days).SendAsync();
        Assert.Equal(message, Assert.Single(answer.Errors));
        Assert.Equal(name, answer.One("[name=Name]").GetAttribute("value") ?? "");
        Assert.Equal(days, answer.One("[name=Days]").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_scope_to_approve_alone_is_refused_and_a_new_token_needs_a_fresh_code()
    {
        await using var site = await Site.StartAsync();
        var lead = await site.As("lead");
        var alone = await (await lead.OpenAsync("/account/tokens")).FormWith("Days").Fill("Name", "Signer").Choose("Scopes", "approve").SendAsync();
        Assert.Equal("A token that approves must also be allowed to write.", Assert.Single(alone.Errors));
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        var asked = await alone.FormWith("Days").Choose("Scopes", "write").SendAsync();
        Assert.Equal("Confirm that it is you", asked.Title);
        var made = await asked.FormWith("StepUpCode").Fill("StepUpCode", Codes.Now(site.Account("lead").TotpSecret)).SendAsync();
        Assert.StartsWith("nmap_", made.One("code").TextContent, StringComparison.Ordinal);
        Assert.True(made.Says("reads, writes and approves"));
    }

    [Fact]
    public async Task Nobody_ends_or_sees_the_token_of_somebody_else()
    {
        await using var site = await Site.StartAsync();
        var member = await site.As("member");
        await (await member.OpenAsync("/account/tokens")).FormWith("Days").Fill("Name", "Mine").SendAsync();
        var mine = await member.OpenAsync("/account/tokens");
        var address = mine.One("form[action$='/end']").GetAttribute("action")!;
        var other = await site.As("member-2");
        Assert.False((await other.OpenAsync("/account/tokens")).Says("Mine"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await other.OpenAsync(address)).Form("End this token").SendAsync()).Status);
        Assert.True((await member.OpenAsync("/account/tokens")).Says("Mine"));
    }

    private static async Task<HttpStatusCode> AskAsync(Site site, HttpMethod method, string token)
    {
        using var client = site.Api();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var request = new HttpRequestMessage(method, "/api/v1/content/News");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
