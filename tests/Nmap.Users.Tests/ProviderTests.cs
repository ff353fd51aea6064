using System.Net;

namespace Nmap.Users.Tests;

/// <summary>Who comes in by the provider of their institution, and by what.</summary>
public sealed class ProviderTests
{
    private const string Member = "member@seed.example";

    [Fact]
    public async Task Somebody_comes_from_their_institution_shows_our_code_and_is_where_they_wanted_to_be()
    {
        await using var site = await Institution.OpenAsync(Member);
        var (visitor, account) = (site.Wary(), site.Account("member"));
        var asked = await visitor.ByProviderAsync("Clearance Trust", "/workspace/meetings?state=planned");
        Assert.Equal("/account/code", asked.Address.AbsolutePath);
        Assert.Equal("http://localhost/account/providers/clearance/callback", site.Provider.Asked!["redirect_uri"]);
        Assert.Equal("openid email", site.Provider.Asked["scope"]);
        Assert.Equal("/account/sign-in", (await visitor.LandAsync(await visitor.GetAsync("/workspace"))).Address.AbsolutePath);
        var wrong = await asked.FormWith("Code").Fill("Code", "000000").SendAsync();
        Assert.Contains("The code is not right. Wait for the next one and try again.", wrong.Errors);
        Assert.Equal("/workspace/meetings?state=planned", (await visitor.CodeAsync(wrong, account)).Address.PathAndQuery);
        await site.Mail.WaitAsync(account.Email, "Your account can be opened with Clearance Trust");
        Assert.True((await (await site.As("auditor")).OpenAsync("/admin/audit")).Says("Account.ProviderLinked"));
    }

    [Fact]
    public async Task Once_linked_only_the_subject_counts()
    {
        await using var site = await Institution.OpenAsync(Member);
        var (visitor, account) = (site.Wary(), site.Account("member"));
        await visitor.CodeAsync(await visitor.ByProviderAsync("Clearance Trust"), account);
        site.Provider.Says["email"] = "married@elsewhere.example";
        site.Provider.Says["email_verified"] = false;
        var again = site.Wary();
        Assert.Equal("/workspace", (await again.CodeAsync(await again.ByProviderAsync("Clearance Trust"), account)).Address.AbsolutePath);
        await site.Mail.WaitAsync(account.Email, "Your account can be opened with Clearance Trust");
        Assert.Single(site.Mail.To(account.Email), l => l.Subject.StartsWith("Your account can be opened", StringComparison.Ordinal));
        // Somebody new at the institution got the address.
        (site.Provider.Says["sub"], site.Provider.UserSays["sub"]) = ("person-2", "person-2");
        (site.Provider.Says["email"], site.Provider.Says["email_verified"]) = (Member, true);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Wary().ByProviderAsync("Clearance Trust")).Status);
    }

    [Fact]
    public async Task A_subject_without_our_factor_is_not_linked()
    {
        await using var site = await Institution.OpenAsync(Member);
        Assert.Equal("/account/code", (await site.Wary().ByProviderAsync("Clearance Trust")).Address.AbsolutePath);
        (site.Provider.Says["sub"], site.Provider.UserSays["sub"]) = ("person-2", "person-2");
        Assert.Equal("/account/code", (await site.Wary().ByProviderAsync("Clearance Trust")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Their_second_factor_counts_where_they_are_trusted_with_it_and_say_that_it_was_shown()
    {
        await using var site = await Institution.OpenAsync(Member);
        (string Where, string[] Amr)[] ways = [("/account/code", []), ("/account/code", ["otp"]), ("/account/code", ["pwd", "sms"]), ("/workspace", ["pwd", "otp"]), ("/workspace", ["pwd", "mfa"])];
        foreach (var (where, amr) in ways)
        {
            site.Provider.Says["amr"] = amr;
            Assert.Equal(where, (await site.Wary().ByProviderAsync("Trusting Trust")).Address.AbsolutePath);
            Assert.Equal("/account/code", (await site.Wary().ByProviderAsync("Clearance Trust")).Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task Before_an_act_that_counts_a_factor_is_shown_here()
    {
        await using var site = await Institution.OpenAsync(Member, "mfa");
        var visitor = site.Wary();
        await visitor.ByProviderAsync("Trusting Trust");
        var asked = await (await visitor.OpenAsync("/account/tokens")).FormWith("Days").Fill("Name", "Signer").SendAsync();
        Assert.Equal("Confirm that it is you", asked.Title);
        var made = await asked.FormWith("StepUpCode").Fill("StepUpCode", Codes.Now(site.Account("member").TotpSecret)).SendAsync();
        Assert.StartsWith("nmap_", made.One("code").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_still_shows_a_passkey()
    {
        await using var site = await Institution.OpenAsync("lead@seed.example", "mfa");
        await PasskeyTests.AllowCodesAsync(site, false);
        var visitor = site.Wary();
        Assert.Equal("/account/passkeys", (await visitor.ByProviderAsync("The Authority")).Address.AbsolutePath);
        Assert.Equal("/account/passkeys", (await visitor.LandAsync(await visitor.GetAsync("/workspace"))).Address.AbsolutePath);
        await PasskeyTests.AllowCodesAsync(site, true);
        Assert.Equal("/workspace", (await site.Wary().ByProviderAsync("The Authority")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Nobody_learns_why_they_are_not_let_in()
    {
        await using var site = await Institution.OpenAsync("nobody@seed.example");
        var unknown = await site.Wary().ByProviderAsync("Clearance Trust");
        Assert.Equal((HttpStatusCode.Forbidden, "You are not signed in"), (unknown.Status, unknown.Title));
        Assert.True(unknown.Says("ask the secretariat"));
        site.Provider.Says["email"] = "member-2@seed.example";
        await SameAsync();
        (site.Provider.Says["email"], site.Provider.Says["email_verified"]) = (Member, false);
        await SameAsync();
        site.Provider.Says.Remove("email");
        await SameAsync();
        // The user endpoint may say it as well.
        (site.Provider.UserSays["email"], site.Provider.UserSays["email_verified"]) = (Member, true);
        Assert.Equal("/account/code", (await site.Wary().ByProviderAsync("Clearance Trust")).Address.AbsolutePath);
        await SuspendAsync(site);
        await SameAsync();

        async Task SameAsync()
        {
            var screen = await site.Wary().ByProviderAsync("Clearance Trust");
            Assert.Equal((unknown.Status, unknown.Text), (screen.Status, screen.Text));
            // Antiforgery tokens of the page's foot differ, their lengths do not.
            Assert.Equal(unknown.Html.Length, screen.Html.Length);
        }
    }

    [Fact]
    public async Task Suspension_ends_a_session_begun_at_an_institution()
    {
        await using var site = await Institution.OpenAsync(Member, "mfa");
        var visitor = site.Wary();
        Assert.Equal("/workspace", (await visitor.ByProviderAsync("Trusting Trust")).Address.AbsolutePath);
        await SuspendAsync(site);
        Assert.Equal("/account/sign-in", (await visitor.LandAsync(await visitor.GetAsync("/workspace"))).Address.AbsolutePath);
    }

    [Fact]
    public async Task An_administrator_sees_and_undoes_the_link()
    {
        await using var site = await Institution.OpenAsync(Member, "mfa");
        var visitor = site.Wary();
        await visitor.ByProviderAsync("Trusting Trust");
        var administrator = await site.As("administrator");
        var account = await AccountPageAsync(site);
        var link = account.Document.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Undo the link", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("secretariat")).GetAsync(link)).Status);
        var page = await administrator.OpenAsync(link);
        Assert.Equal("Say why.", Assert.Single((await page.FormWith("Reason").SendAsync()).Errors));
        Assert.True((await page.FormWith("Reason").Fill("Reason", "Two people had one address.").SendAsync()).Says("does not open the account of Seed Member any more."));
        Assert.Equal("/account/sign-in", (await visitor.LandAsync(await visitor.GetAsync("/workspace"))).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(link)).Status);
        Assert.DoesNotContain("Undo the link", (await AccountPageAsync(site)).Text, StringComparison.Ordinal);
        var audit = (await (await site.As("auditor")).OpenAsync("/admin/audit")).Text;
        Assert.Contains("Account.ProviderUnlinked", audit, StringComparison.Ordinal);
        Assert.Contains("Two people had one address.", audit, StringComparison.Ordinal);
        (site.Provider.Says["sub"], site.Provider.UserSays["sub"]) = ("person-2", "person-2");
        Assert.Equal("/workspace", (await site.Wary().ByProviderAsync("Trusting Trust")).Address.AbsolutePath);
    }

    private static async Task SuspendAsync(Site site) => await (await AccountPageAsync(site)).FormWith("Reason").Fill("Reason", "Left.").SendAsync();

    private static async Task<Screen> AccountPageAsync(Site site)
    {
        var administrator = await site.As("administrator");
        var list = await administrator.OpenAsync("/admin/accounts");
        var row = list.Document.QuerySelectorAll("tr").Single(r => r.QuerySelector("th .nmap-meta")?.TextContent == Member);
        return await administrator.OpenAsync(row.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Suspend", StringComparison.Ordinal)).GetAttribute("href")!);
    }
}
