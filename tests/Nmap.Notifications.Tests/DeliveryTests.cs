using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;
using Nmap.Notifications.Sending;

namespace Nmap.Notifications.Tests;

public sealed class DeliveryTests
{
    [Fact]
    public async Task Each_recipient_gets_one_letter_about_one_thing()
    {
        await using var office = new PostOffice();
        foreach (var person in new[] { "p1", "p2", "p1" }) { await office.AddAsync(PostOffice.Letter(person)); }
        Assert.Equal(2, await office.RoundAsync());
        Assert.Equal(0, await office.RoundAsync());
        await office.AddAsync(PostOffice.Letter(), "fact/2/circulated");
        Assert.Equal(1, await office.RoundAsync());
        Assert.Equal(3, office.Files.Length);
    }

    [Fact]
    public async Task In_a_transaction_a_letter_is_part_of_the_commit()
    {
        await using var office = new PostOffice();
        foreach (var commit in new[] { false, true })
        {
            await using var scope = office.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
            await using var work = await db.BeginAsync(PostOffice.Cancel);
            await scope.ServiceProvider.GetRequiredService<IPost>().AddAsync("a", PostOffice.Letter(), PostOffice.Cancel);
            await scope.ServiceProvider.GetRequiredService<IPost>().AddAsync("a", PostOffice.Letter(), PostOffice.Cancel);
            if (commit) { await db.CommitAsync(new Act("Thing.Done", "Thing", "t", Reader.System), PostOffice.Cancel); }
        }
        Assert.Single(await office.LettersAsync());
    }

    [Fact]
    public async Task Killed_between_sending_and_marking_a_file_is_not_written_twice()
    {
        await using var office = new PostOffice();
        await office.AddAsync(PostOffice.Letter());
        await office.RoundAsync();
        await using (var scope = office.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<LetterRow>().ExecuteUpdateAsync(s => s.SetProperty(l => l.State, LetterState.Waiting), PostOffice.Cancel);
        }
        Assert.Equal(0, await office.RoundAsync());
        office.Now = office.Now.AddMinutes(1);
        Assert.Equal(1, await office.RoundAsync());
        Assert.Single(office.Files);
    }

    [Fact]
    public async Task A_letter_leaves_by_itself()
    {
        await using var office = new PostOffice();
        var round = office.Services.GetServices<IHostedService>().OfType<PostRound>().Single();
        await round.StartAsync(PostOffice.Cancel);
        await office.AddAsync(PostOffice.Letter());
        var until = DateTime.UtcNow.AddSeconds(60);
        while (!office.Files.Any(f => f.EndsWith(".eml", StringComparison.Ordinal)) && DateTime.UtcNow < until) { await Task.Delay(20, PostOffice.Cancel); }
        await round.StopAsync(PostOffice.Cancel);
        Assert.EndsWith(".eml", Assert.Single(office.Files), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_takes_what_we_send()
    {
        await using var server = new MailServer();
        await using var office = new PostOffice(("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{server.Port}"), ("Smtp:From", "forum@example.org"));
        await office.AddAsync(PostOffice.Letter());
        await office.AddAsync(PostOffice.Letter("p2", "bob@example.org", "ar"));
        Assert.Equal(2, await office.RoundAsync());
        Assert.Equal(["ana@example.org", "bob@example.org"], server.Taken.Select(t => t.To).Order());
        Assert.Equal(1, server.Connections);
        Assert.All(server.Taken, t => Assert.Contains("Auto-Submitted: auto-generated", t.Data, StringComparison.Ordinal));
        Assert.Empty(office.Files);
    }

    [Fact]
    public async Task A_refused_recipient_fails_and_the_next_gets_theirs()
    {
        await using var server = new MailServer { Refuses = "ana@example.org" };
        await using var office = new PostOffice(("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{server.Port}"), ("Smtp:From", "forum@example.org"));
        await office.AddAsync(PostOffice.Letter());
        await office.AddAsync(PostOffice.Letter("p2", "bob@example.org"));
        Assert.Equal(1, await office.RoundAsync());
        Assert.Equal([LetterState.Failed, LetterState.Sent], (await office.LettersAsync()).Select(l => l.State));
        var finding = await office.Services.CreateScope().ServiceProvider.GetServices<IDoctorCheck>().Single(c => c.Name == "letters").RunAsync(PostOffice.Cancel);
        Assert.Equal(FindingLevel.Warn, finding.Level);
    }

    [Fact]
    public async Task Without_the_server_a_letter_is_tried_again_for_a_day()
    {
        var server = new MailServer();
        var port = server.Port;
        await server.DisposeAsync();
        await using var office = new PostOffice(("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{port}"), ("Smtp:From", "forum@example.org"));
        await office.AddAsync(PostOffice.Letter());
        var start = office.Now;
        var pauses = new List<double>();
        while ((await office.LettersAsync()).Single() is { State: LetterState.Waiting } letter)
        {
            office.Now = letter.NextAt > office.Now ? letter.NextAt : office.Now;
            await office.RoundAsync();
            pauses.Add(((await office.LettersAsync()).Single().NextAt - office.Now).TotalSeconds);
        }
        Assert.Equal([30, 60, 120], pauses.Take(3));
        Assert.Equal(7200, pauses.Max());
        Assert.InRange((office.Now - start).TotalHours, 24, 26);
        Assert.Equal(LetterState.Failed, (await office.LettersAsync()).Single().State);
    }

    [Fact]
    public async Task The_server_check_says_what_is_wrong()
    {
        await using var server = new MailServer();
        await using var office = new PostOffice(("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{server.Port}"));
        await using var nothing = new PostOffice();
        await using var wrong = new PostOffice(("Smtp:Host", "127.0.0.1"), ("Smtp:Port", "1"));
        Assert.Equal((FindingLevel.Warn, FindingLevel.Warn, FindingLevel.Fail), (await LevelAsync(office, "mail server"), await LevelAsync(nothing, "mail server"), await LevelAsync(wrong, "mail server")));
        Assert.Equal((FindingLevel.Fail, FindingLevel.Warn), (await LevelAsync(office, "mail sender"), await LevelAsync(nothing, "mail sender")));
    }

    private static async Task<FindingLevel> LevelAsync(PostOffice office, string check)
    {
        await using var scope = office.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetServices<IDoctorCheck>().Single(c => c.Name == check).RunAsync(PostOffice.Cancel)).Level;
    }
}
