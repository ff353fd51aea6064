using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>The main job as four people do it, on the real forms.</summary>
public sealed class MainJobTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task From_a_past_meeting_to_a_public_summary()
    {
        var secretariat = await site.As("secretariat");
        var plan = await secretariat.OpenAsync("/workspace/meetings/new");
        var day = site.Clock.Now.AddDays(-1);
        var meeting = await plan.Form("Save").Fill("Fields.Title", "Yearly review").Fill("Fields.Day.day", $"{day.Day}").Fill("Fields.Day.month", $"{day.Month}").Fill("Fields.Day.year", $"{day.Year}")
            .Fill("Fields.Time", "10:00").Fill("Fields.Place", "Town hall").Fill("Agenda", "Status\nChallenges").SendAsync();
        Assert.True(meeting.Says("Nothing is saved yet: this day or hour is past"), meeting.Text);
        meeting = await meeting.Form("Save").SendAsync();
        Assert.Equal(HttpStatusCode.OK, meeting.Status);
        var id = meeting.Address.AbsolutePath.Split('/')[^1];

        var first = await secretariat.OpenAsync($"/workspace/meetings/{id}/minutes/1");
        var saved = await first.Form("Save and go on").Fill("Entries[0].Text", "Three provinces reported.").Fill("Entries[0].Audience", "public")
            .Fill("Entries[1].Text", "A donor may leave.").Fill("Entries[2].Text", "The plan is adopted.").Fill("Entries[2].Audience", "public")
            .Fill("Entries[3].Text", "Send the return.").Fill("Entries[3].Owner", site.Account("member").Organisation).Fill("Entries[3].DueOn.day", "1").Fill("Entries[3].DueOn.month", "3").Fill("Entries[3].DueOn.year", "2027").SendAsync();
        Assert.EndsWith("/minutes/2", saved.Address.AbsolutePath, StringComparison.Ordinal);
        await (await secretariat.OpenAsync($"/workspace/meetings/{id}/move/circulate")).Form("Circulate").SendAsync();

        var member = await site.As("member");
        var list = await member.OpenAsync("/workspace");
        Assert.True(list.Says("Answer the minutes of meeting"), list.Text);
        Assert.True(list.Says("Send the return."), list.Text);
        await (await member.OpenAsync($"/workspace/meetings/{id}/minutes")).Form("No objection to the whole text").SendAsync();

        var second = await site.As("member-2");
        await (await second.OpenAsync($"/workspace/meetings/{id}/minutes/answer/1.1")).Form("Record this answer").Choose("Kind", "Correction").Fill("Wording", "Four provinces reported.").SendAsync();

        var lead = await site.As("lead");
        var refused = await (await lead.OpenAsync($"/workspace/meetings/{id}/move/adopt")).Form("Adopt").SendAsync();
        Assert.Contains(refused.Errors, e => e.Contains("A correction is still open", StringComparison.Ordinal));

        var minutes = await secretariat.OpenAsync($"/workspace/meetings/{id}/minutes");
        var settle = await secretariat.OpenAsync(minutes.One("a[href*='/answers/']").GetAttribute("href")!);
        await settle.Form("Save").Choose("Step", "accept").SendAsync();
        var adopted = await (await lead.OpenAsync($"/workspace/meetings/{id}/move/adopt")).Form("Adopt").SendAsync();
        Assert.True(adopted.Says("Four provinces reported."), adopted.Text);
        Assert.True(adopted.Says("No answer received"), adopted.Text);

        var code = adopted.One("a[href^='/check/']").TextContent.Trim();
        Assert.True((await site.Stranger().OpenAsync("/check/" + code)).Says("Nothing in it was changed since"));
        var letter = await site.Mail.WaitAsync(site.Account("member-2").Email, "adopted");
        Assert.DoesNotContain("A donor may leave", letter.Text, StringComparison.Ordinal);

        await (await secretariat.OpenAsync($"/workspace/meetings/{id}/summary")).Form("Hand it over for release").SendAsync();
        var released = await (await lead.OpenAsync($"/workspace/meetings/{id}/summary")).Form("Release the summary to the public").SendAsync();
        var page = await site.Stranger().OpenAsync(released.One("a[href*='/en/meetings/']").GetAttribute("href")!);
        Assert.True(page.Says("Four provinces reported."), page.Text);
        Assert.False(page.Says("A donor may leave."), page.Text);
    }

    [Fact]
    public async Task An_action_point_without_owner_keeps_what_was_typed()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        var item = await secretariat.OpenAsync($"{room.Page}/2");
        var again = await item.Form("Save and go on").Fill("Entries[0].Text", "Typed with care.").Fill("Entries[3].Text", "Nobody's task").SendAsync();
        Assert.Contains("Name the organisation that takes this on.", again.Errors);
        Assert.Contains("Typed with care.", again.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_save_of_the_same_item_shows_both_texts()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        var early = await secretariat.OpenAsync($"{room.Page}/1");
        var late = await secretariat.OpenAsync($"{room.Page}/1");
        await early.Form("Save and go on").Fill("Entries[0].Text", "The first wording.").SendAsync();
        var conflict = await late.Form("Save and go on").Fill("Entries[0].Text", "The second wording.").SendAsync();
        Assert.Contains(conflict.Errors, e => e.Contains("Both texts stand in the form", StringComparison.Ordinal));
        await conflict.Form("Save and go on").SendAsync();
        var text = await secretariat.OpenAsync(room.Page);
        Assert.True(text.Says("The first wording.") && text.Says("The second wording."), text.Text);
    }

    [Fact]
    public async Task What_a_colleague_added_meanwhile_survives_ones_own_save()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        var early = await secretariat.OpenAsync($"{room.Page}/2");
        var late = await secretariat.OpenAsync($"{room.Page}/2");
        await early.Form("Save and go on").Fill("Entries[0].Text", "Theirs.").Fill("Entries[2].Text", "Their decision.").SendAsync();
        var conflict = await late.Form("Save and go on").Fill("Entries[0].Text", "Mine.").SendAsync();
        await conflict.Form("Save and go on").SendAsync();
        var text = await secretariat.OpenAsync(room.Page);
        Assert.True(text.Says("Theirs.") && text.Says("Their decision.") && text.Says("Mine."), text.Text);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_no_conflict()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        var form = (await secretariat.OpenAsync($"{room.Page}/2")).Form("Save and go on").Fill("Entries[0].Text", "Once.");
        await form.SendAsync();
        Assert.Empty((await form.SendAsync()).Errors);
        Assert.Equal(1, (await secretariat.OpenAsync(room.Page)).Text.Split("Once.").Length - 1);
    }

    [Fact]
    public async Task No_objection_takes_back_answers_to_paragraphs_only_when_told_so()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        await room.AnswerAsync("member", "1.1", "reservation", "Not so.");
        var page = await (await site.As("member")).OpenAsync(room.Page);
        var refused = await page.Form("No objection to the whole text").SendAsync();
        Assert.Contains(refused.Errors, e => e.Contains("Tick the box", StringComparison.Ordinal));
        Assert.True((await (await site.As("member")).OpenAsync(room.Page)).Says("Not so."));
        var done = await refused.Form("No objection to the whole text").Choose("TakeBack", "true").SendAsync();
        Assert.Empty(done.Errors);
    }

    [Fact]
    public async Task Two_items_written_at_once_do_not_meet()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        var first = await secretariat.OpenAsync($"{room.Page}/1");
        var second = await secretariat.OpenAsync($"{room.Page}/2");
        await first.Form("Save and go on").Fill("Entries[0].Text", "On the first item.").SendAsync();
        await second.Form("Save and go on").Fill("Entries[0].Text", "On the second item.").SendAsync();
        var text = await secretariat.OpenAsync(room.Page);
        Assert.True(text.Says("On the first item.") && text.Says("On the second item."), text.Text);
    }
}
