using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>The way of minutes on the real forms: who may take which step, what members get, and the line of adopted sets.</summary>
public sealed class RouteTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_deputy_adopts_for_the_lead_and_the_secretariat_cannot()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        await (await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/move/circulate")).Form("Circulate").SendAsync();
        var closed = await (await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/move/close-corrections")).Form("Close").SendAsync();
        Assert.True(closed.Says("Awaiting adoption"), closed.Text);
        await room.AnswerAsync("member", "1.1", "correction", "Too late.", HttpStatusCode.Conflict);
        Assert.Empty(closed.Document.QuerySelectorAll("a[href$='/move/adopt']"));
        var refused = await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/move/adopt");
        Assert.Contains("not possible now, or not yours", refused.Html, StringComparison.Ordinal);
        await room.MoveAsync("adopt", "secretariat", HttpStatusCode.Forbidden);
        var audit = await (await site.As("auditor")).OpenAsync("/admin/audit");
        Assert.Contains(audit.Texts("main tr"), r => r.Contains("Act.Refused", StringComparison.Ordinal) && r.Contains(room.Minutes, StringComparison.Ordinal));

        var deputy = await site.As("deputy");
        Assert.True((await deputy.OpenAsync("/workspace")).Says("Adopt the minutes of meeting"));
        var adopted = await (await deputy.OpenAsync($"/workspace/meetings/{room.Meeting}/move/adopt")).Form("Adopt").SendAsync();
        Assert.True(adopted.Says("for the lead"), adopted.Text);
        Assert.True((await (await site.As("member")).OpenAsync(room.Page)).Says("for the lead"));
    }

    [Fact]
    public async Task A_declined_correction_is_kept_by_its_author_on_screen()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        await room.AnswerAsync("member-2", "1.2", "correction", "Goldcrest wording.");
        var secretariat = await site.As("secretariat");
        var settle = await (await secretariat.OpenAsync(room.Page)).FollowAsync("Settle this correction " + site.Account("member-2").OrganisationName);
        var again = await settle.Form("Save").Choose("Step", "decline").SendAsync();
        Assert.Contains("Say why the correction is not taken in.", again.Errors);
        Assert.True((await again.Form("Save").Fill("Reason", "Nobody said so.").SendAsync()).Says("Nobody said so."));
        var member = await site.As("member-2");
        var keep = await (await member.OpenAsync(room.Page)).FollowAsync("Keep it as our reservation");
        await keep.Form("Keep it as a reservation").SendAsync();
        var adopted = await (await (await site.As("lead")).OpenAsync($"/workspace/meetings/{room.Meeting}/move/adopt")).Form("Adopt").SendAsync();
        Assert.True(adopted.Says("Goldcrest wording."), adopted.Text);
    }

    [Fact]
    public async Task Whoever_proposed_what_was_declined_is_told_while_it_can_still_be_kept()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var answer = await room.AnswerAsync("member-2", "1.2", "correction", "Dunnock wording.");
        await Room.PostAsync(site.Api("secretariat"), $"{room.Api}/answers/{answer["Id"]}/transitions/decline", new { Reason = "The recording says otherwise." }, HttpStatusCode.OK);
        await site.Mail.WaitAsync(site.Account("member-2").Email, "was not taken in");
        var member = await site.As("member-2");
        var list = await member.OpenAsync("/workspace");
        Assert.True(list.Says("was not taken in. Keep it as a reservation, or leave it."), list.Text);
        var lead = await site.As("lead");
        var adopt = await lead.OpenAsync($"/workspace/meetings/{room.Meeting}/move/adopt");
        Assert.True(adopt.Says("1 correction was not taken in."), adopt.Text);
        await adopt.Form("Adopt").SendAsync();
        Assert.False((await member.OpenAsync("/workspace")).Says("was not taken in"));
        var late = await member.OpenAsync($"/workspace/meetings/{room.Meeting}/answers/{answer["Id"]}");
        Assert.True(late.Says("nothing about this correction can change any more"), late.Text);
        Assert.Empty(late.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Cutting_the_time_for_answers_short_is_said_before_and_after()
    {
        var room = await Room.WithDraftAsync(site);
        var circulate = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{room.Meeting}/move/circulate");
        Assert.True(circulate.Says("Organisations can answer until"), circulate.Text);
        await circulate.Form("Circulate").SendAsync();
        await room.AnswerAsync("member", null, "no-objection");
        var adopt = await (await site.As("lead")).OpenAsync($"/workspace/meetings/{room.Meeting}/move/adopt");
        Assert.True(adopt.Says("This step ends that time today"), adopt.Text);
        Assert.True(adopt.Says("have not answered yet") && !adopt.Says($": {site.Account("member").OrganisationName},"), adopt.Text);
        Assert.True((await adopt.Form("Adopt").SendAsync()).Says("before the time for answers ended on"));
    }

    [Fact]
    public async Task A_day_before_the_meeting_is_no_day_for_an_action_point()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        var page = await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/minutes/1");
        var field = page.Document.QuerySelectorAll("input[name$='.DueOn.year']").First(i => i.GetAttribute("value") == "2027").GetAttribute("name")!;
        var refused = await page.Form("Save and go on").Fill(field, "2020").SendAsync();
        Assert.Contains("before the meeting was held", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("2020", refused.One($"[name='{field}']").GetAttribute("value"));
    }

    [Fact]
    public async Task Time_closes_the_corrections_by_itself()
    {
        await using var own = await Site.StartAsync();
        var room = await Room.WithDraftAsync(own);
        await room.MoveAsync("circulate", "secretariat");
        own.Clock.Advance(TimeSpan.FromDays(60));
        await own.RestartAsync();
        Assert.True(await Patience.UntilAsync(async () => (string?)(await room.ReadAsync("member"))["State"] == "awaiting-adoption", TestContext.Current.CancellationToken));
        await room.MoveAsync("adopt", "lead");
    }

    [Fact]
    public async Task Letters_come_in_each_readers_language_and_quote_nothing()
    {
        var visitor = await site.As("affected-representative");
        await (await visitor.OpenAsync("/account")).Form("Save the language").Fill("Culture", "ar").SendAsync();
        var room = await Room.WithDraftAsync(site, secret: "Secretplover said it.");
        await room.MoveAsync("circulate", "secretariat");
        var arabic = await site.Mail.WaitAsync(site.Account("affected-representative").Email, "محضر");
        Assert.Matches("[\u0600-\u06ff]{3}", arabic.Subject);
        Assert.Matches("[\u0600-\u06ff]{3}", arabic.Text);
        Assert.Contains("answer", (await site.Mail.WaitAsync(site.Account("member").Email, "please answer")).Subject, StringComparison.Ordinal);
        Assert.All(site.Mail.All, letter => Assert.DoesNotContain("Secretplover", letter.Message.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_altered_behind_the_programs_back_are_named_and_so_is_a_missing_set()
    {
        await using var own = await Site.StartAsync();
        var first = await (await Room.WithDraftAsync(own)).AdoptedAsync();
        var second = await (await Room.WithDraftAsync(own, open: "The other set.")).AdoptedAsync();
        await using var scope = own.Services.CreateAsyncScope();
        var (db, check) = (scope.ServiceProvider.GetRequiredService<NmapDb>(), scope.ServiceProvider.GetServices<IVerifyCheck>().Single(c => c.Name == "adopted minutes"));
        var cancel = TestContext.Current.CancellationToken;
        Assert.Null(await check.FirstBreakAsync(cancel));

        var row = await db.Set<Minutes>().AsNoTracking().SingleAsync(m => m.Id == first.Minutes, cancel);
        var altered = row.Body.Reworded(row.Body.Texts.First().Id, "en", "Said to nobody.");
        await db.Set<Minutes>().Where(m => m.Id == first.Minutes).ExecuteUpdateAsync(s => s.SetProperty(m => m.Body, altered), cancel);
        Assert.True((await own.Stranger().OpenAsync("/check/" + row.CheckCode)).Says("no longer the one that was adopted"));
        Assert.Equal("minutes number 1 were changed after their adoption", await check.FirstBreakAsync(cancel));
        await db.Set<Minutes>().Where(m => m.Id == first.Minutes).ExecuteUpdateAsync(s => s.SetProperty(m => m.Body, row.Body), cancel);

        Seal.Close(row, row.Sealed!.Replace("everybody", "somebody", StringComparison.Ordinal), 1, null);
        await db.Set<Minutes>().Where(m => m.Id == first.Minutes).ExecuteUpdateAsync(s => s.SetProperty(m => m.Sealed, row.Sealed).SetProperty(m => m.TextHash, row.TextHash).SetProperty(m => m.ChainHash, row.ChainHash), cancel);
        var later = (string)(await second.ReadAsync("member"))["CheckCode"]!;
        Assert.True((await own.Stranger().OpenAsync("/check/" + later)).Says("no longer the one that was adopted"));

        await db.Set<MinutesAnswer>().Where(a => a.MinutesId == first.Minutes).ExecuteDeleteAsync(cancel);
        await db.Set<Minutes>().Where(m => m.Id == first.Minutes).ExecuteDeleteAsync(cancel);
        Assert.Equal("minutes number 1 are missing", await check.FirstBreakAsync(cancel));
    }

    [Fact]
    public async Task Missing_owner_and_date_are_said_at_the_field()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        var again = await (await secretariat.OpenAsync($"{room.Page}/2")).Form("Save and go on").Fill("Entries[3].Text", "Nobody’s task").SendAsync();
        Assert.Contains("Name the organisation", again.One("#Entries_3__Owner-error").TextContent, StringComparison.Ordinal);
        again = await again.Form("Save and go on").Fill("Entries[3].Owner", site.Account("member").Organisation).SendAsync();
        Assert.Equal(["Give the day by which it is done."], again.Errors);
        Assert.Contains(again.Texts(".govuk-error-message"), e => e.Contains("Give the day", StringComparison.Ordinal));
        Assert.NotNull(again.Document.QuerySelector(again.One(".govuk-error-summary__list a").GetAttribute("href")!));
        Assert.Equal("Nobody’s task", again.One("[name='Entries[3].Text']").TextContent.Trim());
        again = await again.Form("Save and go on").Fill("Entries[3].DueOn.day", "31").Fill("Entries[3].DueOn.month", "2").Fill("Entries[3].DueOn.year", "2027").SendAsync();
        Assert.NotEmpty(again.Errors);
        Assert.Equal("31", again.One("[name='Entries[3].DueOn.day']").GetAttribute("value"));
    }

    [Fact]
    public async Task A_restricted_text_saved_on_screen_stays_restricted()
    {
        var room = await Room.WithDraftAsync(site);
        using var put = new HttpRequestMessage(HttpMethod.Put, room.Api)
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { Items = new[] { new { AgendaItem = 1, Paragraphs = new[] { new { Text = "For one.", Audience = "organisations:" + site.Account("member").Organisation } } } } }),
        };
        put.Headers.TryAddWithoutValidation("If-Match", "*");
        Assert.Equal(HttpStatusCode.OK, (await site.Api("secretariat").SendAsync(put, TestContext.Current.CancellationToken)).StatusCode);
        await (await (await site.As("secretariat")).OpenAsync($"{room.Page}/1")).Form("Save and go on").SendAsync();
        await room.MoveAsync("circulate", "secretariat");
        Assert.DoesNotContain("For one.", (await room.ReadAsync("member-2")).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("For one.", (await room.ReadAsync("member")).ToJsonString(), StringComparison.Ordinal);
    }
}
