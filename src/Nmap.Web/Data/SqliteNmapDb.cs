using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Nmap.Cms.Data;
using Nmap.Cms.Modularity;

namespace Nmap.Web.Data;

/// <summary>The database as one file in the data folder.</summary>
public sealed class SqliteNmapDb(DbContextOptions<SqliteNmapDb> options, ModuleCatalog modules) : NmapDb(options, modules)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite has no type that orders instants and decimals: ticks do, and areas and money are exact to the sixth decimal.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksColumn>();
        configurationBuilder.Properties<decimal>().HaveConversion<MillionthsColumn>();
    }

    private sealed class TicksColumn() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class MillionthsColumn() : ValueConverter<decimal, long>(value => (long)(value * 1_000_000m), stored => stored / 1_000_000m);
}

/// <summary>Each acknowledged write is on the disk: WAL is a property of the file, the rest of each connection, told once in its life.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;";

    // The pool hands out the same open handles again and again.
    private readonly ConditionalWeakTable<object, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (((SqliteConnection)connection).Handle is not { } handle || _told.TryGetValue(handle, out _)) { return; }
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        _told.AddOrUpdate(handle, handle);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}

/// <summary>Tells the planner of SQLite, at start and once a day, how large the tables have become; PostgreSQL does so by itself.</summary>
internal sealed class SqliteStatistics(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SqliteStatistics> log) : BackgroundService
{
    private const string Every = "PRAGMA optimize=0x10002";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<NmapDb>().Database.ExecuteSqlRawAsync(Every, stoppingToken);
            }
            catch (DbException e)
            {
                log.LogWarning("Table statistics wait until tomorrow: {Reason}", e.Message);
            }
            await Task.Delay(TimeSpan.FromDays(1), clock, stoppingToken);
        }
    }
}
