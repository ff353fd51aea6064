using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Concerns.Tests;

/// <summary>A site whose log is listened to.</summary>
public sealed class LoggedSite : Site, ILoggerProvider
{
    public ConcurrentQueue<(string Category, LogLevel Level, string Line)> Lines { get; } = new();

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ILoggerProvider>(this);
        services.PostConfigure<LoggerFilterOptions>(o => o.Rules.Add(new(typeof(LoggedSite).FullName, null, LogLevel.Debug, null)));
    }

    public ILogger CreateLogger(string categoryName) => new Listener(this, categoryName);

    public void Dispose() => GC.SuppressFinalize(this);

    private sealed class Listener(LoggedSite site, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => site.Lines.Enqueue((category, logLevel, formatter(state, exception) + exception));
    }
}

/// <summary>Nothing that is stored leads back to who raised a concern without a name, even when they are signed in.</summary>
public sealed partial class UnknownAuthorTests(LoggedSite site) : IClassFixture<LoggedSite>
{
    [Fact]
    public async Task A_signed_in_member_leaves_no_path_behind()
    {
        var member = await site.As("member");
        member.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Markerbrowser/7.0");
        await member.OpenAsync("/en/concern");
        var before = await RowsAsync(site);
        var lines = site.Lines.Count;
        var (reference, code) = await Desk.English(site).RaiseAsync(member, "Nobodyknowsmarkerword worries me.");
        var added = (await RowsAsync(site)).Except(before).ToList();

        Assert.Contains(added, r => r.Contains("Nobodyknowsmarkerword", StringComparison.Ordinal));
        Assert.Equal(["cms_audit", "concerns_concerns", "concerns_steps"], added.Select(r => r.Split('|')[0]).Order());
        foreach (var trace in await TracesAsync(code)) { Assert.DoesNotContain(added, r => r.Contains(trace, StringComparison.OrdinalIgnoreCase)); }
        Assert.All(added.SelectMany(r => Times().Matches(r)), t => Assert.Equal("00:00:00", t.Groups["time"].Value));

        var logged = site.Lines.Skip(lines).ToList();
        Assert.DoesNotContain(logged, l => l.Line.Contains("Nobodyknowsmarkerword", StringComparison.Ordinal) || l.Line.Contains(reference, StringComparison.Ordinal) || l.Line.Contains(code, StringComparison.Ordinal));
        Assert.DoesNotContain(logged, IsWritten);
    }

    /// <summary>A day in one calendar here and in another there would tell the hour.</summary>
    [Fact]
    public async Task Every_day_that_is_kept_is_the_countrys_own()
    {
        await using var late = await Site.StartAsync();
        late.Clock.Advance(late.Clock.Now.Date.AddDays(1).AddHours(22.5) - late.Clock.Now.UtcDateTime);
        var day = late.Clock.Now.AddHours(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var before = await RowsAsync(late);
        await Desk.English(late).RaiseAsync(late.Stranger(), "In the night.");
        Assert.All((await RowsAsync(late)).Except(before), r => Assert.Contains(day, r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_is_read_by_the_secretariat_alone_and_goes_for_good()
    {
        var (reference, _) = await Desk.English(site).RaiseAsync(site.Stranger(), "A named worry.", "Halmarkername", "Way Contactmarker");
        Assert.True((await Desk.OpenAsync(await site.As("secretariat"), reference)).Says("Halmarkername"));
        var lead = await site.As("lead");
        var page = await Desk.OpenAsync(lead, reference);
        Assert.False(page.Says("Halmarkername") || page.Says("Contactmarker"));

        page = await (await page.FollowAsync("Remove personal data")).Form("Remove for good").SendAsync();
        Assert.StartsWith("Say why it is removed", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await page.Form("Remove for good").Fill("Reason", "The person asked for it.").SendAsync();
        Assert.True(page.Says("Somebody whose data were removed"), page.Text);
        Assert.True(page.Says("A named worry."));
        Assert.DoesNotContain(await RowsAsync(site), r => r.Contains("Halmarkername", StringComparison.Ordinal) || r.Contains("Contactmarker", StringComparison.Ordinal));

        page = await (await page.FollowAsync("Remove personal data")).Form("Remove for good").Choose("WithText", "true").Fill("Reason", "It describes a neighbour.").SendAsync();
        Assert.False(page.Says("A named worry."));
        await using var scope = site.Services.CreateAsyncScope();
        foreach (var check in scope.ServiceProvider.GetServices<Nmap.Cms.Slots.IVerifyCheck>()) { Assert.Null(await check.FirstBreakAsync(TestContext.Current.CancellationToken)); }
    }

    // As appsettings.json ships it.
    private static bool IsWritten((string Category, LogLevel Level, string Line) line) => line.Level >= line.Category switch
    {
        ['N', 'm', 'a', 'p', ..] => LogLevel.Information,
        _ when line.Category.StartsWith("Microsoft.AspNetCore.Antiforgery", StringComparison.Ordinal) => LogLevel.Error,
        _ => LogLevel.Warning,
    };

    /// <summary>Every row of every table, its table first.</summary>
    private static async Task<List<string>> RowsAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) { rows.Add(table + "|" + string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Shown(reader.GetValue(i))))); }
        }
        return rows;
    }

    private static string Shown(object value) => value switch
    {
        // SQLite keeps instants as ticks.
        long ticks when ticks > DateTime.UnixEpoch.Ticks => Shown(new DateTime(ticks, DateTimeKind.Utc)),
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private async Task<List<string>> TracesAsync(string code)
    {
        var account = site.Account("member");
        var row = (await RowsAsync(site)).Single(r => r.StartsWith("users_accounts|", StringComparison.Ordinal) && r.Contains(account.Email, StringComparison.OrdinalIgnoreCase));
        var ids = Identifier().Matches(row).Select(m => m.Value).ToList();
        Assert.True(ids.Count >= 2, "An account has an id of its own and that of a person.");
        return [.. ids, account.Organisation, account.Email, "Markerbrowser", "127.0.0.1", "::1", code];
    }

    [GeneratedRegex(@"\b[0-9a-z]{26}\b")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[ T](?<time>\d\d:\d\d:\d\d)")]
    private static partial Regex Times();
}
