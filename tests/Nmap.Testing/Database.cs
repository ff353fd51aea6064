using Npgsql;

namespace Nmap.Testing;

/// <summary>
/// Where a site's tables are: a file in its folder, or, where <c>NMAP_TEST_POSTGRES</c> holds an administrator's connection string,
/// a database of its own.
/// </summary>
internal sealed class Database(string? connection)
{
    private static string? Admin => Environment.GetEnvironmentVariable("NMAP_TEST_POSTGRES") is { Length: > 0 } text ? text : null;

    // PostgreSQL copies a database only while nobody is connected to it.
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);

    public static bool IsPostgres => Admin is not null;

    public IEnumerable<KeyValuePair<string, string>> Settings => connection is null
        ? [new("Nmap:Database", "sqlite")]
        : [new("Nmap:Database", "postgres"), new("ConnectionStrings:Nmap", connection)];

    /// <summary>An empty one, or a copy of another.</summary>
    public static async Task<Database> CreateAsync(Database? copyOf = null)
    {
        if (Admin is null) { return new(null); }
        var name = "nmap_test_" + Guid.NewGuid().ToString("N");
        await OneCopyAtATime.WaitAsync();
        try
        {
            if (copyOf?.Name is { } source)
            {
                await RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{source}'");
                await RunAsync($"CREATE DATABASE {name} TEMPLATE {source}");
            }
            else { await RunAsync($"CREATE DATABASE {name}"); }
        }
        finally { OneCopyAtATime.Release(); }
        return new(new NpgsqlConnectionStringBuilder(Admin) { Database = name, MaxPoolSize = 20 }.ConnectionString);
    }

    public async Task DropAsync()
    {
        if (connection is null) { return; }
        await RunAsync($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
    }

    private string? Name => connection is null ? null : new NpgsqlConnectionStringBuilder(connection).Database;

    private static async Task RunAsync(string sql)
    {
        await using var admin = new NpgsqlConnection(Admin);
        await admin.OpenAsync();
        await using var command = new NpgsqlCommand(sql, admin);
        await command.ExecuteNonQueryAsync();
    }
}
