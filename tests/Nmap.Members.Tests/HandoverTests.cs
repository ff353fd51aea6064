using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Testing;

namespace Nmap.Members.Tests;

/// <summary>A seat changes hands (J4), with a site of its own because the clock moves.</summary>
public sealed class HandoverTests(MembersSite site) : IClassFixture<MembersSite>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;
    private static string Organisation(string code) => Ids.From("organisation/" + code);

    [Fact]
    public async Task A_new_champion_donor_takes_over_at_midnight_of_the_country()
    {
        var lead = await site.As("lead");
        var seats = await lead.OpenAsync("/workspace/members/seats");
        var form = (await seats.FollowAsync("Hand over Champion donor")).Form("Hand over");
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(site.Clock.Now, TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi")).DateTime).AddDays(1);
        Form On(Form f, DateOnly d, string field) => f.Fill(field + ".day", $"{d.Day}").Fill(field + ".month", $"{d.Month}").Fill(field + ".year", $"{d.Year}");
        var refused = await On(form, day.AddDays(-9), "On").Fill("Organisation", Organisation("estmark")).SendAsync();
        Assert.Contains(refused.Errors, e => e.Contains("cannot lie in the past", StringComparison.Ordinal));
        var file = await On(On(form, day, "On"), day.AddDays(700), "Until").Fill("Organisation", Organisation("estmark")).Fill("Note", "The Peshti file is with the planning ministry.").SendAsync();
        Assert.True(file.Says("The Peshti file") || file.Html.Contains("The Peshti file", StringComparison.Ordinal), file.Text);
        Assert.True(file.Says("Who is who"), file.Text);
        var docx = await lead.GetAsync(file.Address.AbsolutePath + "/file.docx");
        Assert.Equal(HttpStatusCode.OK, docx.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(file.Address.AbsolutePath)).Status);

        await using (var scope = site.Services.CreateAsyncScope())
        {
            var forum = scope.ServiceProvider.GetRequiredService<IForum>();
            Assert.DoesNotContain(await forum.HoldersAsync(Roles.ChampionDonor, day.AddDays(-1), Now), p => p.Organisations.Contains(Organisation("estmark")));
            Assert.All(await forum.HoldersAsync(Roles.ChampionDonor, day, Now), p => Assert.Contains(Organisation("estmark"), p.Organisations));
            var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
            var incoming = await forum.ReaderAsync(Ids.From("person/odile-varcourt"), Now) with { FactorAt = site.Clock.Now };
            var passOn = scope.ServiceProvider.GetRequiredService<Verbs.PassSeatOn>();
            var id = (await db.Set<Handover>().SingleAsync(Now)).Id;
            Assert.Equal(Refusal.WrongState, (await Assert.ThrowsAsync<RefusedException>(() => passOn.ConfirmAsync(id, [], incoming, Now))).Kind);
        }
        Assert.True((await (await site.As("lead")).OpenAsync("/workspace/members/composition")).Says("A champion donor"));
    }

    [Fact]
    public async Task The_forum_as_of_a_day_says_who_was_what()
    {
        var member = await site.As("member");
        var today = DateOnly.FromDateTime(site.Clock.Now.Date);
        var then = today.AddDays(-300);
        var screen = await member.OpenAsync($"/workspace/members/as-of?Day={then:yyyy-MM-dd}");
        Assert.True(screen.Says("Embassy of the Republic of Estmark"), screen.Text);
        Assert.Contains("Estmark", screen.Texts(".govuk-summary-list__row").First(r => r.StartsWith("Champion donor", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.True((await member.OpenAsync("/workspace/members/as-of?Day=2001-01-01")).Says("had no members"));
    }

    [Fact]
    public async Task Composition_explains_and_scores_nothing()
    {
        var screen = await (await site.As("member")).OpenAsync("/workspace/members/composition");
        Assert.True(screen.Says("The platform is led by a body of the State."), screen.Text);
        Assert.True(screen.Says("Representatives of affected people are full members."), screen.Text);
        Assert.DoesNotContain("%", screen.Text, StringComparison.Ordinal);
        Assert.False(screen.Says("Access needs"));
        Assert.True((await (await site.As("secretariat")).OpenAsync("/workspace/members/composition")).Says("Access needs"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("observer")).GetAsync("/workspace/members/composition")).Status);
    }

    [Fact]
    public async Task A_constituency_that_does_not_apply_is_no_gap()
    {
        var secretariat = await site.As("secretariat");
        var screen = await (await secretariat.OpenAsync("/workspace/members/constituencies/new")).Form("Save").Fill("Names[en]", "Fishing communities").Fill("Names[ar]", "مجتمعات الصيادين").SendAsync();
        Assert.True(screen.Says("Fishing communities"), screen.Text);
        Assert.True((await secretariat.OpenAsync("/workspace/members/composition")).Says("Nobody yet from: Fishing communities"));
        screen = await (await screen.FollowAsync("Change Fishing communities")).Form("Save").Fill("Reasons[en]", "The country has no coast").SendAsync();
        Assert.True(screen.Says("Does not apply here: The country has no coast"), screen.Text);
        Assert.False((await secretariat.OpenAsync("/workspace/members/composition")).Says("Nobody yet from: Fishing communities"));
    }

    [Fact]
    public async Task A_seat_that_rotates_needs_its_last_day()
    {
        var lead = await site.As("lead");
        var form = (await lead.OpenAsync($"/workspace/members/{Organisation("estmark")}/seat")).Form("Save");
        var refused = await form.Choose("Seat", "facilitator").Choose("Kind", "rotating").SendAsync();
        Assert.Contains(refused.Errors, e => e.Contains("needs its last day", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Members_are_asked_about_the_composition_and_answer_for_themselves()
    {
        var secretariat = await site.As("secretariat");
        await (await secretariat.OpenAsync("/workspace/members/record")).Form("Ask members about the composition").SendAsync();
        var member = await site.As("member");
        var list = await member.OpenAsync("/workspace");
        var question = await list.FollowAsync("Do you endorse the composition of the platform?");
        var refused = await question.Form("Save").Choose("Answer", "endorsed").SendAsync();
        Assert.Contains("Enter the name and office of who signed.", refused.Errors);
        await refused.Form("Save").Choose("Answer", "endorsed").Fill("SignedBy", "Garrick Oldmere, Country Director").SendAsync();
        Assert.False((await member.OpenAsync("/workspace")).Says("Do you endorse the composition"));
        Assert.True((await site.Stranger().OpenAsync("/en/platform")).Says("Members were asked about the composition"));
        var own = (await (await site.As("member-2")).OpenAsync("/workspace")).Says("Do you endorse the composition");
        Assert.True(own);
    }
}
