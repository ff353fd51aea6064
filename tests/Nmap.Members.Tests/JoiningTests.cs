using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Members.Contracts;
using Nmap.Testing;

namespace Nmap.Members.Tests;

/// <summary>Organisations join, are suspended and leave; names that deceive are refused.</summary>
public sealed class JoiningTests(MembersSite site) : IClassFixture<MembersSite>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_form_adds_a_member_with_representative_and_alternate()
    {
        var form = (await (await site.As("secretariat")).OpenAsync("/workspace/members/new")).Form("Save");
        var screen = await form.Fill("Fields.Name", "River Guard Trust").Fill("Fields.Constituency", "national-ngo").Choose("Fields.Disciplines", "risk-education")
            .Fill("Representative.Name", "Lena Hartwig").Fill("Representative.Email", "lena@river.example").Choose("Representative.Invite", "true")
            .Fill("Alternate.Name", "Ivo Brandt").Fill("Alternate.Station", "capital").SendAsync();
        Assert.Equal("River Guard Trust", screen.Title);
        Assert.True(screen.Says("Lena Hartwig") && screen.Says("Ivo Brandt") && screen.Says("Capital or headquarters abroad") && screen.Says("Risk education"), screen.Text);
        Assert.True((await (await site.As("member")).OpenAsync("/workspace/members?Discipline=risk-education")).Says("River Guard Trust"));
        Assert.False((await (await site.As("member")).OpenAsync("/workspace/members?Discipline=stockpile-destruction")).Says("River Guard Trust"));
    }

    [Fact]
    public async Task Nothing_is_stored_while_one_field_is_wrong()
    {
        var form = (await (await site.As("secretariat")).OpenAsync("/workspace/members/new")).Form("Save");
        var again = await form.Fill("Fields.Name", "Half Done Society").Fill("Representative.Name", "Nobody Atall").Fill("Representative.Email", "x@y.example\r\nBcc: z@y.example").Fill("Alternate.Email", "a@b.example").SendAsync();
        Assert.Contains("Enter an e-mail address such as name@example.org.", again.Errors);
        Assert.Contains("Enter a name.", again.Errors);
        Assert.Equal("Half Done Society", again.One("[name='Fields.Name']").GetAttribute("value"));
        Assert.False((await (await site.As("secretariat")).OpenAsync("/workspace/members")).Says("Half Done Society"));
    }

    [Theory]
    [InlineData("V\u0435lmara Mine Action Authority")]
    [InlineData("Safe  Furrow International")]
    public async Task A_name_that_only_looks_like_another_is_refused(string name)
    {
        var form = (await (await site.As("secretariat")).OpenAsync("/workspace/members/new")).Form("Save");
        var again = await form.Fill("Fields.Name", name).Fill("Fields.Constituency", "national-ngo").SendAsync();
        Assert.Single(again.Errors);
    }

    [Fact]
    public async Task An_organisation_has_one_representative_at_a_time()
    {
        var screen = await (await (await site.As("secretariat")).OpenAsync("/workspace/members")).FollowAsync("Lantern Relief Association");
        screen = await (await screen.FollowAsync("Add a person")).Form("Add").Fill("Name", "Second Voice").Choose("As", "representative").SendAsync();
        Assert.Contains(screen.Errors, e => e.Contains("has a representative", StringComparison.Ordinal));
        screen = await screen.Form("Add").Choose("As", "alternate").SendAsync();
        Assert.True(screen.Says("Second Voice"), screen.Text);
        screen = await (await screen.FollowAsync("Add a person")).Form("Add").Fill("Name", "second voice").Choose("As", "alternate").SendAsync();
        Assert.Contains(screen.Errors, e => e.Contains("of this name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_suspended_organisation_loses_its_rights_at_once_and_gets_them_back()
    {
        var (lead, member) = (await site.As("lead"), await site.As("member-2"));
        var organisation = site.Account("member-2").Organisation;
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/workspace/meetings")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Api("member-2").GetAsync("/api/v1/action-points", Now)).StatusCode);
        var form = (await lead.OpenAsync($"/workspace/members/{organisation}/membership")).Form("Save");
        Assert.Contains("Say why.", (await form.Choose("What", "suspend").SendAsync()).Errors);
        await form.Choose("What", "suspend").Fill("Reason", "Fees").SendAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync("/workspace/members")).Status);
        using var answer = await site.Api("member-2").GetAsync("/api/v1/meetings/x/attendance", Now);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        await (await lead.OpenAsync($"/workspace/members/{organisation}/membership")).Form("Save").Choose("What", "return").Fill("Reason", "Paid").SendAsync();
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/workspace/members")).Status);
    }

    [Fact]
    public async Task The_lead_does_not_leave()
    {
        var lead = await site.As("lead");
        var form = (await lead.OpenAsync($"/workspace/members/{site.Account("lead").Organisation}/membership")).Form("Save");
        var refused = await form.Choose("What", "leave").Fill("Reason", "Tired").SendAsync();
        Assert.Contains(refused.Errors, e => e.Contains("Name the next lead first", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("secretariat")).GetAsync($"/workspace/members/{site.Account("lead").Organisation}/membership")).Status);
    }

    [Theory]
    [InlineData("name,name,constituency\nA,B,un", "Row 1, name: This column stands twice.")]
    [InlineData("name;constituency\nA;un", "separated by semicolons")]
    [InlineData("nombre,constituency\nA,un", "There is no such column.")]
    [InlineData("name,constituency,person,email\nA Trust,un,,a@b.example", "Name the person whose address this is.")]
    [InlineData("name,constituency,person,from\nA Trust,un,Somebody,31/12/2026", "is not a date such as")]
    public async Task A_file_that_cannot_be_taken_says_where_and_why(string text, string expected)
    {
        var screen = await (await (await site.As("secretariat")).OpenAsync("/workspace/members/import")).Form("Bring in").Fill("Pasted", text).SendAsync();
        Assert.True(screen.Says(expected), screen.Text);
    }

    [Fact]
    public async Task Representative_and_alternate_are_two_people()
    {
        var form = (await (await site.As("secretariat")).OpenAsync("/workspace/members/new")).Form("Save");
        var again = await form.Fill("Fields.Name", "One Man Trust").Fill("Fields.Constituency", "national-ngo").Fill("Representative.Name", "Ada Solo").Fill("Representative.Email", "ada@solo.example").Fill("Alternate.Name", "A. Solo").Fill("Alternate.Email", "ADA@solo.example").SendAsync();
        Assert.Equal(["This is the same person twice. Name another, or leave it empty."], again.Errors);
    }

    [Fact]
    public async Task What_was_exported_can_be_brought_in_again_and_changes_nothing()
    {
        var secretariat = await site.As("secretariat");
        var file = (await secretariat.GetAsync("/workspace/members/export.csv")).Html.TrimStart('\uFEFF');
        Assert.Contains("amina.doroth@nmaa.example", file, StringComparison.Ordinal);
        var lead = await site.As("lead");
        var screen = await (await lead.OpenAsync("/workspace/members/import")).Form("Check only").Fill("Pasted", file).SendAsync();
        Assert.True(screen.Says("would add 0 organisations and 0 people"), screen.Text);
    }

    [Fact]
    public async Task Access_needs_are_the_secretariats_alone()
    {
        var member = await site.As("affected-representative");
        await (await member.OpenAsync("/workspace/members/access")).Form("Save").Choose("Kinds", "sign-language").Fill("Note", "A seat in front, please").SendAsync();
        Assert.True((await (await site.As("secretariat")).OpenAsync("/workspace/members/access")).Says("A seat in front, please"));
        foreach (var role in new[] { "lead", "member", "champion-donor" })
        {
            var page = await (await site.As(role)).OpenAsync("/workspace/members/access");
            Assert.DoesNotContain("A seat in front", page.Html, StringComparison.Ordinal);
        }
        await using var scope = site.Services.CreateAsyncScope();
        var audit = await scope.ServiceProvider.GetRequiredService<Nmap.Cms.Audit.AuditTrail>().ReadAsync(null, 50, null, Now);
        Assert.DoesNotContain(audit, e => System.Text.Json.JsonSerializer.Serialize(e).Contains("seat in front", StringComparison.Ordinal));
    }
}
