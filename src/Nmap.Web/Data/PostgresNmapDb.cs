using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Npgsql;

namespace Nmap.Web.Data;

/// <summary>The database that several nodes share.</summary>
public sealed class PostgresNmapDb(DbContextOptions<PostgresNmapDb> options, ModuleCatalog modules) : NmapDb(options, modules)
{
    private const long WritersLock = 0x4E4D4150;

    // One writer at a time on all nodes: numbers and the audit's order never collide.
    protected override Task LockWritersAsync(CancellationToken cancel)
        => Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WritersLock})", cancel);
}

/// <summary>One node of several does a job, by a lock that dies with its connection.</summary>
internal sealed class PostgresClusterLock(NpgsqlDataSource source) : IClusterLock
{
    public async Task<IAsyncDisposable?> TryTakeAsync(string job, CancellationToken cancel)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_try_advisory_lock(hashtext($1))";
        command.Parameters.AddWithValue(job);
        if (await command.ExecuteScalarAsync(cancel) is true) { return new Turn(connection, job); }
        await connection.DisposeAsync();
        return null;
    }

    private sealed class Turn(NpgsqlConnection connection, string job) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (var command = connection.CreateCommand())
            {
                command.CommandText = "SELECT pg_advisory_unlock(hashtext($1))";
                command.Parameters.AddWithValue(job);
                await command.ExecuteScalarAsync();
            }
            await connection.DisposeAsync();
        }
    }
}

/// <summary>On SQLite there is one node.</summary>
internal sealed class SingleNode : IClusterLock
{
    private static readonly Turn Mine = new();

    public Task<IAsyncDisposable?> TryTakeAsync(string job, CancellationToken cancel) => Task.FromResult<IAsyncDisposable?>(Mine);

    private sealed class Turn : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
