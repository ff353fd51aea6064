using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Users.Tests;

public sealed class PasskeyTests
{
    [Fact]
    public async Task A_passkey_is_added_told_by_mail_and_opens_the_workspace_alone()
    {
        await using var site = await Site.StartAsync();
        using var phone = new SoftPasskey();
        var member = await site.As("member");
        var added = await member.AddPasskeyAsync(phone);
        Assert.True(added.Says("The passkey is added."));
        Assert.True(added.Says("My phone"));
        var letter = await site.Mail.WaitAsync(site.Account("member").Email, "A passkey was added to your account");
        Assert.Contains("My phone", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Passkey.Added", (await (await site.As("lead")).OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);

        var visitor = site.Stranger();
        Assert.Equal("/workspace", (await visitor.EnterAsync(phone)).Address.AbsolutePath);
        Assert.True((await visitor.OpenAsync("/account")).Says(site.Account("member").Email));
    }

    [Fact]
    public async Task A_passkey_is_the_fresh_factor_before_an_act_that_counts()
    {
        await using var site = await Site.StartAsync();
        using var phone = new SoftPasskey();
        var lead = await site.As("lead");
        await lead.AddPasskeyAsync(phone);
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        var asked = await (await lead.OpenAsync("/account/tokens")).FormWith("Days").Fill("Name", "Signer").SendAsync();
        Assert.Equal("Confirm that it is you", asked.Title);
        using var stranger = new SoftPasskey();
        var refused = await asked.FormWith("StepUpPasskey").Fill("StepUpPasskey", await lead.AskAsync(asked, stranger.Sign)).SendAsync();
        Assert.Equal("Your passkey was not accepted. Try again.", Assert.Single(refused.Errors));
        var made = await refused.FormWith("StepUpPasskey").Fill("StepUpPasskey", await lead.AskAsync(refused, phone.Sign)).SendAsync();
        Assert.StartsWith("nmap_", made.One("code").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_and_removing_need_a_fresh_factor_and_are_told()
    {
        await using var site = await Site.StartAsync();
        using var phone = new SoftPasskey();
        var (member, account) = (await site.As("member"), site.Account("member"));
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        var asked = await member.AddPasskeyAsync(phone);
        Assert.Equal("Confirm that it is you", asked.Title);
        var page = await asked.FormWith("StepUpCode").Fill("StepUpCode", Codes.Now(account.TotpSecret)).SendAsync();
        Assert.True(page.Says("My phone"));
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        var again = await page.Form("Remove this passkey").SendAsync();
        Assert.Equal("Confirm that it is you", again.Title);
        var gone = await again.FormWith("StepUpCode").Fill("StepUpCode", Codes.Now(account.TotpSecret)).SendAsync();
        Assert.False(gone.Says("My phone"));
        await site.Mail.WaitAsync(account.Email, "A passkey was removed from your account");
        Assert.Equal("/account/passkey", (await site.Stranger().EnterAsync(phone)).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_copied_passkey_is_noticed_by_its_counter()
    {
        await using var site = await Site.StartAsync();
        using var phone = new SoftPasskey();
        await (await site.As("member")).AddPasskeyAsync(phone);
        phone.Counter = 7;
        Assert.Equal("/workspace", (await site.Stranger().EnterAsync(phone)).Address.AbsolutePath);
        phone.Counter = 3;
        var refused = await site.Stranger().EnterAsync(phone);
        Assert.Equal("Your passkey was not accepted. Try again, or sign in with password and code.", Assert.Single(refused.Errors));
    }

    [Theory]
    [InlineData("https://evil.example", true)]
    [InlineData("http://localhost", false)]
    public async Task Another_site_or_an_unchecked_holder_is_refused(string origin, bool verifies)
    {
        await using var site = await Site.StartAsync();
        using var phone = new SoftPasskey { Origin = origin, Verifies = verifies };
        var refused = await (await site.As("member")).AddPasskeyAsync(phone);
        Assert.Equal("The passkey was not added. Press “Add a passkey” again and follow your device.", Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task An_answer_serves_once_and_only_where_it_was_asked()
    {
        await using var site = await Site.StartAsync();
        using var phone = new SoftPasskey();
        await (await site.As("member")).AddPasskeyAsync(phone);
        var (visitor, other) = (site.Stranger(), site.Stranger());
        var page = await visitor.OpenAsync("/account/sign-in");
        var answer = await visitor.AskAsync(page, phone.Sign);
        var elsewhere = await (await other.OpenAsync("/account/passkey")).FormWith("Answer").Fill("Answer", answer).SendAsync();
        Assert.NotEmpty(elsewhere.Errors);
        Assert.Equal("/workspace", (await page.FormWith("Answer").Fill("Answer", answer).SendAsync()).Address.AbsolutePath);
        await (await visitor.OpenAsync("/workspace")).Form("Sign out").SendAsync();
        Assert.NotEmpty((await (await visitor.OpenAsync("/account/passkey")).FormWith("Answer").Fill("Answer", answer).SendAsync()).Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}")]
    [InlineData("not json")]
    public async Task Nonsense_is_refused_in_words(string answer)
    {
        await using var site = await Site.StartAsync();
        var visitor = site.Stranger();
        var page = await visitor.OpenAsync("/account/passkey");
        await visitor.AskAsync(page, q => q);
        Assert.Single((await page.FormWith("Answer").Fill("Answer", answer).SendAsync()).Errors);
    }

    [Fact]
    public async Task A_suspended_person_does_not_come_in_by_passkey()
    {
        await using var site = await Site.StartAsync();
        using var phone = new SoftPasskey();
        await (await site.As("member")).AddPasskeyAsync(phone);
        var list = await (await site.As("administrator")).OpenAsync("/admin/accounts");
        var row = list.Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("member@seed.example", StringComparison.Ordinal) && !r.TextContent.Contains("member-2", StringComparison.Ordinal));
        var page = await (await site.As("administrator")).OpenAsync(row.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Suspend", StringComparison.Ordinal)).GetAttribute("href")!);
        await page.FormWith("Reason").Fill("Reason", "Left.").SendAsync();
        Assert.NotEmpty((await site.Stranger().EnterAsync(phone)).Errors);
    }

    [Fact]
    public async Task Where_the_authority_has_not_allowed_codes_an_officer_first_adds_a_passkey()
    {
        await using var site = await Site.StartAsync();
        using var phone = new SoftPasskey();
        await AllowCodesAsync(site, false);
        var (visitor, account) = (site.Stranger(), site.Account("secretariat"));
        var waiting = await (await visitor.TryAsync(account.Email, account.Password)).CodeAsync(account);
        Assert.Equal("/account/passkeys", waiting.Address.AbsolutePath);
        Assert.True(waiting.Says("Your role needs a passkey."));
        foreach (var closed in new[] { "/workspace/meetings", "/admin/accounts", "/admin" })
        {
            Assert.Equal("/account/passkeys", (await visitor.GetAsync(closed)).Address.AbsolutePath);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/account/tokens")).Status);
        var open = await visitor.AddPasskeyAsync(phone);
        Assert.Equal("/workspace", open.Address.AbsolutePath);

        // From now on password and code are not enough, neither at the door nor before an act; a passkey or a recovery code is.
        var later = site.Stranger();
        var door = await (await later.TryAsync(account.Email, account.Password)).CodeAsync(account);
        Assert.Equal("/account/passkey", door.Address.AbsolutePath);
        Assert.Equal("/account/passkey", (await later.GetAsync("/workspace")).Address.AbsolutePath);
        Assert.Equal("/workspace", (await later.EnterAsync(phone, "/account/passkey")).Address.AbsolutePath);
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        var asked = await (await later.OpenAsync("/account/tokens")).FormWith("Days").Fill("Name", "X").SendAsync();
        var refused = await asked.FormWith("StepUpCode").Fill("StepUpCode", Codes.Now(account.TotpSecret)).SendAsync();
        Assert.Equal("Your role needs your passkey here, or one of your recovery codes.", Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task Who_knows_password_and_code_alone_adds_no_passkey_beside_the_officers_own()
    {
        await using var site = await Site.StartAsync();
        using var own = new SoftPasskey();
        await (await site.As("lead")).AddPasskeyAsync(own);
        await AllowCodesAsync(site, false);
        var (thief, account) = (site.Stranger(), site.Account("lead"));
        var door = await (await thief.TryAsync(account.Email, account.Password)).CodeAsync(account);
        Assert.Equal("/account/passkey", door.Address.AbsolutePath);
        using var theirs = new SoftPasskey();
        var token = door.One("[name=__RequestVerificationToken]").GetAttribute("value")!;
        var question = await PostAsync("/account/passkeys/question/new", []);
        var refused = await PostAsync("/account/passkeys", [new("Name", "Theirs"), new("Answer", theirs.Make(question))]);
        Assert.Contains("Use the passkey you have, or a recovery code, before you add another.", refused, StringComparison.Ordinal);
        Assert.NotEmpty((await site.Stranger().EnterAsync(theirs)).Errors);
        Assert.DoesNotContain("recovery-codes", await PostAsync("/account/recovery", []), StringComparison.Ordinal);

        async Task<string> PostAsync(string address, KeyValuePair<string, string>[] fields)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields]);
            using var answer = await thief.Client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task An_officer_who_lost_the_passkey_comes_in_with_a_recovery_code()
    {
        await using var site = await Site.StartAsync();
        var (lead, account) = (await site.As("lead"), site.Account("lead"));
        var codes = (await (await lead.OpenAsync("/account/recovery")).Form("Make new codes").SendAsync()).Texts("#recovery-codes li");
        await AllowCodesAsync(site, false);
        var visitor = site.Stranger();
        var door = await visitor.TryAsync(account.Email, account.Password);
        Assert.Equal("/workspace", (await door.FormWith("Code").Fill("Code", codes[0]).SendAsync()).Address.AbsolutePath);
        using var next = new SoftPasskey();
        Assert.True((await visitor.AddPasskeyAsync(next)).Says("The passkey is added."));
    }

    [Fact]
    public async Task Others_go_on_with_codes()
    {
        await using var site = await Site.StartAsync();
        await AllowCodesAsync(site, false);
        Assert.Equal("/workspace/meetings", (await (await site.As("member")).GetAsync("/workspace/meetings")).Address.AbsolutePath);
    }

    internal static Task AllowCodesAsync(Site site, bool allowed)
        => site.Services.GetRequiredService<ISite>().ChangeAsync(s => s with { OfficersMayUseCodes = allowed }, Reader.System, TestContext.Current.CancellationToken);
}
