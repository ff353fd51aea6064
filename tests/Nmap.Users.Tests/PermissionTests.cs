using System.Net;

namespace Nmap.Users.Tests;

public sealed class PermissionTests
{
    private static readonly string[] Roles =
        ["lead", "deputy", "champion-donor", "secretariat", "facilitator", "communications", "member", "affected-representative", "observer", "auditor", "administrator"];

    /// <summary>permissions.csv is the table as shipped: a change of it is seen here, and must be meant.</summary>
    [Fact]
    public async Task The_table_is_the_one_that_was_agreed_cell_by_cell()
    {
        await using var site = await Site.StartAsync();
        var page = await (await site.As("lead")).OpenAsync("/admin/roles");
        var shown = page.Document.QuerySelectorAll("tbody tr")
            .Select(r => string.Join(',', r.QuerySelectorAll("td .govuk-visually-hidden").Select(c => c.TextContent).Prepend(r.QuerySelector("a")!.GetAttribute("href")!["/admin/roles/".Length..])));
        string[] agreed = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "permissions.csv"), TestContext.Current.CancellationToken);
        Assert.Equal<IEnumerable<string>>(agreed, [string.Join(',', Roles.Prepend("permission")), .. shown]);
    }

    [Fact]
    public async Task What_an_administrator_proposes_the_lead_confirms_and_it_is_in_force_at_once()
    {
        await using var site = await Site.StartAsync();
        var (administrator, lead, member) = (await site.As("administrator"), await site.As("lead"), await site.As("member"));
        Assert.False(await MayArrangeAsync(member));
        var form = (await administrator.OpenAsync("/admin/roles/ArrangeMeetings")).FormWith("Reason");
        Assert.Equal("Say why.", Assert.Single((await form.Choose("Role", "member").SendAsync()).Errors));
        Assert.True((await form.Choose("Role", "member").Fill("Reason", "Members arrange working groups.").SendAsync()).Says("Waits for a second person."));
        Assert.False(await MayAsync(lead, "ArrangeMeetings", "member"));
        Assert.False((await administrator.OpenAsync("/workspace")).Says("Give to Member organisation: Arrange meetings"));
        Assert.False((await (await site.As("secretariat")).OpenAsync("/workspace")).Says("Give to Member organisation"));
        var decide = await (await lead.OpenAsync("/workspace")).FollowAsync("Give to Member organisation: Arrange meetings, agenda and attendance");
        Assert.True(decide.Says("Members arrange working groups."));
        Assert.Null((await administrator.OpenAsync(decide.Address.AbsolutePath)).Document.QuerySelector("button[value=confirm]"));
        await decide.Form("Confirm").SendAsync();
        Assert.True(await MayAsync(lead, "ArrangeMeetings", "member"));
        Assert.True(await MayArrangeAsync(member));
        var audit = (await lead.OpenAsync("/admin/audit")).Text;
        Assert.Contains("Permission.Proposed", audit, StringComparison.Ordinal);
        Assert.Contains("Permission.Given", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_lead_proposes_another_officer_confirms_or_declines()
    {
        await using var site = await Site.StartAsync();
        var (lead, secretariat) = (await site.As("lead"), await site.As("secretariat"));
        await (await lead.OpenAsync("/admin/roles/TakeMinutes")).FormWith("Reason").Choose("Role", "secretariat").Fill("Reason", "The facilitator does.").SendAsync();
        Assert.False((await lead.OpenAsync("/workspace")).Says("Take from Secretariat"));
        await (await (await secretariat.OpenAsync("/workspace")).FollowAsync("Take from Secretariat: Take minutes and decide corrections")).Form("Decline").SendAsync();
        Assert.True(await MayAsync(lead, "TakeMinutes", "secretariat"));
        Assert.False((await lead.OpenAsync("/admin/roles")).Says("Waits for a second person."));
    }

    [Fact]
    public async Task What_opens_nothing_takes_effect_at_once_and_the_doors_of_administration_stay_open()
    {
        await using var site = await Site.StartAsync();
        var lead = await site.As("lead");
        var changed = await (await lead.OpenAsync("/admin/roles/EnterAdmin")).FormWith("Reason").Choose("Role", "auditor").Fill("Reason", "Reads by export.").SendAsync();
        Assert.True(changed.Says("It is in force now."));
        Assert.False(await MayAsync(lead, "EnterAdmin", "auditor"));
        var refused = await (await lead.OpenAsync("/admin/roles/EnterAdmin")).FormWith("Reason").Choose("Role", "lead").Fill("Reason", "X").SendAsync();
        Assert.Equal("The lead and administrators always open the administration pages.", Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task Whoever_looks_after_accounts_gets_no_content()
    {
        await using var site = await Site.StartAsync();
        var refused = await (await (await site.As("lead")).OpenAsync("/admin/roles/SeeMeetings")).FormWith("Reason").Choose("Role", "administrator").Fill("Reason", "Curious.").SendAsync();
        Assert.Equal("Whoever looks after accounts neither reads nor publishes content. Choose another role.", Assert.Single(refused.Errors));
    }

    [Theory]
    [InlineData("secretariat")]
    [InlineData("auditor")]
    public async Task Others_read_the_table_and_propose_nothing(string role)
    {
        await using var site = await Site.StartAsync();
        var visitor = await site.As(role);
        Assert.Null((await visitor.OpenAsync("/admin/roles")).Document.QuerySelector("a[href^='/admin/roles/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/admin/roles/SeeMeetings")).Status);
    }

    [Fact]
    public async Task The_lead_decides_how_officers_sign_in_with_a_reason_in_the_audit()
    {
        await using var site = await Site.StartAsync();
        var lead = await site.As("lead");
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("administrator")).GetAsync("/admin/sign-in")).Status);
        var form = (await lead.OpenAsync("/admin/sign-in")).FormWith("Reason");
        Assert.Equal("Say why.", Assert.Single((await form.Choose("Codes", "true").SendAsync()).Errors));
        await form.Choose("Codes", "false").Fill("Reason", "Everybody has a security stick now.").SendAsync();
        Assert.Equal("/account/passkeys", (await lead.GetAsync("/workspace")).Address.AbsolutePath);
        using var phone = new SoftPasskey();
        await lead.AddPasskeyAsync(phone);
        var audit = await lead.OpenAsync("/admin/audit");
        Assert.True(audit.Says("SignIn.PasskeysAsked"));
        Assert.True(audit.Says("Everybody has a security stick now."));
    }

    private static async Task<bool> MayAsync(Visitor reader, string permission, string role)
    {
        var row = (await reader.OpenAsync("/admin/roles")).One($"a[href='/admin/roles/{permission}']").Closest("tr")!;
        return row.QuerySelectorAll("td .govuk-visually-hidden")[Array.IndexOf(Roles, role)].TextContent == "yes";
    }

    private static async Task<bool> MayArrangeAsync(Visitor visitor) => (await visitor.OpenAsync("/workspace/meetings")).Document.QuerySelector("a[href='/workspace/meetings/new']") is not null;
}
