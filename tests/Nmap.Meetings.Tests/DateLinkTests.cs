using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>The question which date suits, answered from the mail without signing in.</summary>
public sealed class DateLinkTests(MailSite site) : IClassFixture<MailSite>
{
    private async Task<(string Meeting, Mailbox.Letter Letter)> AskedAsync(string role)
    {
        var meeting = await DateQuestions.DraftAsync(site, "Linked " + DateQuestions.Unique);
        await DateQuestions.AskAsync(site, meeting);
        return (meeting, await LetterAsync(meeting, role));
    }

    private async Task<Mailbox.Letter> LetterAsync(string meeting, string role, int nth = 1)
    {
        Assert.True(await Patience.UntilAsync(() => Task.FromResult(site.Mail.To(site.Account(role).Email).Count(About) == nth), TestContext.Current.CancellationToken));
        var letter = await site.LetterAsync(role, About);
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        return letter;
        bool About(Mailbox.Letter l) => l.Text.Contains(meeting + "/dates", StringComparison.Ordinal);
    }

    private static string Act(Mailbox.Letter letter) => letter.Links.Single(l => l.Contains("/act/", StringComparison.Ordinal));

    private static string[] Fields(Screen page) => [.. page.Document.QuerySelectorAll("form input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct()];

    private async Task<string> RowAsync(string meeting, string role)
        => (await (await site.As("secretariat")).OpenAsync(meeting + "/dates")).Texts("tbody tr").Single(r => r.Contains(site.Account(role).OrganisationName, StringComparison.Ordinal));

    [Fact]
    public async Task Every_date_is_answered_shown_to_all_and_taken_back_by_the_same_link()
    {
        var (meeting, letter) = await AskedAsync("member");
        var page = await site.Stranger().OpenAsync(Act(letter));
        var dates = Fields(page);
        Assert.Equal(2, dates.Length);
        Assert.Equal(["Say whether this date suits.", "Say whether this date suits."], (await page.Form("Send my answer").SendAsync()).Errors);
        page = await page.Form("Send my answer").Choose(dates[1], "Yes").SendAsync();
        Assert.Equal(["Say whether this date suits."], page.Errors);
        Assert.NotNull(page.Document.QuerySelector($"input[name='{dates[1]}'][value=Yes][checked]"));
        Assert.Contains("No answer yet", await RowAsync(meeting, "member"), StringComparison.Ordinal);
        page = await page.Form("Send my answer").Choose(dates[0], "No").SendAsync();
        Assert.True(page.Says("10:00 (Africa/Nairobi, UTC+03:00): Does not suit"), page.Text);
        Assert.Contains("Does not suit Suits", await RowAsync(meeting, "member"), StringComparison.Ordinal);
        var id = meeting.Split('/')[^1];
        var told = await site.InScopeAsync(s => s.GetRequiredService<NmapDb>().Database.SqlQuery<string>($"SELECT \"Details\" AS \"Value\" FROM cms_audit WHERE \"Name\" = 'DatePoll.Answered'").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains("\"channel\":\"link\"", told.Single(d => d.Contains(id, StringComparison.Ordinal)), StringComparison.Ordinal);

        page = await page.Form("Take it back").SendAsync();
        Assert.True(page.Says("Send my answer"), page.Text);
        Assert.Contains("No answer yet", await RowAsync(meeting, "member"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_before_stands_again_once_the_answer_is_taken_back()
    {
        var (meeting, letter) = await AskedAsync("member-2");
        var own = await (await site.As("member-2")).OpenAsync(meeting + "/dates");
        var dates = Fields(own);
        await own.Form("Record this answer").Choose(dates[0], "Yes").Choose(dates[1], "IfNeedBe").SendAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        var page = await site.Stranger().OpenAsync(Act(letter));
        dates = Fields(page);
        Assert.NotNull(page.Document.QuerySelector($"input[name='{dates[0]}'][value=Yes][checked]"));
        page = await page.Form("Send my answer").Choose(dates[0], "No").SendAsync();
        Assert.Contains("Does not suit If need be", await RowAsync(meeting, "member-2"), StringComparison.Ordinal);
        await page.Form("Take it back").SendAsync();
        Assert.Contains("Suits If need be", await RowAsync(meeting, "member-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_letter_leads_to_the_dates_that_are_offered_now_and_ends_with_the_question()
    {
        var (meeting, first) = await AskedAsync("member");
        await DateQuestions.AskAsync(site, meeting, first: 22, second: 33, closes: 6);
        var second = await LetterAsync(meeting, "member", nth: 2);
        Assert.Equal(Fields(await site.Stranger().OpenAsync(Act(second))), Fields(await site.Stranger().OpenAsync(Act(first))));
        var secretariat = await site.As("secretariat");
        await (await (await secretariat.OpenAsync(meeting + "/dates")).FollowAsync("Withdraw the question")).Form("Withdraw the question").SendAsync();
        var page = await site.Stranger().GetAsync(Act(second));
        Assert.True(page.Says("Nobody is asked about these dates any more."), page.Text);
        Assert.Empty(Fields(page));
        Assert.NotEqual(HttpStatusCode.InternalServerError, page.Status);
    }
}
