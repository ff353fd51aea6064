using System.Net;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Minutes answered from the mail: what is read there, sent twice, or moved meanwhile.</summary>
public sealed class MinutesLinkTests(MailSite site) : IClassFixture<MailSite>
{
    [Fact]
    public async Task The_text_stands_beside_the_form_and_the_same_words_sent_twice_are_recorded_once()
    {
        var (room, page) = await OpenAsync("member");
        Assert.True(page.Says("1.1 Said to everybody.") && page.Says("1.2 Said among members."), page.Text);
        var form = page.Form("Record this answer").Choose("Fields[Answer]", "Correction").Fill("Fields[Paragraph]", "1.1").Fill("Fields[Text]", "Said to nearly everybody.");
        var first = await form.SendAsync();
        Assert.True(first.Says("Correction to paragraph 1.1."), first.Text);
        var second = await form.SendAsync();
        Assert.True(second.Says("Correction to paragraph 1.1.") && !second.Says("was not sent"), second.Text);
        Assert.Equal(1, (int)(await room.ReadAsync("secretariat"))["OpenCorrections"]!);
        var other = await form.Fill("Fields[Text]", "Other words.").SendAsync();
        Assert.True(other.Says("What you wrote was not sent"), other.Text);
    }

    [Fact]
    public async Task A_paragraph_that_moved_is_asked_anew_beside_the_text_as_it_stands()
    {
        var (room, page) = await OpenAsync("member-2");
        await room.MoveAsync("recall", "secretariat");
        var editor = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{room.Meeting}/notes/1");
        await editor.FormWith("Lines").Fill("Lines", "A new first line.\n" + editor.One("[name=Lines]").TextContent).SendAsync();
        await room.MoveAsync("circulate", "secretariat");
        page = await page.Form("Record this answer").Choose("Fields[Answer]", "Correction").Fill("Fields[Paragraph]", "1.1").Fill("Fields[Text]", "Said to nearly everybody.").SendAsync();
        Assert.True(page.Says("Nothing is sent yet") && page.Says("1.1 A new first line.") && page.Says("You had written 1.1."), page.Text);
        Assert.Equal(("", "Said to nearly everybody."), (page.One("[name='Fields[Paragraph]']").GetAttribute("value") ?? "", page.One("[name='Fields[Text]']").TextContent.Trim()));
        page = await page.Form("Record this answer").SendAsync();
        Assert.Equal(["Choose one of the answers."], page.Errors);
        page = await page.Form("Record this answer").Choose("Fields[Answer]", "Correction").Fill("Fields[Paragraph]", "1.2").SendAsync();
        Assert.True(page.Says("Correction to paragraph 1.2."), page.Text);
    }

    [Fact]
    public async Task What_is_written_while_the_minutes_are_taken_back_stays_on_the_page()
    {
        var (room, _) = await OpenAsync("member");
        var page = await (await site.As("member")).OpenAsync(room.Page + "/answer/1.1");
        var about = page.One("form[data-keep-for]").GetAttribute("data-keep-for");
        var form = page.Form("Record this answer").Choose("Kind", "Correction").Fill("Wording", "My careful words.");
        await room.MoveAsync("recall", "secretariat");
        var kept = await form.SendAsync();
        Assert.Equal(["The minutes were taken back while you wrote, so nothing was recorded. Keep what you wrote below until you are asked to answer again."], kept.Errors);
        Assert.Equal(("My careful words.", about), (kept.One("[name=Wording]").TextContent.Trim(), kept.One("form[data-keep-for]").GetAttribute("data-keep-for")));
    }

    [Fact]
    public async Task A_passage_that_a_member_asked_to_keep_stays_among_members_when_the_minutes_are_taken_back()
    {
        var (room, _) = await OpenAsync("member");
        await room.AnswerAsync("member", "1.1", "keep-members-only", "Not outside the room.");
        await room.MoveAsync("recall", "secretariat");
        Assert.Equal("members", await AudienceAsync());
        await room.AdoptedAsync();
        Assert.Equal("members", await AudienceAsync());

        async Task<string?> AudienceAsync() => (string?)(await room.ReadAsync("secretariat"))["Items"]![0]!["Paragraphs"]![0]!["Audience"];
    }

    [Fact]
    public async Task Who_had_a_correction_taken_in_is_asked_again_when_the_text_comes_once_more()
    {
        var (room, _) = await OpenAsync("member");
        var answer = (string)(await room.AnswerAsync("member", "1.1", "correction", "Said to nearly everybody."))["Id"]!;
        await Room.PostAsync(site.Api("secretariat"), $"{room.Api}/answers/{answer}/transitions/accept", new { }, System.Net.HttpStatusCode.OK);
        await room.MoveAsync("recall", "secretariat");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.MoveAsync("circulate", "secretariat");
        var page = await (await site.As("secretariat")).OpenAsync(room.Page);
        Assert.True(page.Says(site.Account("member").OrganisationName + "No answer yet"), page.Text);
    }

    [Fact]
    public async Task Who_makes_a_passage_public_against_a_wish_is_told_so_and_the_organisation_too()
    {
        var (room, _) = await OpenAsync("member");
        await room.AnswerAsync("member", "1.1", "keep-members-only", "Not outside the room.");
        await room.MoveAsync("recall", "secretariat");
        var office = await site.As("secretariat");
        var circulate = $"/workspace/meetings/{room.Meeting}/move/circulate";
        Assert.False((await office.OpenAsync(circulate)).Says("asked to be kept among members"));
        await (await office.OpenAsync(room.Page + "/1")).Form("Save and go on").Fill("Entries[0].Audience", "public").SendAsync();
        var checks = await office.OpenAsync(circulate);
        Assert.True(checks.Says($"Paragraph 1.1 is public, though it was asked to be kept among members: {site.Account("member").OrganisationName}."), checks.Text);
        await room.MoveAsync("circulate", "secretariat");
        var number = await site.NumberAsync(room.Meeting);
        var letter = await site.LetterAsync("member", l => l.Subject.StartsWith($"Meeting {number}: minutes to read", StringComparison.Ordinal) && l.Text.Contains("does not count any more", StringComparison.Ordinal));
        Assert.Contains("asked to keep this among members, and it is public in this text: 1.1", letter.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_that_was_to_stay_among_members_is_known_again_when_its_line_is_typed_anew_and_missed_when_it_is_gone()
    {
        var (room, _) = await OpenAsync("member");
        await room.AnswerAsync("member", "1.1", "keep-members-only", "Not outside the room.");
        await room.MoveAsync("recall", "secretariat");
        var (office, words) = (await site.As("secretariat"), (string)(await room.ReadAsync("secretariat"))["Items"]![0]!["Paragraphs"]![0]!["Text"]!);
        var (circulate, own) = ($"/workspace/meetings/{room.Meeting}/move/circulate", site.Account("member").OrganisationName);
        Assert.True((await office.OpenAsync(room.Page + "/1")).Says($"Paragraph 1.1 stays among members, as was asked: {own}."));
        await (await office.OpenAsync(room.Page + "/1")).Form("Save and go on").Fill("Entries[0].Text", "").SendAsync();
        var gone = $"A passage that was asked to be kept among members ({own}) is no longer in the text: “{words}”.";
        Assert.True((await office.OpenAsync(circulate)).Says(gone) && (await office.OpenAsync($"/workspace/meetings/{room.Meeting}/notes/1")).Says(gone));
        var empty = (await office.OpenAsync(room.Page + "/1")).Form("Save and go on");
        await empty.Fill("Entries[1].Text", words.ToUpperInvariant()).Fill("Entries[1].Audience", "public").SendAsync();
        var checks = await office.OpenAsync(circulate);
        Assert.True(checks.Says("is public, though it was asked to be kept among members: " + own) && !checks.Says("no longer in the text"), checks.Text);
    }

    [Fact]
    public async Task A_part_of_a_passage_that_was_to_stay_among_members_is_known_again_when_it_is_split_off()
    {
        const string First = "The mines lie beside the upper school.", Second = "Nobody walks there after dark.";
        var (room, _) = await OpenAsync("member");
        await room.MoveAsync("recall", "secretariat");
        var (office, own) = (await site.As("secretariat"), site.Account("member").OrganisationName);
        await (await office.OpenAsync(room.Page + "/1")).Form("Save and go on").Fill("Entries[0].Text", $"{First} {Second}").SendAsync();
        await room.MoveAsync("circulate", "secretariat");
        await room.AnswerAsync("member", "1.1", "keep-members-only");
        await room.MoveAsync("recall", "secretariat");
        var next = (await room.ReadAsync("secretariat"))["Items"]![0]!["Paragraphs"]!.AsArray().Count;
        await (await office.OpenAsync(room.Page + "/1")).Form("Save and go on").Fill("Entries[0].Text", First).Fill($"Entries[{next}].Text", Second).Fill($"Entries[{next}].Audience", "public").SendAsync();
        var checks = await office.OpenAsync($"/workspace/meetings/{room.Meeting}/move/circulate");
        Assert.True(checks.Says($"Paragraph 1.{next + 1} is public, though it was asked to be kept among members: {own}."), checks.Text);
        await room.AdoptedAsync();
        Assert.True((await office.OpenAsync($"/workspace/meetings/{room.Meeting}/summary")).Says($"Paragraph 1.{next + 1} is public, though"));
    }

    [Fact]
    public async Task Whoever_had_answered_is_told_that_minutes_were_taken_back_and_why()
    {
        var (room, page) = await OpenAsync("member");
        await page.Form("Record this answer").Choose("Fields[Answer]", "NoObjection").SendAsync();
        await room.MoveAsync("recall", "secretariat");
        var number = await site.NumberAsync(room.Meeting);
        var letter = await site.LetterAsync("member", l => l.Subject == $"Meeting {number}: the minutes were taken back");
        Assert.Contains("Why: because", letter.Text, StringComparison.Ordinal);
        Assert.Contains("What your organisation answered lapses with it", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lapses with it", (await site.LetterAsync("member-2", l => l.Subject == $"Meeting {number}: the minutes were taken back")).Text, StringComparison.Ordinal);
        await room.MoveAsync("circulate", "secretariat");
        var again = await site.LetterAsync("member", l => l.Subject.StartsWith($"Meeting {number}: minutes to read", StringComparison.Ordinal) && l.Text.Contains("does not count any more", StringComparison.Ordinal));
        Assert.NotNull(again);
        var adopt = await (await site.As("lead")).OpenAsync($"/workspace/meetings/{room.Meeting}/move/adopt");
        Assert.True(adopt.Says($"Some of them had answered the text that was taken back: {site.Account("member").OrganisationName}"), adopt.Text);
    }

    [Fact]
    public async Task Where_silence_adopts_nobody_adopts_before_the_last_day()
    {
        await using var own = await Site.StartAsync();
        await own.SetAsync(s => s with { AdoptionRule = "no-objection", CorrectionDays = 5 });
        var room = await Room.WithDraftAsync(own);
        await room.MoveAsync("circulate", "secretariat");
        var page = await (await own.As("lead")).OpenAsync(room.Page);
        Assert.True(page.Says("no answer counts as no objection") && page.Document.QuerySelector("a[href$='/move/adopt']") is null, page.Text);
        await room.MoveAsync("adopt", "lead", HttpStatusCode.Conflict);
        await room.MoveAsync("close-corrections", "secretariat", HttpStatusCode.Conflict);
        Assert.Equal("circulated", (string?)(await room.ReadAsync("lead"))["State"]);
    }

    [Fact]
    public async Task The_owner_hears_of_another_day_with_its_reason()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var secretariat = await site.As("secretariat");
        var action = JsonNode.Parse(await site.Api("lead").GetStringAsync(new Uri($"/api/v1/action-points?meeting={room.Meeting}", UriKind.Relative), MailSite.Now))!["Items"]![0]!;
        var form = (await secretariat.OpenAsync($"/workspace/actions/{(string)action["Id"]!}/day")).FormWith("Reason").Fill("DueOn.day", "4").Fill("DueOn.month", "5").Fill("DueOn.year", "2027").Fill("Reason", "The road is closed.");
        Assert.Empty((await form.SendAsync()).Errors);
        var letter = await site.LetterAsync("member", l => l.Text.Contains("Why: The road is closed.", StringComparison.Ordinal));
        Assert.Contains("4 May 2027", letter.Subject, StringComparison.Ordinal);
        Assert.Contains(letter.Links, l => l.Contains("/act/", StringComparison.Ordinal));
    }

    private async Task<(Room, Screen)> OpenAsync(string role)
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var number = await site.NumberAsync(room.Meeting);
        var letter = await site.LetterAsync(role, l => l.Subject.StartsWith($"Meeting {number}: minutes to read", StringComparison.Ordinal));
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        return (room, await site.Stranger().OpenAsync(letter.Links.First(l => l.Contains("/act/", StringComparison.Ordinal))));
    }
}
