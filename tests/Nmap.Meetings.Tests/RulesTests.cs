using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>What the minutes' rules allow and refuse, through the API.</summary>
public sealed class RulesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Nobody_adopts_what_they_wrote_and_adopted_text_is_locked()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        await room.MoveAsync("adopt", "secretariat", HttpStatusCode.Forbidden);
        await room.MoveAsync("adopt", "member", HttpStatusCode.Forbidden);
        var adopted = await room.MoveAsync("adopt", "deputy");
        Assert.Equal("adopted", (string?)adopted["State"]);
        Assert.True((bool)adopted["AdoptedForTheLead"]!);
        using var put = new HttpRequestMessage(HttpMethod.Put, room.Api) { Content = System.Net.Http.Json.JsonContent.Create(Room.Body(site, "a", "b")) };
        put.Headers.Add("If-Match", "*");
        using var answer = await site.Api("secretariat").SendAsync(put, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await room.MoveAsync("adopt", "lead", HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_organisation_has_one_position_the_newest()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        await room.AnswerAsync("member", "1.1", "correction", "Another wording.");
        await room.AnswerAsync("member", "1.1", "reservation", "We do not agree.");
        var answers = System.Text.Json.Nodes.JsonNode.Parse(await site.Api("secretariat").GetStringAsync(new Uri(room.Api + "/answers", UriKind.Relative), TestContext.Current.CancellationToken))!;
        var only = Assert.Single(answers["Items"]!.AsArray())!;
        Assert.Equal("reservation", (string?)only["Answer"]);
        await room.MoveAsync("adopt", "lead");
    }

    [Fact]
    public async Task A_declined_correction_may_be_kept_as_a_reservation()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var answer = await room.AnswerAsync("member", "1.1", "correction", "Another wording.");
        var settle = $"{room.Api}/answers/{(string)answer["Id"]!}/transitions/";
        await room.MoveAsync("adopt", "lead", HttpStatusCode.Conflict);
        var noReason = await Room.PostAsync(site.Api("secretariat"), settle + "decline", new { }, HttpStatusCode.BadRequest);
        Assert.NotNull(noReason["errors"]!["Reason"]);
        await Room.PostAsync(site.Api("secretariat"), settle + "decline", new { Reason = "The recording says otherwise." }, HttpStatusCode.OK);
        await Room.PostAsync(site.Api("member-2"), settle + "keep", new { }, HttpStatusCode.Forbidden);
        await Room.PostAsync(site.Api("member"), settle + "keep", new { }, HttpStatusCode.OK);
        await room.MoveAsync("adopt", "lead");
    }

    [Fact]
    public async Task A_paragraph_kept_among_members_stays_out_of_the_summary()
    {
        var room = await Room.WithDraftAsync(site, open: "Openmarkerword told.");
        await room.MoveAsync("circulate", "secretariat");
        await room.AnswerAsync("member", "1.1", "keep-members-only");
        await room.MoveAsync("adopt", "lead");
        await room.MoveAsync("prepare-summary", "secretariat");
        await room.MoveAsync("release-summary", "secretariat", HttpStatusCode.Forbidden);
        await room.MoveAsync("release-summary", "lead");
        var slug = (string)System.Text.Json.Nodes.JsonNode.Parse(await site.Api().GetStringAsync(new Uri($"/api/v1/meetings/{room.Meeting}", UriKind.Relative), TestContext.Current.CancellationToken))!["Slug"]!;
        var page = await site.Stranger().OpenAsync("/en/meetings/" + slug);
        Assert.True(page.Says("Decisions"), page.Text);
        Assert.DoesNotContain("<p>Openmarkerword told.</p>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Observers_and_strangers_learn_nothing_of_minutes()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        foreach (var client in new[] { site.Api(), site.Api("observer"), site.Api("administrator") })
        {
            using var answer = await client.GetAsync(new Uri(room.Api, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_observer_who_was_in_the_room_opens_the_meeting_afterwards_and_not_its_minutes()
    {
        var meeting = (string)(await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Among members " + Guid.NewGuid().ToString("N")[..6], StartsAt = site.Clock.Now.AddDays(-3), TimeZone = "Africa/Nairobi", Focus = "article-5", Public = false, Agenda = new[] { new { Title = "Status" }, new { Title = "Challenges" } } }))["Id"]!;
        var room = new Room(site, meeting, (string)(await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{meeting}/minutes", Room.Body(site, "Said among members.", "Said to everybody.")))["Id"]!);
        await room.MoveAsync("circulate", "secretariat");
        var observer = await site.As("observer");
        Assert.Equal(HttpStatusCode.NotFound, (await observer.GetAsync("/workspace/meetings/" + meeting)).Status);
        using var recorded = await site.Api("secretariat").PutAsJsonAsync($"/api/v1/meetings/{meeting}/attendance", new[] { new { site.Account("observer").Organisation, Status = "present" } }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, recorded.StatusCode);
        var page = await observer.OpenAsync("/workspace/meetings/" + meeting);
        Assert.False(page.Says("The plan is"), page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await observer.GetAsync(room.Page)).Status);
    }

    [Fact]
    public async Task An_altered_word_of_adopted_minutes_is_seen()
    {
        var room = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        var code = (string)(await room.ReadAsync("member"))["CheckCode"]!;
        Assert.True((await site.Stranger().OpenAsync("/check/" + code)).Says("Nothing in it was changed since"));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        await db.Set<Minutes>().Where(m => m.Id == room.Minutes).ExecuteUpdateAsync(s => s.SetProperty(m => m.Sealed, m => m.Sealed!.Replace("everybody", "nobody")), TestContext.Current.CancellationToken);
        Assert.True((await site.Stranger().OpenAsync("/check/" + code)).Says("no longer the one that was adopted"));
        var check = scope.ServiceProvider.GetServices<IVerifyCheck>().Single(c => c.Name == "adopted minutes");
        Assert.Contains("were changed after their adoption", await check.FirstBreakAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await db.Set<Minutes>().Where(m => m.Id == room.Minutes).ExecuteUpdateAsync(s => s.SetProperty(m => m.Sealed, m => m.Sealed!.Replace("nobody", "everybody")), TestContext.Current.CancellationToken);
        Assert.Null(await check.FirstBreakAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Everybody_is_written_to_in_their_own_language_and_nothing_said_is_in_the_mail()
    {
        var room = await Room.WithDraftAsync(site, secret: "Secretmarkerword.", open: "Openmarkerword.");
        var sent = site.Mail.All.Count;
        await room.MoveAsync("circulate", "secretariat");
        await site.Mail.WaitAsync(site.Account("member").Email, "please answer");
        Assert.All(site.Mail.All.Skip(sent), letter => Assert.DoesNotContain("markerword", letter.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(3, "Items[0].AgendaItem")]
    public async Task Problems_name_the_field(int agendaItem, string field)
    {
        var room = await Room.WithDraftAsync(site);
        var meeting = await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Other", StartsAt = site.Clock.Now.AddDays(-1), Agenda = new[] { new { Title = "Only" } } });
        var problem = await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{meeting["Id"]}/minutes", new { Culture = "en", Items = new[] { new { AgendaItem = agendaItem } } }, HttpStatusCode.BadRequest);
        Assert.NotNull(problem["errors"]![field]);
        Assert.NotEqual(room.Meeting, (string?)meeting["Id"]);
    }

    [Fact]
    public async Task Agenda_is_approved_by_the_lead_and_a_cancelled_meeting_says_why()
    {
        var meeting = await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Ahead", StartsAt = site.Clock.Now.AddDays(30), Agenda = new[] { new { Title = "Only" } } });
        var moves = $"/api/v1/meetings/{meeting["Id"]}/transitions/";
        await Room.PostAsync(site.Api("secretariat"), moves + "approve-agenda", new { }, HttpStatusCode.Forbidden);
        await Room.PostAsync(site.Api("lead"), moves + "approve-agenda", new { }, HttpStatusCode.OK);
        await Room.PostAsync(site.Api("secretariat"), moves + "invite", new { }, HttpStatusCode.OK);
        var letter = await site.Mail.WaitAsync(site.Account("member").Email, "Invitation");
        Assert.Contains("METHOD:REQUEST", letter.Message.ToString(), StringComparison.Ordinal);
        await Room.PostAsync(site.Api("secretariat"), moves + "cancel", new { }, HttpStatusCode.BadRequest);
        await Room.PostAsync(site.Api("secretariat"), moves + "cancel", new { Reason = "No quorum." }, HttpStatusCode.OK);
    }
}
