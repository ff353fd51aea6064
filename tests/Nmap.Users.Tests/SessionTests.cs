using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nmap.Users.Tests;

public sealed class SessionTests
{
    [Fact]
    public async Task The_lead_is_signed_out_after_half_an_hour_and_a_member_after_two()
    {
        await using var site = await Site.StartAsync();
        var (lead, member) = (await site.As("lead"), await site.As("member"));
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("/account/sign-in", (await lead.GetAsync("/account")).Address.AbsolutePath);
        Assert.Equal("/account", (await member.GetAsync("/account")).Address.AbsolutePath);
        site.Clock.Advance(TimeSpan.FromMinutes(121));
        Assert.Equal("/account/sign-in", (await member.GetAsync("/account")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Nobody_stays_signed_in_longer_than_twelve_hours()
    {
        await using var site = await Site.StartAsync();
        var member = await site.As("member");
        for (var hour = 0; hour < 11; hour++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(65));
            Assert.Equal("/account", (await member.GetAsync("/account")).Address.AbsolutePath);
        }
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("/account/sign-in", (await member.GetAsync("/account")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_and_is_told_by_mail()
    {
        await using var site = await Site.StartAsync();
        var account = site.Account("member");
        var (here, there) = (await site.As("member"), site.Stranger());
        await there.SignInAsync(account);
        var form = (await here.OpenAsync("/account/password")).FormWith("Current");
        var refused = await form.Fill("Current", "not my password").Fill("Password", "oyster lamp violet ridge").SendAsync();
        Assert.Equal(["This is not your present password."], refused.Errors);
        var done = await refused.FormWith("Current").Fill("Current", account.Password).Fill("Password", "oyster lamp violet ridge").SendAsync();
        Assert.True(done.Says("Your password was changed."));
        Assert.Equal("/account/sign-in", (await there.GetAsync("/account")).Address.AbsolutePath);
        await site.Mail.WaitAsync(account.Email, "Your password was changed");
        await site.Stranger().SignInAsync(account with { Password = "oyster lamp violet ridge" });
    }

    [Fact]
    public async Task A_session_can_be_ended_from_another_browser()
    {
        await using var site = await Site.StartAsync();
        var (here, there) = (await site.As("secretariat"), site.Stranger());
        await there.SignInAsync(site.Account("secretariat"));
        var page = await here.OpenAsync("/account");
        var others = page.Document.QuerySelectorAll("form[action^='/account/sessions/']").Where(f => f.QuerySelector(".govuk-tag") is null).ToList();
        Assert.Single(others);
        await page.FormAt(others[0].GetAttribute("action")!).SendAsync();
        Assert.Equal("/account/sign-in", (await there.GetAsync("/account")).Address.AbsolutePath);
        Assert.Equal("/account", (await here.GetAsync("/account")).Address.AbsolutePath);
    }

    [Fact]
    public async Task What_counts_for_everybody_asks_for_a_code_again_after_ten_minutes()
    {
        await using var site = await Site.StartAsync();
        var lead = await site.As("lead");
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        var invite = await InvitationAsync(site, lead);
        var asked = await invite.Form("Send the invitation").SendAsync();
        Assert.Equal("Confirm that it is you", asked.Title);
        var wrong = await asked.FormWith("StepUpCode").Fill("StepUpCode", "000000").SendAsync();
        Assert.Equal("The code is not right. Wait for the next one and try again.", Assert.Single(wrong.Errors));
        var done = await wrong.FormWith("StepUpCode").Fill("StepUpCode", Codes.Now(site.Account("lead").TotpSecret)).SendAsync();
        Assert.True(done.Says("is on its way"));
        await site.Mail.WaitAsync("newcomer@example.org", "Your account on");
    }

    [Fact]
    public async Task What_was_typed_is_done_once_the_code_is_right()
    {
        await using var site = await Site.StartAsync();
        var (lead, secretariat) = (await site.As("lead"), site.Api("secretariat"));
        var draft = await secretariat.PostAsJsonAsync("/api/v1/content/News", new { Culture = "en", Audience = "public", TitlePart = new { Title = "Written once" }, HtmlBodyPart = new { Html = "<p>Words.</p>" } }, new JsonSerializerOptions());
        var id = (string)(await draft.Content.ReadFromJsonAsync<JsonObject>())!["ContentItemId"]!;
        Assert.True((await secretariat.PostAsJsonAsync($"/api/v1/content/News/{id}/transitions/submit", new { })).IsSuccessStatusCode);
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        var asked = await (await lead.OpenAsync($"/workspace/content/{id}/move/approve")).FormWith("Reason").Fill("Reason", "Read twice, “quotes” and all.").SendAsync();
        Assert.Equal("Confirm that it is you", asked.Title);
        Assert.Equal("Read twice, “quotes” and all.", asked.One("input[name=Reason]").GetAttribute("value"));
        var done = await asked.FormWith("StepUpCode").Fill("StepUpCode", Codes.Now(site.Account("lead").TotpSecret)).SendAsync();
        Assert.Empty(done.Errors);
        Assert.Equal("approved", (string)(await secretariat.GetFromJsonAsync<JsonObject>($"/api/v1/content/News/{id}"))!["State"]!);
    }

    private static async Task<Screen> InvitationAsync(Site site, Visitor lead)
    {
        var id = await People.AddAsync(site, "Newcomer", "newcomer@example.org", Cms.Access.Roles.Communications);
        return await lead.OpenAsync("/admin/accounts/invite/" + id);
    }
}
