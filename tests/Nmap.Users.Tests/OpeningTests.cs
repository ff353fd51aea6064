using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Users.Contracts;

namespace Nmap.Users.Tests;

public sealed class OpeningTests
{
    private const string Good = "oyster lamp violet ridge";

    private static async Task<string> LinkAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFirstAccount>().CreateLinkAsync("first@example.org", "First Person", "en", CancellationToken.None);
    }

    [Fact]
    public async Task A_one_time_link_sets_password_and_authenticator_once()
    {
        await using var site = await Site.StartAsync();
        var (link, visitor) = (await LinkAsync(site), site.Stranger());
        var screen = await visitor.OpenAsync(link);
        Assert.NotNull(screen.Document.QuerySelector("svg[role=img] path"));
        Assert.DoesNotContain("style=", screen.Html, StringComparison.Ordinal);
        var secret = screen.One("#authenticator-secret").TextContent;
        screen = await screen.FormWith("Code").Fill("Password", "Testland2026!").Fill("Code", Codes.Now(secret)).SendAsync();
        Assert.Equal(["This password is easy to guess. Try three or four words that do not belong together."], screen.Errors);
        screen = await screen.FormWith("Code").Fill("Password", Good).Fill("Code", "123456").SendAsync();
        Assert.Equal(["The code is not right. Type the six digits that the app shows now."], screen.Errors);
        screen = await screen.FormWith("Code").Fill("Password", Good).Fill("Code", Codes.Now(secret)).SendAsync();
        var codes = screen.Texts("#recovery-codes li");
        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/admin/accounts")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync(link)).Status);

        // A recovery code stands in for the phone, once.
        var door = await site.Stranger().TryAsync("first@example.org", Good);
        Assert.Equal("/workspace", (await door.FormWith("Code").Fill("Code", codes[0]).SendAsync()).Address.AbsolutePath);
        door = await site.Stranger().TryAsync("first@example.org", Good);
        Assert.Equal("/account/code", (await door.FormWith("Code").Fill("Code", codes[0]).SendAsync()).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_first_administrator_is_led_to_a_passkey_until_there_is_one()
    {
        await using var site = await Site.StartAsync();
        await PasskeyTests.AllowCodesAsync(site, false);
        var (screen, codes) = await OpenedAsync(site);
        Assert.Equal("Add a passkey", screen.One("a.govuk-button[href='/account/passkeys']").TextContent.Trim());

        // Without a device for it, a recovery code opens the workspace, and both lists go on reminding.
        var visitor = site.Stranger();
        var list = await (await visitor.TryAsync("first@example.org", Good)).FormWith("Code").Fill("Code", codes[0]).SendAsync();
        Assert.True(list.Says("Add a passkey to your account") && list.Says("Each recovery code lets you in only once."), list.Text);
        var steps = await visitor.OpenAsync("/admin/start");
        Assert.Contains("To do", Row(steps), StringComparison.Ordinal);
        Assert.Contains("recovery codes on paper", Row(steps), StringComparison.Ordinal);
        using var phone = new SoftPasskey();
        await visitor.AddPasskeyAsync(phone);
        Assert.False((await visitor.OpenAsync("/workspace")).Says("Add a passkey to your account"));
        Assert.DoesNotContain("To do", Row(await visitor.OpenAsync("/admin/start")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_codes_are_enough_nobody_is_sent_for_a_passkey()
    {
        await using var site = await Site.StartAsync();
        await PasskeyTests.AllowCodesAsync(site, true);
        var (screen, codes) = await OpenedAsync(site);
        Assert.False(screen.Says("Next: add a passkey"));
        Assert.False((await (await site.Stranger().TryAsync("first@example.org", Good)).FormWith("Code").Fill("Code", codes[0]).SendAsync()).Says("Add a passkey to your account"));
    }

    private static async Task<(Screen Screen, IReadOnlyList<string> Codes)> OpenedAsync(Site site)
    {
        var screen = await site.Stranger().OpenAsync(await LinkAsync(site));
        var secret = screen.One("#authenticator-secret").TextContent;
        screen = await screen.FormWith("Code").Fill("Password", Good).Fill("Code", Codes.Now(secret)).SendAsync();
        return (screen, screen.Texts("#recovery-codes li"));
    }

    private static string Row(Screen steps) => steps.Texts(".govuk-task-list__item").Single(t => t.Contains("Add a passkey to your account", StringComparison.Ordinal));

    [Fact]
    public async Task A_link_does_not_work_after_a_week()
    {
        await using var site = await Site.StartAsync();
        var link = await LinkAsync(site);
        site.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_forgotten_password_is_set_by_mail_and_the_code_is_still_asked_for()
    {
        await using var site = await Site.StartAsync();
        var account = site.Account("member");
        var browser = await site.As("member");
        var unknown = await AskAsync(site, "nobody@seed.example");
        var known = await AskAsync(site, account.Email);
        Assert.Equal(unknown.Text, known.Text);
        var link = (await site.Mail.WaitAsync(account.Email, "Set a new password")).Links[0];
        Assert.Empty(site.Mail.To("nobody@seed.example"));
        var done = await (await site.Stranger().OpenAsync(link)).FormWith("Password").Fill("Password", Good).SendAsync();
        Assert.Equal("/account/sign-in", done.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync(link)).Status);
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/account")).Address.AbsolutePath);
        Assert.Equal("/account/code", (await site.Stranger().TryAsync(account.Email, Good)).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_purged_person_has_no_account_any_more()
    {
        await using var site = await Site.StartAsync();
        var visitor = await site.As("member");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var forum = scope.ServiceProvider.GetRequiredService<IForum>();
            var people = await forum.RepresentativesAsync(site.Account("member").Organisation, scope.ServiceProvider.GetRequiredService<ISite>().Today, TestContext.Current.CancellationToken);
            await scope.ServiceProvider.GetRequiredService<IRolls>().PurgePersonAsync(people.Single(p => p.Email == site.Account("member").Email).Id, "Asked for it.", Reader.System, TestContext.Current.CancellationToken);
        }
        Assert.True(await Patience.UntilAsync(async () => (await visitor.GetAsync("/account")).Address.AbsolutePath == "/account/sign-in"));
    }

    private static async Task<Screen> AskAsync(Site site, string email)
        => await (await site.Stranger().OpenAsync("/account/forgot")).FormWith("Email").Fill("Email", email).SendAsync();
}
