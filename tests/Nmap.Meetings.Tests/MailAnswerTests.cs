using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>What people write when they answer a letter, in four languages, and what becomes of it.</summary>
public sealed class MailAnswerTests(MailSite site) : IClassFixture<MailSite>
{
    [Theory]
    [InlineData("oui.", "Coming")]
    [InlineData("si", "Coming")]
    [InlineData("أجل", "Coming")]
    [InlineData("نَعَم", "Coming")]
    [InlineData("OK, thanks", "Coming")]
    [InlineData("No problem, see you there", "Coming")]
    [InlineData("We will come!", "Coming")]
    [InlineData("d’accord", "Coming")]
    [InlineData("Non merci", "NotComing")]
    [InlineData("We cannot come", "NotComing")]
    [InlineData("للأسف لا", "NotComing")]
    public async Task Common_ways_to_say_yes_and_no_are_understood(string text, string answer)
    {
        var meeting = await site.InvitedAsync();
        Assert.Null(await site.AnswerAsync(await site.InvitationAsync(meeting, "member"), text));
        Assert.Equal(answer, (await site.ReplyAsync(meeting, "member"))?.Answer.ToString());
    }

    [Theory]
    [InlineData("yes\nneeds: a ramp at the door")]
    [InlineData("oui\nbesoins : a ramp at the door")]
    [InlineData("sí\nnecesidades: a ramp at the door")]
    [InlineData("نعم\nاحتياجات: a ramp at the door")]
    public async Task Needs_belong_to_the_meeting_for_the_secretariat_alone_and_go_with_the_answer(string text)
    {
        var meeting = await site.InvitedAsync();
        var letter = await site.InvitationAsync(meeting, "member");
        Assert.Contains("needs:", letter.Text, StringComparison.Ordinal);
        Assert.Null(await site.AnswerAsync(letter, text));
        var table = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{meeting}");
        Assert.True(table.Says("a ramp at the door"), table.Text);
        foreach (var role in new[] { "lead", "member-2" }) { Assert.False((await (await site.As(role)).OpenAsync($"/workspace/meetings/{meeting}")).Says("a ramp")); }
        var receipt = await site.LetterAsync("member", l => l.Text.Contains("a ramp at the door", StringComparison.Ordinal) && l.Text.Contains(Title(table), StringComparison.Ordinal));
        await (await site.Stranger().OpenAsync(receipt.Links[0])).Form("Take it back").SendAsync();
        Assert.False((await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{meeting}")).Says("a ramp"));
    }

    [Fact]
    public async Task What_is_not_understood_stands_in_the_form_and_the_mail_says_which_words_are()
    {
        var meeting = await site.InvitedAsync();
        await site.AnswerAsync(await site.InvitationAsync(meeting, "champion-donor"), "We shall see what the board says.");
        var letter = await site.LetterAsync("champion-donor", l => l.Subject.StartsWith("Not done yet", StringComparison.Ordinal));
        Assert.Contains("Write yes, no or maybe on the first line.", letter.Text, StringComparison.Ordinal);
        Assert.Equal("We shall see what the board says.", (await site.Stranger().OpenAsync(letter.Links[0])).One("[name='Fields[Note]']").GetAttribute("value"));
    }

    [Theory]
    [InlineData("Approved")]
    [InlineData("Sin objeción")]
    [InlineData("No objection. Thank you.")]
    [InlineData("موافق")]
    [InlineData("D'accord")]
    public async Task Agreement_by_mail_is_no_correction_and_counts_only_once_it_is_pressed(string text)
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var number = await site.NumberAsync(room.Meeting);
        var letter = await site.LetterAsync("member", l => l.Subject.StartsWith($"Meeting {number}: minutes to read", StringComparison.Ordinal));
        Assert.Contains("good until", letter.Text, StringComparison.Ordinal);
        Assert.Null(await site.AnswerAsync(letter, text));
        var ask = await site.LetterAsync("member", l => l.Subject == $"Please confirm: Minutes of meeting {number}");
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        var page = await site.Stranger().OpenAsync(ask.Links[0]);
        Assert.Equal("NoObjection", page.One("input[name='Fields[Answer]'][checked]").GetAttribute("value"));
        Assert.True(page.Says("has no objection to the whole text"), page.Text);
        Assert.DoesNotContain("NoObjection", (await room.ReadAsync("secretariat")).ToJsonString(), StringComparison.OrdinalIgnoreCase);
        page = await page.Form("Record this answer").SendAsync();
        Assert.True(page.Says("No objection to the whole text."), page.Text);
        Assert.Equal(0, (int)(await room.ReadAsync("secretariat"))["OpenCorrections"]!);
    }

    [Fact]
    public async Task A_paragraphs_number_is_read_in_any_digits()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var number = await site.NumberAsync(room.Meeting);
        Assert.Null(await site.AnswerAsync(await site.LetterAsync("member-2", l => l.Subject.StartsWith($"Meeting {number}: minutes to read", StringComparison.Ordinal)), "١.١ قيل لأكثر الناس."));
        var ask = await site.LetterAsync("member-2", l => l.Subject == $"Please confirm: Minutes of meeting {number}");
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        var page = await site.Stranger().OpenAsync(ask.Links[0]);
        Assert.Equal("1.1", page.One("[name='Fields[Paragraph]']").GetAttribute("value"));
        page = await page.Form("Record this answer").Fill("Fields[Paragraph]", "١.١").SendAsync();
        Assert.True(page.Says("Correction to paragraph 1.1."), page.Text);
    }

    [Fact]
    public async Task A_paragraphs_number_of_an_earlier_text_is_asked_anew()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var number = await site.NumberAsync(room.Meeting);
        var letter = await site.LetterAsync("member-2", l => l.Subject.StartsWith($"Meeting {number}: minutes to read", StringComparison.Ordinal));
        await room.MoveAsync("recall", "secretariat");
        var office = await site.As("secretariat");
        await (await office.OpenAsync(room.Page + "/1")).Form("Save and go on").Fill("Entries[0].Text", "Something else now stands first.").SendAsync();
        await room.MoveAsync("circulate", "secretariat");
        await site.AnswerAsync(letter, "1.1 Said to nearly everybody.");
        var not = await site.LetterAsync("member-2", l => l.Subject.StartsWith("Not done yet", StringComparison.Ordinal) && l.Text.Contains("You had written 1.1", StringComparison.Ordinal));
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        var page = await site.Stranger().OpenAsync(not.Links[0]);
        Assert.Equal("", page.One("[name='Fields[Paragraph]']").GetAttribute("value") ?? "");
        Assert.Contains("Said to nearly everybody.", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sends_somebody_else_reads_it_in_one_sentence_with_the_meetings_title()
    {
        var meeting = await site.InvitedAsync("Harbour talks");
        var page = await (await site.Stranger().OpenAsync((await site.InvitationAsync(meeting, "member")).Links[1])).Form("Send my answer").Fill("Fields[Alternate]", "Jane Doe").SendAsync();
        Assert.True(page.Says("Your answer: your organisation comes, represented by Jane Doe.") && page.Says("Harbour talks") && !page.Says("We do not come"), page.Text);
        Assert.Equal(ReplyAnswer.Coming, (await site.ReplyAsync(meeting, "member"))!.Answer);
    }

    private static string Title(Screen page) => page.Title[(page.Title.IndexOf("Coming", StringComparison.Ordinal))..];
}
