using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Users.Tests;

public sealed class WantedAccountTests
{
    [Fact]
    public async Task The_lead_who_enters_a_person_sends_the_link_at_once_in_the_persons_language()
    {
        await using var site = await Site.StartAsync();
        await WantAsync(site, "Nouvelle Personne", "nouvelle@example.org", "fr", by: "lead");
        var letter = await site.Mail.WaitAsync("nouvelle@example.org");
        Assert.Contains("/account/first/", letter.Links[0], StringComparison.Ordinal);
        Assert.Contains("Plateforme de la Testlande", letter.Subject, StringComparison.Ordinal);
        Assert.False((await (await site.As("lead")).OpenAsync("/workspace")).Says("Open an account for"));
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("deputy")]
    [InlineData("administrator")]
    public async Task What_the_secretariat_asks_waits_for_those_who_open_accounts(string opener)
    {
        await using var site = await Site.StartAsync();
        await WantAsync(site, "New Person", "new@example.org", "en", by: "secretariat");
        var officer = await site.As(opener);
        var list = await WaitAsync(officer, "Open an account for New Person");
        Assert.True(list.Says("Asked for by Seed Secretariat"));
        Assert.False((await (await site.As("secretariat")).OpenAsync("/workspace")).Says("Open an account for New Person"));
        Assert.Empty(site.Mail.To("new@example.org"));
        await (await list.FollowAsync("Open an account for New Person")).Form("Send the invitation").SendAsync();
        await site.Mail.WaitAsync("new@example.org");
        Assert.False((await officer.OpenAsync("/workspace")).Says("Open an account for New Person"));
    }

    [Fact]
    public async Task One_button_of_the_list_sends_the_link_and_only_an_administrator_without_mail_server_sees_it()
    {
        await using var site = await Site.StartAsync();
        await WantAsync(site, "New Person", "new@example.org", "en", by: "secretariat");
        var (lead, administrator) = (await site.As("lead"), await site.As("administrator"));
        await WaitAsync(lead, "Open an account for New Person");
        var sent = await SendAsync(lead);
        Assert.Equal("/admin/accounts", sent.Address.AbsolutePath);
        Assert.DoesNotContain("/account/first/", sent.Html, StringComparison.Ordinal);
        var shown = await SendAsync(administrator);
        var link = shown.One("code").TextContent;
        Assert.Equal("Open your account", (await site.Stranger().OpenAsync(link)).Title);
        Assert.True((await (await site.As("secretariat")).OpenAsync("/admin/accounts")).Says("New Person"));
        Assert.Null((await (await site.As("secretariat")).OpenAsync("/admin/accounts")).Document.QuerySelector("form[action^='/admin/accounts/invite/']"));

        static async Task<Screen> SendAsync(Visitor officer)
        {
            var list = await officer.OpenAsync("/admin/accounts");
            var row = list.Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("new@example.org", StringComparison.Ordinal));
            return await list.FormAt(row.QuerySelector("form")!.GetAttribute("action")!).SendAsync();
        }
    }

    [Fact]
    public async Task The_box_on_the_form_of_a_new_member_asks_for_the_account()
    {
        await using var site = await Site.StartAsync();
        var form = (await (await site.As("secretariat")).OpenAsync("/workspace/members/new")).FormWith("Fields.Name");
        var added = await form.Fill("Fields.Name", "River Clinic").Fill("Fields.Constituency", "national-ngo")
            .Fill("Representative.Name", "Lena Hartwig").Fill("Representative.Email", "lena@river.example").Choose("Representative.Invite", "true").SendAsync();
        Assert.Empty(added.Errors);
        var list = await WaitAsync(await site.As("deputy"), "Open an account for Lena Hartwig");
        await (await list.FollowAsync("Open an account for Lena Hartwig")).Form("Send the invitation").SendAsync();
        var link = (await site.Mail.WaitAsync("lena@river.example", "Your account on")).Links[0];
        Assert.Equal("Open your account", (await site.Stranger().OpenAsync(link)).Title);
    }

    private static async Task WantAsync(Site site, string name, string email, string culture, string by)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (rolls, forum, db) = (scope.ServiceProvider.GetRequiredService<IRolls>(), scope.ServiceProvider.GetRequiredService<IForum>(), scope.ServiceProvider.GetRequiredService<NmapDb>());
        var id = await rolls.AddPersonAsync(name, email, culture, Reader.System);
        await rolls.AddTermAsync(id, site.Account("member").Organisation, alternate: true, Reader.System);
        var asker = (await forum.HoldersAsync(by, scope.ServiceProvider.GetRequiredService<ISite>().Today)).Single(p => p.Email == site.Account(by).Email);
        db.Tell(new AccountWanted(id, asker.Id));
        await db.CommitAsync(new Act("Test.Wanted", "Person", id, Reader.System));
    }

    private static async Task<Screen> WaitAsync(Visitor officer, string words)
    {
        Assert.True(await Patience.UntilAsync(async () => (await officer.OpenAsync("/workspace")).Says(words)), words);
        return await officer.OpenAsync("/workspace");
    }
}
