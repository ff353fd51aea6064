using System.Net;

namespace Nmap.Users.Tests;

public sealed class SignInTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_workspace_is_closed_to_strangers_and_opens_where_they_wanted_to_go()
    {
        var visitor = site.Stranger();
        var door = await visitor.OpenAsync("/workspace/meetings?state=planned");
        Assert.Equal("/account/sign-in", door.Address.AbsolutePath);
        var member = site.Account("member");
        var screen = await (await door.FormWith("Email").Fill("Email", member.Email).Fill("Password", member.Password).SendAsync()).CodeAsync(member);
        Assert.Equal("/workspace/meetings?state=planned", screen.Address.PathAndQuery);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_sent_to_another_site(string returnUrl)
    {
        var account = site.Account("member-2");
        var screen = await (await site.Stranger().TryAsync(account.Email, account.Password, returnUrl)).CodeAsync(account);
        Assert.Equal("http://localhost/workspace", screen.Address.ToString());
    }

    [Fact]
    public async Task A_wrong_password_looks_the_same_for_known_and_unknown_people()
    {
        var known = await site.Stranger().TryAsync("observer@seed.example", "wrong and long enough");
        var unknown = await site.Stranger().TryAsync("nobody00@seed.example", "wrong and long enough");
        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(known.Errors, unknown.Errors);
        Assert.Equal(known.Text, unknown.Text);
        // Antiforgery tokens and the typed address differ, their lengths do not.
        Assert.Equal(known.Html.Length, unknown.Html.Length);
    }

    [Fact]
    public async Task The_password_alone_opens_nothing()
    {
        var (visitor, account) = (site.Stranger(), site.Account("auditor"));
        var screen = await visitor.TryAsync(account.Email, account.Password);
        Assert.Equal("/account/code", screen.Address.AbsolutePath);
        screen = await screen.FormWith("Code").Fill("Code", "000000").SendAsync();
        Assert.Contains("The code is not right. Wait for the next one and try again.", screen.Errors);
        Assert.Equal("/account/sign-in", (await visitor.GetAsync("/workspace")).Address.AbsolutePath);
    }

    [Fact]
    public async Task After_five_wrong_tries_also_the_right_password_waits()
    {
        var account = site.Account("facilitator");
        for (var tries = 0; tries < 5; tries++) { await site.Stranger().TryAsync(account.Email, "wrong and long enough"); }
        Assert.Equal("/account/sign-in", (await site.Stranger().TryAsync(account.Email, account.Password)).Address.AbsolutePath);
        site.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("/account/code", (await site.Stranger().TryAsync(account.Email, account.Password)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_itself_and_not_just_the_cookie()
    {
        var (visitor, account) = (site.Stranger(), site.Account("communications"));
        var screen = await (await visitor.TryAsync(account.Email, account.Password)).CodeAsync(account);
        await screen.Form("Sign out").SendAsync();
        Assert.Equal("/account/sign-in", (await visitor.GetAsync("/workspace")).Address.AbsolutePath);
    }

    [Fact]
    public async Task There_is_no_role_bar_outside_the_demonstration()
        => Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync("/account/demo")).Status);

    [Fact]
    public async Task Signed_in_pages_are_kept_by_nobody()
    {
        var lead = await site.As("lead");
        using var response = await lead.Client.GetAsync(new Uri("/account", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }
}
