using System.Globalization;
using System.Net;
using Nmap.Cms;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Members say which date suits them; the outcome is the invitation.</summary>
public sealed class DatePollTests(Site site) : IClassFixture<Site>
{
    private static string Unique => DateQuestions.Unique;

    private Task<string> DraftAsync(string title) => DateQuestions.DraftAsync(site, title);

    private static Form Day(Form form, string field, DateTimeOffset day) => DateQuestions.Day(form, field, day);

    private Task<Screen> AskAsync(string meeting) => DateQuestions.AskAsync(site, meeting);

    private static string[] Asked(Screen page) => [.. page.Document.QuerySelectorAll("form input[type=radio][name^='Says[']").Select(r => r.GetAttribute("name")!).Distinct()];

    [Fact]
    public async Task Members_are_asked_once_answer_for_all_to_see_and_the_choice_leads_to_the_invitation()
    {
        var title = "Sought " + Unique;
        var meeting = await DraftAsync(title);
        var page = await AskAsync(meeting);
        Assert.True(page.Says("The members are being asked."), page.Html);
        var address = site.Account("member").Email;
        Assert.True(await Patience.UntilAsync(() => Task.FromResult(site.Mail.To(address).Any(l => l.Text.Contains(title, StringComparison.Ordinal))), TestContext.Current.CancellationToken));
        var letter = site.Mail.To(address).Single(l => l.Text.Contains(title, StringComparison.Ordinal));
        Assert.Contains("which date suits you", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("10:00 (Africa/Nairobi, UTC+03:00)", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Hall 4", letter.Text, StringComparison.Ordinal);
        Assert.Contains(letter.Links, l => l.EndsWith(meeting + "/dates", StringComparison.Ordinal));

        var member = await site.As("member");
        var list = await member.OpenAsync("/workspace");
        Assert.True(list.Says(title), list.Text);
        page = await member.OpenAsync(meeting + "/dates");
        var dates = Asked(page);
        Assert.Equal(2, dates.Length);
        Assert.Equal(["Answer for every date."], (await page.Form("Record this answer").Choose(dates[0], "Yes").SendAsync()).Errors);
        page = await page.Form("Record this answer").Choose(dates[0], "No").Choose(dates[1], "IfNeedBe").SendAsync();
        page = await page.Form("Record this answer").Choose(dates[0], "IfNeedBe").Choose(dates[1], "Yes").SendAsync();
        Assert.False((await member.OpenAsync("/workspace")).Says(title));
        page = await (await site.As("champion-donor")).OpenAsync(meeting + "/dates");
        Assert.Single(page.Texts("tbody tr"), r => r.Contains("If need be Suits", StringComparison.Ordinal));
        Assert.False(page.Says("Choose"));

        var secretariat = await site.As("secretariat");
        page = await secretariat.OpenAsync(meeting + "/dates");
        page = await page.FollowAsync(page.Texts("tbody a")[1]);
        page = await page.Form("Choose this date").SendAsync();
        Assert.EndsWith("/move/invite", page.Address.AbsolutePath, StringComparison.Ordinal);
        page = await page.Form("Send invitations").SendAsync();
        Assert.True(page.Says("11:30 (Africa/Nairobi"), page.Text);
        var invitation = await site.Mail.WaitAsync(address, "Invitation");
        Assert.Contains("11:30 (Africa/Nairobi, UTC+03:00)", invitation.Text, StringComparison.Ordinal);
        Assert.Single(site.Mail.To(address), l => l.Text.Contains(meeting + "/dates", StringComparison.Ordinal));
        Assert.False((await secretariat.OpenAsync("/workspace")).Says("Choose the date of meeting"));
        page = await member.OpenAsync(meeting + "/dates");
        Assert.True(page.Says("Nobody is asked about these dates any more."), page.Text);
        page = await secretariat.OpenAsync(meeting);
        Assert.False(page.Says("Ask members"), page.Text);
    }

    [Fact]
    public async Task The_secretariat_answers_for_an_organisation_and_says_how_it_knows()
    {
        var meeting = await DraftAsync("Told " + Unique);
        await AskAsync(meeting);
        var organisation = site.Account("champion-donor").Organisation;
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(meeting + "/dates/for")).Status);
        var secretariat = await site.As("secretariat");
        var page = await (await secretariat.OpenAsync(meeting + "/dates")).FollowAsync("Answer for an organisation that told you");
        var dates = Asked(page);
        Form Fill() => page.Form("Record this answer").Choose(dates[0], "Yes").Choose(dates[1], "No");
        page = await Fill().Fill("Organisation", organisation).SendAsync();
        Assert.Equal(["Say how this answer reached you, for example by telephone."], page.Errors);
        Assert.NotNull(page.Document.QuerySelector($"input[name='{dates[0]}'][value=Yes][checked]"));
        Assert.Equal(["Choose an organisation that is a member today."], (await Fill().Fill("Organisation", "").Fill("Note", "By telephone").SendAsync()).Errors);
        page = await Fill().Fill("Organisation", organisation).Fill("Note", "By telephone on Tuesday").SendAsync();
        Assert.True(page.Says("Recorded by the secretariat: By telephone on Tuesday"), page.Text);

        page = await (await site.As("champion-donor")).OpenAsync(meeting + "/dates");
        page = await page.Form("Record this answer").Choose(dates[0], "No").Choose(dates[1], "Yes").SendAsync();
        Assert.False(page.Says("By telephone on Tuesday"), page.Text);
        Assert.Single(page.Texts("tbody tr"), r => r.Contains("Does not suit Suits", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_withdrawn_is_asked_again_with_its_answers_and_told_once_more()
    {
        var meeting = await DraftAsync("Again " + Unique);
        await AskAsync(meeting);
        var member = await site.As("member");
        var page = await member.OpenAsync(meeting + "/dates");
        var dates = Asked(page);
        await page.Form("Record this answer").Choose(dates[0], "Yes").Choose(dates[1], "No").SendAsync();
        await Patience.UntilAsync(() => Task.FromResult(Letters(meeting) == 1), TestContext.Current.CancellationToken);
        var secretariat = await site.As("secretariat");
        page = await (await (await secretariat.OpenAsync(meeting + "/dates")).FollowAsync("Withdraw the question")).Form("Withdraw the question").SendAsync();
        Assert.True(page.Says("The question was withdrawn"), page.Text);
        Assert.True((await member.OpenAsync(meeting + "/dates")).Says("The question was withdrawn"));
        await AskAsync(meeting);
        Assert.True(await Patience.UntilAsync(() => Task.FromResult(Letters(meeting) == 2), TestContext.Current.CancellationToken));
        page = await member.OpenAsync(meeting + "/dates");
        Assert.Single(page.Texts("tbody tr"), r => r.Contains("Suits Does not suit", StringComparison.Ordinal));
    }

    private int Letters(string meeting) => site.Mail.To(site.Account("member").Email).Count(l => l.Text.Contains(meeting + "/dates", StringComparison.Ordinal));

    [Theory]
    [InlineData(20, 20, 5, "Offer at least two different dates.")]
    [InlineData(-3, 20, 5, "One of these dates has passed. Offer only dates that are still to come.")]
    [InlineData(10, 20, 12, "The last day to answer must come before the first of the dates.")]
    [InlineData(10, 20, -1, "This day has passed. Give members time to answer.")]
    public async Task What_cannot_be_asked_is_answered_in_words(int first, int second, int closes, string words)
    {
        var meeting = await DraftAsync("Bad " + Unique);
        var page = await (await site.As("secretariat")).OpenAsync(meeting + "/dates/ask");
        var form = page.Form("Ask the members");
        Day(form, "Dates[0].Day", site.Clock.Now.AddDays(first));
        Day(form, "Dates[1].Day", site.Clock.Now.AddDays(second));
        page = await Day(form.Fill("Dates[0].Time", "10:00").Fill("Dates[1].Time", "10:00"), "ClosesOn", site.Clock.Now.AddDays(closes)).SendAsync();
        Assert.Contains(words, page.Errors);
        Assert.Equal("10:00", page.One("[name='Dates[0].Time']").GetAttribute("value"));
    }

    [Fact]
    public async Task Members_and_others_do_not_ask_choose_or_withdraw()
    {
        var meeting = await DraftAsync("Not theirs " + Unique);
        await AskAsync(meeting);
        var member = await site.As("member");
        foreach (var step in new[] { "/dates/ask", "/dates/withdraw", "/dates/choose/x" }) { Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(meeting + step)).Status); }
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("observer")).GetAsync(meeting + "/dates")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("administrator")).GetAsync(meeting + "/dates")).Status);
    }

    [Fact]
    public async Task Nobody_is_asked_about_the_date_of_a_meeting_that_people_are_invited_to()
    {
        var meeting = await DraftAsync("Fixed " + Unique);
        await Room.PostAsync(site.Api("secretariat"), meeting.Replace("/workspace", "/api/v1", StringComparison.Ordinal) + "/transitions/invite", new { }, HttpStatusCode.OK);
        Assert.Equal(["People are invited to this meeting already, or it is over. Its date is changed, not asked about."], (await AskAsync(meeting)).Errors);
    }

    [Fact]
    public void An_answer_after_the_last_day_and_a_date_that_passed_are_refused()
    {
        var now = new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);
        var (poll, today) = (new DatePoll(), DateOnly.FromDateTime(now.Date));
        poll.Ask([now.AddDays(9), now.AddDays(19)], today.AddDays(5), null, d => DateOnly.FromDateTime(d.Date), now, today);
        var says = poll.Dates.ToDictionary(d => d.Id, _ => Suits.Yes);
        poll.Answer("a", says, "p", null, now, today.AddDays(5));
        Assert.Equal(Refusal.WrongState, Assert.Throws<RefusedException>(() => poll.Answer("b", says, "p", null, now, today.AddDays(6))).Kind);
        var first = poll.InOrder[0].Id;
        Assert.Equal("Date", Assert.Throws<RefusedException>(() => poll.Choose(first, now.AddDays(10))).Field);
        Assert.Equal(Refusal.NotFound, Assert.Throws<RefusedException>(() => poll.Choose("nothing", now)).Kind);
        Assert.Equal(first, poll.Choose(first, now).Id);
        Assert.Equal(Refusal.WrongState, Assert.Throws<RefusedException>(() => poll.Choose(first, now)).Kind);
        Assert.Equal(Refusal.WrongState, Assert.Throws<RefusedException>(poll.Withdraw).Kind);
    }
}
