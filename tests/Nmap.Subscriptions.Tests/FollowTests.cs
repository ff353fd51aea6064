using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Subscriptions.Verbs;
using Nmap.Testing;
using Xunit;

namespace Nmap.Subscriptions.Tests;

/// <summary>A list by mail, from the form to the last mail. A site of its own: the clock moves.</summary>
public sealed class FollowTests : IAsyncLifetime
{
    private const string Email = "reader@example.org";
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_list_comes_once_a_day_after_the_link_was_pressed_and_only_with_news()
    {
        await PublishAsync("Before anybody followed", "clearance");
        var first = await AskAsync("/en/subscribe/good-practices?pillar=clearance");
        Assert.Contains("Lessons and good practices (clearance)", first.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("take part in its work", first.Text, StringComparison.Ordinal);
        await ConfirmAsync(first);
        await RoundAsync();
        Assert.Single(_site.Mail.To(Email));

        await PublishAsync("A lesson of clearance", "clearance");
        await PublishAsync("A lesson of advocacy", "advocacy");
        await MorningAsync();
        await RoundAsync();
        var mail = await _site.Mail.WaitAsync(Email, "1 new");
        Assert.Contains("A lesson of clearance", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("advocacy", mail.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Before anybody", mail.Text, StringComparison.Ordinal);
        Assert.Contains("http://localhost/en/good-practices?pillar=clearance", mail.Links);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Message.Headers["List-Unsubscribe-Post"]);
        Assert.Equal(["text/plain"], mail.Message.BodyParts.Select(p => p.ContentType.MimeType));

        await PublishAsync("The same day, later", "clearance");
        await RoundAsync();
        Assert.Equal(2, _site.Mail.To(Email).Count);
        await MorningAsync();
        await RoundAsync();
        Assert.Contains("The same day, later", (await WaitForAsync(3))[^1].Text, StringComparison.Ordinal);
        await MorningAsync();
        await RoundAsync();
        Assert.Equal(3, _site.Mail.To(Email).Count);
    }

    [Fact]
    public async Task One_press_of_a_mail_program_ends_it_and_removes_the_address()
    {
        await ConfirmAsync(await AskAsync("/en/subscribe/good-practices"));
        await PublishAsync("News for the last time", "clearance");
        await MorningAsync();
        await RoundAsync();
        var leave = (await _site.Mail.WaitAsync(Email, "1 new")).Message.Headers["List-Unsubscribe"]!.Trim('<', '>');
        var shown = await _site.Stranger().OpenAsync(new Uri(leave).AbsolutePath);
        Assert.True(shown.Says("Lessons and good practices"));
        Assert.Equal(1, await CountAsync());

        // As RFC 8058 says: no cookie, no form of ours, one fixed field.
        using var pressed = await _site.Api().PostAsync(new Uri(leave).AbsolutePath, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
        Assert.Equal(0, await CountAsync());
        Assert.Equal(0, await LettersAsync());
        using var twice = await _site.Api().PostAsync(new Uri(leave).AbsolutePath, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, twice.StatusCode);
        Assert.True((await _site.Stranger().OpenAsync(new Uri(leave).AbsolutePath)).Says("Nothing more is to be done."));
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Stranger().GetAsync("/leave/nothing-like-it/en")).Status);
    }

    [Fact]
    public async Task What_is_not_confirmed_in_seven_days_is_forgotten()
    {
        var first = await AskAsync("/en/subscribe/good-practices");
        // Opening the link changes nothing: programs open links too.
        Assert.True((await _site.Stranger().OpenAsync(Link(first))).Says("If you did not ask for it"));
        await PublishAsync("Not for who never confirmed", "clearance");
        await MorningAsync();
        await RoundAsync();
        Assert.Single(_site.Mail.To(Email));
        _site.Clock.Advance(TimeSpan.FromDays(7));
        await RoundAsync();
        Assert.Equal((0, 0), (await CountAsync(), await LettersAsync()));
        Assert.Equal(HttpStatusCode.Gone, (await _site.Stranger().GetAsync(Link(first))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await _site.Stranger().GetAsync("/en/subscribe/confirm/made-up")).Status);
    }

    [Fact]
    public async Task The_answer_never_tells_whether_an_address_is_known()
    {
        await ConfirmAsync(await AskAsync("/en/subscribe/good-practices"));
        var known = await SendAsync("/en/subscribe/good-practices", Email.ToUpperInvariant());
        var unknown = await SendAsync("/en/subscribe/good-practices", "other@example.org");
        Assert.Equal((known.Address, known.Text), (unknown.Address, unknown.Text));
        await _site.Mail.WaitAsync(Email, "You already get this");
        Assert.Equal(2, await CountAsync());
        await SendAsync("/en/subscribe/good-practices", Email);
        Assert.Equal(2, _site.Mail.To(Email).Count);
    }

    [Fact]
    public async Task Nobody_floods_a_strangers_mailbox()
    {
        foreach (var list in new[] { "good-practices", "news", "decisions", "members", "progress", "obligations", "meetings" }) { await SendAsync($"/en/subscribe/{list}", Email); }
        Assert.Equal(5, await CountAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("reader")]
    [InlineData("a@b@c")]
    [InlineData("reader@example.org, other@example.org")]
    [InlineData("reader@example.org\r\nBcc: x@example.org")]
    public async Task An_address_that_is_none_is_said_at_its_field_and_stays_typed(string typed)
    {
        var page = await SendAsync("/en/subscribe/news", typed);
        Assert.Equal(["Enter an e-mail address like name@example.org."], page.Errors);
        Assert.Equal(typed, page.One("#Email").GetAttribute("value") ?? "");
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Only_lists_of_this_site_are_followed_and_programs_that_fill_everything_are_turned_back()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Stranger().GetAsync("/en/subscribe/nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Stranger().GetAsync("/xx/subscribe/news")).Status);
        var form = (await _site.Stranger().OpenAsync("/en/subscribe/news")).FormWith("Email").Fill("Email", Email).Fill("Website", "https://example.org");
        Assert.Contains("hidden field", (await form.SendAsync()).Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
        var wide = await SendAsync("/en/subscribe/search?q=" + new string('x', 500), Email);
        Assert.Contains("fewer filters", wide.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_arabic_reader_follows_in_arabic()
    {
        var page = await _site.Stranger().OpenAsync("/ar/subscribe/news");
        Assert.Equal("rtl", page.Document.DocumentElement.GetAttribute("dir"));
        await page.FormWith("Email").Fill("Email", Email).SendAsync();
        var mail = await _site.Mail.WaitAsync(Email);
        Assert.Contains("/ar/subscribe/confirm/", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Confirm", mail.Subject, StringComparison.Ordinal);
    }

    private async Task<Screen> SendAsync(string address, string email) => await (await _site.Stranger().OpenAsync(address)).FormWith("Email").Fill("Email", email).SendAsync();

    private async Task<Mailbox.Letter> AskAsync(string address)
    {
        var asked = await SendAsync(address, Email);
        Assert.Equal("/en/subscribe/asked", asked.Address.AbsolutePath);
        return await _site.Mail.WaitAsync(Email, "Confirm");
    }

    private static string Link(Mailbox.Letter letter) => new Uri(letter.Links.Single(l => l.Contains("/subscribe/confirm/", StringComparison.Ordinal))).AbsolutePath;

    private async Task ConfirmAsync(Mailbox.Letter letter)
    {
        var page = await _site.Stranger().OpenAsync(Link(letter));
        Assert.True((await page.Form("Yes, send it to me").SendAsync()).Says("at most once a day"));
    }

    /// <summary>Forward to nine o'clock of the country's next day.</summary>
    private Task MorningAsync()
    {
        var here = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(_site.Clock.Now, "Africa/Nairobi");
        _site.Clock.Advance(here.Date.AddDays(1).AddHours(9) - here.DateTime);
        return Task.CompletedTask;
    }

    private async Task RoundAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ForgetUnconfirmed>().RunAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<WriteDigests>().RunAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<Mailbox.Letter>> WaitForAsync(int letters)
    {
        Assert.True(await Patience.UntilAsync(() => Task.FromResult(_site.Mail.To(Email).Count >= letters)));
        return _site.Mail.To(Email);
    }

    private async Task PublishAsync(string title, string pillar)
    {
        using var made = await _site.Api("member").PostAsJsonAsync("/api/v1/content/GoodPractice",
            new { Culture = "en", Audience = "public", TitlePart = new { Title = title }, HtmlBodyPart = new { Html = $"<p>{title}.</p>" }, GoodPractice = new { Pillar = pillar, Levels = new[] { "national" } } });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        foreach (var (role, step) in new[] { ("member", "submit"), ("lead", "approve"), ("lead", "publish") })
        {
            using var moved = await _site.Api(role).PostAsJsonAsync($"{made.Headers.Location}/transitions/{step}", new { });
            Assert.True(moved.IsSuccessStatusCode, await moved.Content.ReadAsStringAsync());
        }
    }

    private async Task<int> CountAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Subscription>().CountAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Letters to the reader that are still known.</summary>
    private async Task<int> LettersAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        return await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM notifications_letters WHERE \"Email\" = {Email}").SingleAsync(TestContext.Current.CancellationToken);
    }
}
