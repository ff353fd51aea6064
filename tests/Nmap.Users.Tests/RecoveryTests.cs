using System.Net;

namespace Nmap.Users.Tests;

public sealed class RecoveryTests
{
    private const string Good = "oyster lamp violet ridge";

    [Fact]
    public async Task New_codes_need_a_fresh_factor_are_shown_once_and_end_the_old()
    {
        await using var site = await Site.StartAsync();
        var (member, account) = (await site.As("member"), site.Account("member"));
        var first = (await (await member.OpenAsync("/account/recovery")).Form("Make new codes").SendAsync()).Texts("#recovery-codes li");
        Assert.Equal(10, first.Count);
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        var page = await member.OpenAsync("/account/recovery");
        Assert.True(page.Says("You have 10 codes left."));
        Assert.Empty(page.Texts("#recovery-codes li"));
        var asked = await page.Form("Make new codes").SendAsync();
        Assert.Equal("Confirm that it is you", asked.Title);
        var second = (await asked.FormWith("StepUpCode").Fill("StepUpCode", first[0].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()).SendAsync()).Texts("#recovery-codes li");
        Assert.Equal(10, second.Count);
        await site.Mail.WaitAsync(account.Email, "New recovery codes were made for your account");
        var door = await site.Stranger().TryAsync(account.Email, account.Password);
        var old = await door.FormWith("Code").Fill("Code", first[1]).SendAsync();
        Assert.NotEmpty(old.Errors);
        Assert.Equal("/workspace", (await old.FormWith("Code").Fill("Code", second[0]).SendAsync()).Address.AbsolutePath);
        Assert.True((await member.OpenAsync("/account/recovery")).Says("You have 9 codes left."));
    }

    [Fact]
    public async Task Two_officers_let_somebody_in_again_who_lost_everything()
    {
        await using var site = await Site.StartAsync();
        using var phone = new SoftPasskey();
        var (member, account) = (await site.As("member"), site.Account("member"));
        await member.AddPasskeyAsync(phone);
        var (secretariat, lead) = (await site.As("secretariat"), await site.As("lead"));
        var ask = await (await LineAsync(secretariat, "Seed Member")).FollowAsync("Let in again Seed Member");
        Assert.Equal("Write how you made sure that it is this person.", Assert.Single((await ask.FormWith("Reason").SendAsync()).Errors));
        await ask.FormWith("Reason").Fill("Reason", "She called; I know her voice.").SendAsync();
        await site.Mail.WaitAsync(account.Email, "Somebody asked for a new way into your account");

        // Nothing has changed yet, and who asked does not decide.
        Assert.Equal("/account", (await member.GetAsync("/account")).Address.AbsolutePath);
        Assert.False((await secretariat.OpenAsync("/workspace")).Says("Let Seed Member in again"));
        var decide = await (await lead.OpenAsync("/workspace")).FollowAsync("Let Seed Member in again");
        Assert.True(decide.Says("I know her voice"));
        Assert.Equal("You asked for this, so another officer decides.", Assert.Single((await (await secretariat.OpenAsync(decide.Address.AbsolutePath)).Form("Confirm and send the link").SendAsync()).Errors));
        Assert.Equal("/workspace", (await decide.Form("Confirm and send the link").SendAsync()).Address.AbsolutePath);

        // Everything that opened the account before is gone; the link opens it anew.
        Assert.Equal("/account/sign-in", (await member.GetAsync("/account")).Address.AbsolutePath);
        Assert.NotEmpty((await site.Stranger().EnterAsync(phone)).Errors);
        Assert.Equal("/account/sign-in", (await site.Stranger().TryAsync(account.Email, account.Password)).Address.AbsolutePath);
        using var token = await site.Api("member").GetAsync(new Uri("/api/v1/members", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, token.StatusCode);
        var screen = await site.Stranger().OpenAsync((await site.Mail.WaitAsync(account.Email, "Open your account anew")).Links[0]);
        var secret = screen.One("#authenticator-secret").TextContent;
        screen = await screen.FormWith("Code").Fill("Password", Good).Fill("Code", Codes.Now(secret)).SendAsync();
        Assert.Equal(10, screen.Texts("#recovery-codes li").Count);
        var audit = (await lead.OpenAsync("/admin/audit")).Text;
        Assert.Contains("Account.ReentryAsked", audit, StringComparison.Ordinal);
        Assert.Contains("Account.ReentryConfirmed", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_request_changes_nothing_and_nobody_asks_for_themselves()
    {
        await using var site = await Site.StartAsync();
        var (secretariat, lead, member) = (await site.As("secretariat"), await site.As("lead"), await site.As("member"));
        var ask = await (await LineAsync(secretariat, "Seed Member")).FollowAsync("Let in again Seed Member");
        await ask.FormWith("Reason").Fill("Reason", "A mail said so.").SendAsync();
        await (await (await lead.OpenAsync("/workspace")).FollowAsync("Let Seed Member in again")).Form("Decline").SendAsync();
        Assert.False((await lead.OpenAsync("/workspace")).Says("Let Seed Member in again"));
        Assert.Equal("/account", (await member.GetAsync("/account")).Address.AbsolutePath);
        var own = ask.Document.DocumentElement;
        Assert.NotNull(own);
        Assert.DoesNotContain("Seed Secretariat", (await secretariat.OpenAsync("/admin/accounts")).Texts("a").Where(t => t.StartsWith("Let in again", StringComparison.Ordinal)).Select(t => t["Let in again ".Length..]));
    }

    [Theory]
    [InlineData("member")]
    [InlineData("auditor")]
    [InlineData("communications")]
    public async Task Others_let_nobody_in(string role)
    {
        await using var site = await Site.StartAsync();
        var ask = await (await LineAsync(await site.As("lead"), "Seed Member")).FollowAsync("Let in again Seed Member");
        Assert.NotEqual(HttpStatusCode.OK, (await (await site.As(role)).GetAsync(ask.Address.AbsolutePath)).Status);
    }

    private static async Task<Screen> LineAsync(Visitor officer, string name)
    {
        var list = await officer.OpenAsync("/admin/accounts");
        Assert.True(list.Says(name));
        return list;
    }
}
