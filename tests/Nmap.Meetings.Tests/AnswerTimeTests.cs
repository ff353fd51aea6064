using System.Net;
using Nmap.Cms.Sites;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Until when organisations answer: by their people's language, and what is done with what comes later.</summary>
public sealed class AnswerTimeTests
{
    [Fact]
    public async Task A_translation_four_working_days_late_moves_that_languages_last_day_by_four()
    {
        await using var site = await Site.StartAsync();
        await site.SpeakAsync("affected-representative", "ar");
        await site.SetAsync(s => s with { AdoptionRule = "no-objection", CorrectionDays = 5, MinutesLanguages = ["ar"] });
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var (settings, out_) = (site.Country().Settings, site.Country().Today);
        var first = await site.MinutesAsync(room);
        Assert.Equal(settings.AfterWorkingDays(out_, 5), first.Periods.Of("en")!.Until);
        Assert.Null(first.Periods.Of("ar")!.Until);
        Assert.Contains("تبدأ مهلة رد منظمتكم", (await (await site.As("affected-representative")).OpenAsync(room.Page)).Text, StringComparison.Ordinal);

        var fourth = settings.AfterWorkingDays(out_, 4);
        site.Clock.Advance(TimeSpan.FromDays(fourth.DayNumber - out_.DayNumber));
        await site.TranslateAsync(room, "ar");
        var moved = await site.MinutesAsync(room);
        var last = settings.AfterWorkingDays(first.Periods.Of("en")!.Until!.Value, 4);
        Assert.Equal((first.Periods.Of("en")!.Until, last), (moved.Periods.Of("en")!.Until, moved.Periods.Of("ar")!.Until));
        Assert.Equal(last, moved.AnswersUntil);
        var letter = await site.Mail.WaitAsync(site.Account("affected-representative").Email, "العربية");
        Assert.Contains(site.Services.GetRequired<IFormats>().Date(last, "ar"), letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Mail.To(site.Account("member").Email), l => l.Subject.Contains("Arabic", StringComparison.Ordinal));

        // The others' time runs out first: what they send is kept, not counted. Then the platform adopts by itself.
        site.Clock.Advance(TimeSpan.FromDays(moved.Periods.Of("en")!.Until!.Value.DayNumber + 1 - site.Country().Today.DayNumber));
        var late = await room.AnswerAsync("member", "1.1", "correction", "Too late a wording.");
        Assert.Equal("late", (string?)late["State"]);
        Assert.Equal("recorded", (string?)(await room.AnswerAsync("affected-representative", "1.1", "reservation", "In time."))["State"]);
        site.Clock.Advance(TimeSpan.FromDays(last.DayNumber + 1 - site.Country().Today.DayNumber));
        await site.RestartAsync();
        Assert.True(await Patience.UntilAsync(async () => (string?)(await room.ReadAsync("member"))["State"] == "adopted", TestContext.Current.CancellationToken));
        var adopted = await site.MinutesAsync(room);
        Assert.Equal(AdoptionMethods.NoObjection, adopted.AdoptionMethod);
        Assert.DoesNotContain("Too late a wording", adopted.Sealed!, StringComparison.Ordinal);
        Assert.Contains("In time.", adopted.Sealed!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_promised_language_is_missing_the_time_does_not_run_out_but_the_secretariat_can_close_it()
    {
        await using var site = await Site.StartAsync();
        await site.SetAsync(s => s with { CorrectionDays = 2, MinutesLanguages = ["ar"] });
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        site.Clock.Advance(TimeSpan.FromDays(10));
        Assert.False((await site.MinutesAsync(room)).IsTimeOver(site.Country().Today));
        await room.MoveAsync("close-corrections", "secretariat");
    }

    [Fact]
    public async Task What_comes_after_the_last_day_is_kept_in_words_and_shown_as_late()
    {
        await using var site = await Site.StartAsync();
        await site.SpeakAsync("affected-representative", "fr");
        await site.SetAsync(s => s with { MinutesLanguages = ["fr"] });
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        await BackdateAsync(site, room);
        var member = await site.As("member");
        var page = await member.OpenAsync(room.Page);
        Assert.True(page.Says("time to answer ended on"), page.Text);
        var answer = await page.FollowAsync("Answer 1.1");
        var done = await answer.Form("Record this answer").Choose("Kind", "Correction").Fill("Wording", "Lapwing wording.").SendAsync();
        Assert.Contains("kept and shown as late", done.Html, StringComparison.Ordinal);
        Assert.True(done.Says("Lapwing wording.") && done.Says("Late, not counted") && done.Says("Correction, late, on"), done.Text);
        await room.MoveAsync("adopt", "lead");
    }

    [Fact]
    public async Task An_answer_by_telephone_is_entered_with_where_it_came_from()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(room.Page + "/on-behalf")).Status);
        var form = await (await (await site.As("secretariat")).OpenAsync(room.Page)).FollowAsync("Enter an answer for an organisation");
        var again = await form.Form("Record this answer").Choose("Kind", "Reservation").Fill("Wording", "Said on the telephone.").SendAsync();
        Assert.Equal(["Choose the member organisation that answered."], again.Errors);
        again = await again.Form("Record this answer").Fill("Organisation", site.Account("member-2").Organisation).SendAsync();
        Assert.Equal(["Say how the answer came."], again.Errors);
        again = await again.Form("Record this answer").Choose("Channel", "telephone").Fill("Paragraph", "9.9").SendAsync();
        Assert.Equal(["There is no paragraph 9.9 in these minutes."], again.Errors);
        again = await again.Form("Record this answer").Fill("Paragraph", "1.1").Fill("ReceivedOn.year", "2020").SendAsync();
        Assert.Contains("not before the minutes went out", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal("Said on the telephone.", again.One("[name=Wording]").TextContent.Trim());
        var done = await again.Form("Record this answer").Fill("ReceivedOn.year", $"{site.Country().Today.Year}").SendAsync();
        Assert.True(done.Says("Said on the telephone.") && done.Says("Entered by the secretariat; it came by telephone on"), done.Text);
        var given = Assert.Single((await site.MinutesAsync(room)).Answers);
        Assert.Equal((AnswerChannels.Telephone, (string?)null), (given.Channel, given.PersonId));
        Assert.NotNull(given.EnteredById);
    }

    [Fact]
    public async Task A_correction_to_a_paragraph_that_was_reworded_meanwhile_keeps_what_was_typed_and_shows_both()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var member = await site.As("member");
        var open = await (await member.OpenAsync(room.Page)).FollowAsync("Answer 1.1");
        var other = await room.AnswerAsync("member-2", "1.1", "correction", "Said to nearly everybody.");
        await Room.PostAsync(site.Api("secretariat"), $"{room.Api}/answers/{other["Id"]}/transitions/accept", new { }, HttpStatusCode.OK);
        var again = await open.Form("Record this answer").Choose("Kind", "Correction").Fill("Wording", "Dotterel wording.").SendAsync();
        Assert.Contains("was reworded while you wrote", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal("Dotterel wording.", again.One("[name=Wording]").TextContent.Trim());
        Assert.Contains("nearly", again.One("ins").TextContent, StringComparison.Ordinal);
        var done = await again.Form("Record this answer").SendAsync();
        Assert.True(done.Says("Dotterel wording."), done.Text);
    }

    [Fact]
    public async Task A_correction_to_a_paragraph_that_is_gone_keeps_what_was_typed_and_one_that_moved_is_followed()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var member = await site.As("member");
        var page = await member.OpenAsync(room.Page);
        var (gone, moved) = (await page.FollowAsync("Answer 1.1"), await page.FollowAsync("Answer 1.2"));
        await room.MoveAsync("recall", "secretariat");
        var minutes = await site.MinutesAsync(room);
        using var put = new HttpRequestMessage(HttpMethod.Put, room.Api)
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { Items = new[] { new { AgendaItem = 1, Paragraphs = new[] { new { Id = minutes.Body.Items[0].Paragraphs[1].Id, Text = "Said among members.", Audience = "members" } } } } }),
        };
        put.Headers.TryAddWithoutValidation("If-Match", "*");
        Assert.Equal(HttpStatusCode.OK, (await site.Api("secretariat").SendAsync(put, TestContext.Current.CancellationToken)).StatusCode);
        await room.MoveAsync("circulate", "secretariat");
        var again = await gone.Form("Record this answer").Choose("Kind", "Reservation").Fill("Wording", "Sanderling reservation.").SendAsync();
        Assert.Contains("no longer in the minutes", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal("Sanderling reservation.", again.One("[name=Wording]").TextContent.Trim());
        await again.Form("Record this answer").SendAsync();
        await moved.Form("Record this answer").Choose("Kind", "Correction").Fill("Wording", "Moved wording.").SendAsync();
        var answers = (await site.MinutesAsync(room)).Answers.Where(a => a.State is AnswerState.Open or AnswerState.Recorded).OrderBy(a => a.At).ToList();
        Assert.Equal([null, minutes.Body.Items[0].Paragraphs[1].Id], answers.Select(a => a.TextId));
    }

    /// <summary>The first language's time ended yesterday; the other's still runs.</summary>
    private static Task BackdateAsync(Site site, Room room) => site.ChangeMinutesAsync(room, m => m.Periods = new() { All = [new("en", site.Country().Today.AddDays(-9), site.Country().Today.AddDays(-1)), new("fr", null, null)] });
}
