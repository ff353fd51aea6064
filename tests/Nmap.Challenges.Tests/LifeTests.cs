using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Challenges.Tests;

/// <summary>From the day a challenge is raised to the day it is solved, and what it leads to.</summary>
public sealed class LifeTests(Floor site) : IClassFixture<Floor>
{
    [Fact]
    public async Task From_raised_to_resolved_and_open_again_with_every_why()
    {
        var id = (string)(await site.RaiseAsync())["Id"]!;
        var (member, secretariat) = (await site.As("member"), await site.As("secretariat"));
        var page = await (await member.OpenAsync("/workspace/challenges/" + id)).Form("Propose").Fill("Text", "Rent two tracked carriers.").SendAsync();
        Assert.True(page.Says("Rent two tracked carriers."), page.Text);
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/challenges/{id}/transitions/resolve", new { Reason = "Too early" }, HttpStatusCode.Conflict);
        page = await (await secretariat.OpenAsync("/workspace/challenges/" + id)).FollowAsync("Choose a solution");
        page = await page.Form("Save").SendAsync();
        Assert.Equal(["Choose one of the proposals."], page.Errors);
        var proposal = page.One("[name=Proposal]").GetAttribute("value")!;
        page = await page.Form("Save").Choose("Proposal", proposal).SendAsync();
        Assert.Equal(["Say why; members read it."], page.Errors);
        page = await page.Form("Save").Choose("Proposal", proposal).Fill("Why", "They cross soft ground.").SendAsync();
        Assert.True(page.Says("Solution chosen") && page.Says("They cross soft ground."), page.Text);
        page = await (await page.FollowAsync("It is resolved")).Form("Save").Fill("Why", "The carriers drive since May.").SendAsync();
        Assert.True(page.Says("Resolved") && !page.Says("Propose a solution"), page.Text);
        page = await (await page.FollowAsync("Open it again")).Form("Save").Fill("Why", "One of them broke down.").SendAsync();
        Assert.True(page.Says("Opened again") && page.Says("In discussion") && page.Says("The carriers drive since May."), page.Text);
        page = await (await page.FollowAsync("It cannot be solved here")).Form("Save").Fill("Why", "It needs the neighbour State.").SendAsync();
        Assert.True(page.Says("Not solvable here"), page.Text);
        Assert.Equal(["Raised", "Proposed", "Chosen", "Resolved", "Reopened", "NotSolvable"], (await site.ReadAsync("member", "/api/v1/challenges/" + id))["Life"]!.AsArray().Select(l => (string)l!["Kind"]!));
    }

    [Fact]
    public async Task What_everybody_reads_stays_as_the_lead_told_it_until_the_lead_tells_it_anew()
    {
        var challenge = await site.RaiseAsync(title: "Shown to everybody");
        var (id, address) = ((string)challenge["Id"]!, $"/workspace/challenges/{challenge["Id"]}");
        var lead = await site.As("lead");
        await ShowAsync(lead, address, "The roads are cut after rain; ways round it are discussed.");
        var open = await site.Stranger().OpenAsync("/en/challenges");
        Assert.True(open.Says("ways round it are discussed") && !open.Says("Not solvable here"), open.Text);
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/challenges/{id}/transitions/give-up", new { Reason = "It needs the neighbour State." });
        open = await site.Stranger().OpenAsync("/en/challenges");
        Assert.True(open.Says("ways round it are discussed") && !open.Says("Not solvable here"), open.Text);
        var wish = $"Challenge {challenge["Number"]} has moved on: renew what the public reads about it";
        Assert.True((await lead.OpenAsync("/workspace")).Says(wish));
        await ShowAsync(lead, address, "The roads cannot be mended by the forum alone.");
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/challenges")).Says("Not solvable here"), Floor.Now));
        Assert.False((await lead.OpenAsync("/workspace")).Says(wish));
    }

    private async Task ShowAsync(Visitor lead, string address, string words)
        => await (await lead.OpenAsync(address + "/release")).FormWith("PublicTitle[en]").Fill("PublicTitle[en]", "Roads that are cut").Fill("PublicText[en]", words).Fill("Source", "The register")
            .Fill("AsOf.day", $"{site.Clock.Now.Day}").Fill("AsOf.month", $"{site.Clock.Now.Month}").Fill("AsOf.year", $"{site.Clock.Now.Year}").SendAsync();

    [Fact]
    public async Task A_member_moves_only_what_their_organisation_sees_to()
    {
        var challenge = await site.RaiseAsync();
        var address = "/api/v1/challenges/" + (string)challenge["Id"]!;
        await site.SendAsync("champion-donor", HttpMethod.Post, address + "/transitions/give-up", new { Reason = "No" }, HttpStatusCode.Forbidden);
        var sorted = new { Obligation = (string?)null, Component = "resources", Topic = (string?)null, Owner = site.Account("champion-donor").Organisation, Nameless = false, MailsWords = false };
        await site.SendAsync("secretariat", HttpMethod.Put, address, sorted, HttpStatusCode.PreconditionRequired);
        await site.SendAsync("secretariat", HttpMethod.Put, address, sorted, HttpStatusCode.PreconditionFailed, "\"999\"");
        using var read = await site.Api("secretariat").GetAsync(address, Floor.Now);
        await site.SendAsync("secretariat", HttpMethod.Put, address, sorted, HttpStatusCode.OK, read.Headers.ETag!.ToString());
        await site.SendAsync("champion-donor", HttpMethod.Post, address + "/transitions/give-up", new { Reason = "It is beyond us." });
        Assert.Equal("not-solvable", (string)(await site.ReadAsync("member", address))["State"]!);
    }

    [Fact]
    public async Task Words_written_on_an_older_page_overwrite_nothing()
    {
        var id = (string)(await site.RaiseAsync())["Id"]!;
        var secretariat = await site.As("secretariat");
        var (first, second) = (await secretariat.OpenAsync($"/workspace/challenges/{id}/move/give-up"), await secretariat.OpenAsync($"/workspace/challenges/{id}/sort"));
        await first.Form("Save").Fill("Why", "First.").SendAsync();
        var late = await second.Form("Save").Fill("Component", "political").SendAsync();
        Assert.StartsWith("Somebody else has just worked on this challenge", Assert.Single(late.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_forward_for_an_agenda_it_is_linked_both_ways()
    {
        var challenge = await site.RaiseAsync(title: "Secretwords of the register");
        var (id, meeting) = ((string)challenge["Id"]!, await site.MeetingAsync(15));
        var secretariat = await site.As("secretariat");
        var page = await (await (await (await site.As("member")).OpenAsync("/workspace/challenges/" + id)).FollowAsync("Put forward for an agenda")).Form("Put forward").Choose("Meeting", meeting).SendAsync();
        Assert.True(page.Says("Put forward for an agenda: Meeting"), page.Text);
        var again = await (await (await site.As("member")).OpenAsync($"/workspace/challenges/{id}/agenda")).Form("Put forward").Choose("Meeting", meeting).SendAsync();
        Assert.Equal(["It was put forward for this meeting already."], again.Errors);
        var list = await secretariat.OpenAsync($"/workspace/meetings/{meeting}");
        var proposal = list.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").First(a => a.Contains("/proposals/", StringComparison.Ordinal));
        var answer = await secretariat.OpenAsync(proposal);
        Assert.True(answer.Says($"Challenge {challenge["Number"]}") && answer.Document.QuerySelector($"a[href='/workspace/challenges/{id}']") is not null, answer.Text);
        await answer.Form("Take it onto the agenda").SendAsync();
        var agenda = await secretariat.OpenAsync($"/workspace/meetings/{meeting}");
        var items = agenda.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").Where(a => a.StartsWith("/workspace/agenda/", StringComparison.Ordinal) && a.Length == "/workspace/agenda/".Length + 26).Distinct();
        var linked = 0;
        foreach (var item in items) { linked += (await secretariat.OpenAsync(item)).Document.QuerySelector($"main a[href='/workspace/challenges/{id}']") is null ? 0 : 1; }
        Assert.Equal(1, linked);
    }

    [Fact]
    public async Task What_adopted_minutes_note_is_taken_over_with_its_way_back_and_its_decision_linked()
    {
        var meeting = await site.MeetingAsync(-1, "Past");
        var minutes = await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/meetings/{meeting}/minutes", new
        {
            Culture = "en",
            Items = new[] { new { AgendaItem = 1, Paragraphs = new[] { new { Text = "It was discussed.", Audience = "members" } }, Decisions = new[] { new { Text = "A road group is formed.", Audience = "members" } }, Challenges = new[] { new { Text = "The bridge at Orto carries no lorry.", Audience = "members" } } } },
        }, HttpStatusCode.Created);
        var secretariat = await site.As("secretariat");
        Assert.False((await secretariat.OpenAsync("/workspace/challenges/from-minutes")).Says("The bridge at Orto"));
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/minutes/{minutes["Id"]}/transitions/circulate".Replace("/api/v1/minutes/", $"/api/v1/meetings/{meeting}/minutes/", StringComparison.Ordinal), new { });
        await site.SendAsync("lead", HttpMethod.Post, $"/api/v1/meetings/{meeting}/minutes/{minutes["Id"]}/transitions/adopt", new { });
        var page = await secretariat.OpenAsync("/workspace/challenges/from-minutes");
        page = await page.Form("Take it over").Choose("Take", page.One("[name=Take]").GetAttribute("value")!).Fill("Title", "The bridge at Orto").SendAsync();
        Assert.True(page.Says("The bridge at Orto carries no lorry.") && page.Document.QuerySelector($"main a[href='/workspace/meetings/{meeting}']") is not null, page.Text);
        Assert.False((await secretariat.OpenAsync("/workspace/challenges/from-minutes")).Says("The bridge at Orto"));
        var decision = (string)(await site.ReadAsync("member", "/api/v1/decisions?meeting=" + meeting))["Items"]![0]!["Number"]!;
        var link = await (await secretariat.OpenAsync(page.Address.AbsolutePath)).FollowAsync("Link what came of it");
        link = await link.Form("Link it").Choose("Kind", "Decision").Fill("What", "999-9").SendAsync();
        Assert.Equal(["There is none with this number."], link.Errors);
        page = await link.Form("Link it").Choose("Kind", "Decision").Fill("What", decision).SendAsync();
        Assert.True(page.Says($"Decision: {decision} A road group is formed."), page.Text);
        await TakeAwayAsync(page, secretariat, $"{decision} A road group is formed.");
    }

    /// <summary>What was linked by mistake stays readable as that, and can be linked anew.</summary>
    private async Task TakeAwayAsync(Screen page, Visitor keeper, string what)
    {
        var (challenge, address) = (page.Address.AbsolutePath, page.One("a[href*='/link/']").GetAttribute("href")!);
        var member = await site.As("member");
        Assert.Empty((await member.OpenAsync(challenge)).Document.QuerySelectorAll("a[href*='/link/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(address)).Status);
        var form = await (await keeper.OpenAsync(address)).Form("Take the link away").SendAsync();
        Assert.Equal(["Say why; members read it."], form.Errors);
        page = await form.Form("Take the link away").Fill("Why", "It belongs to another challenge.").SendAsync();
        Assert.True(page.Says($"Decision: {what} Taken away") && page.Says($"A link was taken away: {what}") && page.Says("It belongs to another challenge."), page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync(address)).Status);
        Assert.Contains("Challenge.Unlinked", await site.Api("lead").GetStringAsync("/api/v1/audit?limit=20", Floor.Now), StringComparison.Ordinal);
        Assert.Equal(["Decision", "Unlinked"], (await site.ReadAsync("member", "/api/v1/challenges/" + challenge.Split('/')[^1]))["Life"]!.AsArray().Select(l => (string)l!["Kind"]!).TakeLast(2));
        page = await (await keeper.OpenAsync(challenge + "/link")).Form("Link it").Choose("Kind", "Decision").Fill("What", what.Split(' ')[0]).SendAsync();
        Assert.Single(page.Document.QuerySelectorAll("a[href*='/link/']"));
    }

    [Fact]
    public async Task Whoever_saw_to_it_and_cannot_see_it_stands_in_the_form_with_these_words()
    {
        var (id, observer) = ((string)(await site.RaiseAsync())["Id"]!, site.Account("observer").Organisation!);
        var secretariat = await site.As("secretariat");
        Assert.Null((await secretariat.OpenAsync($"/workspace/challenges/{id}/sort")).Document.QuerySelector($"option[value='{observer}']"));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<NmapDb>().Database.ExecuteSqlAsync($"UPDATE challenges_challenges SET \"OwnerId\" = {observer} WHERE \"Id\" = {id}", Floor.Now);
        }
        var form = await secretariat.OpenAsync($"/workspace/challenges/{id}/sort");
        Assert.EndsWith("(observer, or no member today: it cannot see the challenge)", form.One("select[name=Owner] option[selected]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.True(form.Says("Observers cannot see challenges. Choose a member, or leave it as it is if that is meant."), form.Text);
        await form.Form("Save").Fill("Component", "political").SendAsync();
        Assert.Equal(observer, (string?)(await site.ReadAsync("member", "/api/v1/challenges/" + id))["Owner"]);
    }

    [Fact]
    public async Task The_public_reads_only_what_the_lead_released_in_the_leads_words()
    {
        var challenge = await site.RaiseAsync(title: "Words of members");
        var id = (string)challenge["Id"]!;
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("secretariat")).GetAsync($"/workspace/challenges/{id}/release")).Status);
        var lead = await site.As("lead");
        var form = await lead.OpenAsync($"/workspace/challenges/{id}/release");
        var screen = await form.Form("Show it").Fill("PublicText[en]", "").Fill("PublicTitle[en]", "Roads in the north").SendAsync();
        Assert.Equal(["Write the text in this language too."], screen.Errors);
        screen = await screen.Form("Show it").Fill("PublicText[en]", "After rain no road is open.").Fill("Source", "").SendAsync();
        Assert.Equal(["Say where this comes from."], screen.Errors);
        await screen.Form("Show it").Fill("Source", "Road survey of the authority").SendAsync();
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/challenges")).Says("Roads in the north")));
        var page = await site.Stranger().OpenAsync("/fr/challenges");
        Assert.True(page.Says("After rain no road is open.") && page.Says("Road survey of the authority") && !page.Says("Words of members"), page.Text);
        Assert.Contains("\"Roads in the north\"", (await site.ReadAsync(null, "/api/v1/challenges")).ToJsonString(), StringComparison.Ordinal);
        await (await lead.OpenAsync($"/workspace/challenges/{id}/release")).Form("Take it back").SendAsync();
        Assert.True(await Patience.UntilAsync(async () => !(await site.Stranger().OpenAsync("/en/challenges")).Says("Roads in the north")));
    }
}

/// <summary>The clock goes on.</summary>
public sealed class AgeTests
{
    [Fact]
    public async Task What_stands_open_too_long_comes_to_secretariat_and_lead()
    {
        await using var early = new Floor();
        await early.InitializeAsync();
        await early.RaiseAsync(title: "Never ending");
        early.Clock.Advance(TimeSpan.FromDays(80));
        var keeper = early.Stranger();
        await keeper.SignInAsync(early.Account("secretariat"));
        Assert.False((await keeper.OpenAsync("/workspace")).Says("stands open too long"));
        early.Clock.Advance(TimeSpan.FromDays(12));
        foreach (var role in new[] { "secretariat", "lead" })
        {
            var visitor = early.Stranger();
            await visitor.SignInAsync(early.Account(role));
            Assert.True((await visitor.OpenAsync("/workspace")).Says("Challenge 1 stands open too long"), role);
        }
    }
}
