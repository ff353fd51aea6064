using System.Net;
using Nmap.Testing;

namespace Nmap.Members.Tests;

public sealed class FrontDoorTests(MembersSite site) : IClassFixture<MembersSite>
{
    [Theory]
    [InlineData("/workspace/members")]
    [InlineData("/workspace/members/new")]
    [InlineData("/workspace/members/seats")]
    [InlineData("/workspace/members/seats/assign")]
    [InlineData("/admin/roles")]
    [InlineData("/admin/audit")]
    public async Task A_stranger_is_asked_to_sign_in(string address)
        => Assert.StartsWith("/account/sign-in", (await site.Stranger().GetAsync(address)).Address.AbsolutePath, StringComparison.Ordinal);

    [Fact]
    public async Task The_secretariat_adds_an_organisation_and_who_speaks_for_it()
    {
        var secretariat = await site.As("secretariat");
        var screen = await secretariat.OpenAsync("/workspace/members/new");
        screen = await screen.Form("Save").Fill("Fields.Name", "Harbour Clinic").Fill("Fields.Constituency", "national-ngo").SendAsync();
        Assert.Equal("Harbour Clinic", screen.Title);
        screen = await (await screen.FollowAsync("Add a person")).Form("Add").Fill("Name", "Orla Menteith").Fill("Email", "orla@clinic.example").Choose("As", "representative").SendAsync();
        Assert.True(screen.Says("Orla Menteith"));
        Assert.True((await site.Stranger().OpenAsync("/en/members")).Says("Harbour Clinic"));
        screen = await (await screen.FollowAsync("Change Orla Menteith")).Form("Save").Fill("Name", "Orla Menteith-Roy").SendAsync();
        Assert.Empty(screen.Errors);
        screen = await secretariat.OpenAsync("/workspace/members");
        Assert.True(screen.Says("Orla Menteith-Roy"));
    }

    [Fact]
    public async Task A_form_without_a_name_comes_back_with_what_was_typed()
    {
        var screen = await (await site.As("secretariat")).OpenAsync("/workspace/members/new");
        screen = await screen.Form("Save").Fill("Fields.ShortName", "Kept").SendAsync();
        Assert.Equal(["Enter a name."], screen.Errors);
        Assert.Equal("Kept", screen.One("[name='Fields.ShortName']").GetAttribute("value"));
    }

    [Fact]
    public async Task The_lead_names_a_deputy_and_ends_it()
    {
        var lead = await site.As("lead");
        var screen = await lead.OpenAsync("/workspace/members/seats/assign");
        var person = screen.Document.QuerySelectorAll("[name=Person] option").First(o => o.TextContent == "Clémence Aubertal").GetAttribute("value")!;
        screen = await screen.Form("Save").Choose("Role", "deputy").Fill("Person", person).SendAsync();
        Assert.True(screen.Says("Clémence Aubertal"), screen.Text);
        screen = await (await screen.FollowAsync("End Clémence Aubertal")).Form("Save").SendAsync();
        Assert.Equal(["The last day must come after the first."], screen.Errors);
    }

    [Fact]
    public async Task Only_a_national_body_takes_the_lead()
    {
        var lead = await site.As("lead");
        var screen = await (await lead.OpenAsync("/workspace/members")).FollowAsync("Embassy of the Kingdom of Norhaven");
        screen = await (await screen.FollowAsync("Give it a seat")).Form("Save").Choose("Seat", "lead").SendAsync();
        Assert.Equal(["The lead is a national authority or centre; this organisation is not a national body."], screen.Errors);
    }

    [Fact]
    public async Task Members_read_the_membership_but_keep_their_hands_off()
    {
        var member = await site.As("member");
        Assert.True((await member.OpenAsync("/workspace/members")).Says("Amina Doroth"));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/workspace/members/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/workspace/members/seats/assign")).Status);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/workspace/members/seats")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("observer")).GetAsync("/workspace/members")).Status);
    }

    [Fact]
    public async Task The_audit_names_who_acted_and_is_for_those_who_may_read_it()
    {
        await (await (await site.As("secretariat")).OpenAsync("/workspace/members/new")).Form("Save")
            .Fill("Fields.Name", "Audited Trust").Fill("Fields.Constituency", "national-ngo").SendAsync();
        Assert.True((await (await site.As("auditor")).OpenAsync("/admin/audit")).Says("Organisation.Added"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("administrator")).GetAsync("/admin/audit")).Status);
        Assert.True((await (await site.As("administrator")).OpenAsync("/admin/roles")).Says("Name deputies of the lead"));
    }
}
