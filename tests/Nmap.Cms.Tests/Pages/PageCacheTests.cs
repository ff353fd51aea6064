using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Tests.Floor;
using Nmap.Testing;
using Npgsql;

namespace Nmap.Cms.Tests.Pages;

public sealed class PageCacheTests : IAsyncLifetime
{
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_embargo_ends_to_the_second_on_every_page_kept_before()
    {
        var ends = _site.Clock.Now.AddHours(2);
        await _site.PublishedAsync(Doors.Draft("Zirkonquell embargo") with { VisibleFrom = ends });
        await ShowsAsync("/en/news", shown: false);
        _site.Clock.Advance(ends - _site.Clock.Now - TimeSpan.FromSeconds(2));
        await ShowsAsync("/en/news", shown: false);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/en/news/zirkonquell-embargo")).Status);
        _site.Clock.Advance(TimeSpan.FromSeconds(3));
        await ShowsAsync("/en/news", shown: true);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/en/news/zirkonquell-embargo")).Status);
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_within_five_seconds_also_as_the_last_good_page()
    {
        var item = await _site.PublishedAsync(Doors.Draft("Zirkonquell withdrawn"));
        await SoonShowsAsync("/en/news", true);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/en/news/zirkonquell-withdrawn")).Status);
        await _site.MoveAsync(item, "withdraw", _site.Lead(), reason: "Wrong number");
        await SoonShowsAsync("/en/news", false);
        // The list may have been made anew for another reason: what the test is about is the page itself.
        await SoonShowsAsync("/en/news/zirkonquell-withdrawn", false);
        await TakeDatabaseAwayAsync();
        _site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.DoesNotContain("Zirkonquell", (await GetAsync("/en/news/zirkonquell-withdrawn")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zirkonquell", (await GetAsync("/en/news")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_database_is_away_the_last_good_page_is_served_and_others_say_so()
    {
        await _site.PublishedAsync(Doors.Draft("Zirkonquell stays"));
        await ToldAsync();
        var before = await GetAsync("/en/news");
        Assert.Contains("Zirkonquell", before.Text, StringComparison.Ordinal);
        await TakeDatabaseAwayAsync();
        _site.Clock.Advance(TimeSpan.FromMinutes(11));
        var after = await GetAsync("/en/news");
        Assert.Equal((HttpStatusCode.OK, before.Text), (after.Status, after.Text));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync("/en/news/zirkonquell-stays")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync("/health/ready")).Status);
        using var api = await _site.Api().GetAsync(new Uri("/api/v1/content/News", UriKind.Relative), Doors.Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.NotNull(api.Headers.RetryAfter);
        if (!IsPostgres) { Assert.False(File.Exists(DatabaseFile)); }
    }

    [Fact]
    public async Task Unknown_words_in_the_query_do_not_make_a_page_of_their_own()
    {
        var plain = await _site.Api().GetAsync(new Uri("/en/news", UriKind.Relative), Doors.Cancel);
        var busted = await _site.Api().GetAsync(new Uri("/en/news?fbclid=1&x=2", UriKind.Relative), Doors.Cancel);
        Assert.Equal(plain.Headers.ETag, busted.Headers.ETag);
        using var head = await _site.Api().SendAsync(new HttpRequestMessage(HttpMethod.Head, "/en/news"), Doors.Cancel);
        Assert.Equal(plain.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Doors.Cancel));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/en/news") { Headers = { IfNoneMatch = { plain.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await _site.Api().SendAsync(again, Doors.Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_scheduled_text_is_published_when_its_time_comes_and_an_edit_takes_it_off_the_clock()
    {
        var at = _site.Clock.Now.AddHours(1);
        var (stays, edited) = (await _site.ApproveAsync(await _site.CreateAsync(Doors.Draft("Scheduled"))), await _site.ApproveAsync(await _site.CreateAsync(Doors.Draft("Edited after"))));
        foreach (var item in (ContentItem[])[edited, stays]) { await _site.MoveAsync(item, "schedule", _site.Lead(), at); }
        await _site.SaveAsync(edited, Doors.Draft("Edited after approval"), null);
        Assert.Null(await _site.FindAsync(stays.ContentItemId, Reader.Stranger));
        _site.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        Assert.True(await Doors.SoonAsync(async () => await _site.FindAsync(stays.ContentItemId, Reader.Stranger) is not null));
        Assert.Null(await _site.FindAsync(edited.ContentItemId, Reader.Stranger));
    }

    private async Task ShowsAsync(string address, bool shown) => Assert.Equal(shown, (await GetAsync(address)).Text.Contains("Zirkonquell", StringComparison.Ordinal));

    private async Task SoonShowsAsync(string address, bool shown)
        => Assert.True(await Doors.SoonAsync(async () => (await GetAsync(address)).Text.Contains("Zirkonquell", StringComparison.Ordinal) == shown));

    /// <summary>Waits until every fact written so far has ended the pages made before it.</summary>
    private async Task ToldAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var last = await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<FactRow>().MaxAsync(f => f.Id, Doors.Cancel);
        var pump = _site.Services.GetServices<IHostedService>().OfType<FollowerPump>().Single();
        Assert.True(await Patience.UntilAsync(() => Task.FromResult(pump.PositionOf("pages") >= last), Doors.Cancel));
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(string address)
    {
        using var answer = await _site.Api().GetAsync(new Uri(address, UriKind.Relative), Doors.Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Doors.Cancel));
    }

    private static bool IsPostgres => Environment.GetEnvironmentVariable("NMAP_TEST_POSTGRES") is { Length: > 0 };

    private string DatabaseFile => Path.Combine(_site.DataFolder, "nmap.db");

    private async Task TakeDatabaseAwayAsync()
    {
        if (!IsPostgres)
        {
            File.Move(DatabaseFile, DatabaseFile + ".away");
            SqliteConnection.ClearAllPools();
            return;
        }
        var name = new NpgsqlConnectionStringBuilder(_site.Services.GetRequiredService<IConfiguration>().GetConnectionString("Nmap")).Database;
        await using var admin = new NpgsqlConnection(Environment.GetEnvironmentVariable("NMAP_TEST_POSTGRES"));
        await admin.OpenAsync(Doors.Cancel);
        foreach (var sql in (string[])[$"ALTER DATABASE {name} ALLOW_CONNECTIONS false", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"])
        {
            await using var command = new NpgsqlCommand(sql, admin);
            await command.ExecuteNonQueryAsync(Doors.Cancel);
        }
    }
}
