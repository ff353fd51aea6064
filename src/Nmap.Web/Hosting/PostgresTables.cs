using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Nmap.Cms.Data;
using Nmap.Cms.Modularity;
using Npgsql;

namespace Nmap.Web.Hosting;

/// <summary>The tables of a PostgreSQL platform, to and from a backup. Needs no more rights than the platform itself has.</summary>
internal sealed class PostgresTables(string connectionString, NmapDb db)
{
    private const string Folder = "tables/";

    /// <summary>The names under which <see cref="WriteAsync"/> puts the tables into the backup.</summary>
    public IEnumerable<string> Entries => InOrder().Select(t => Folder + t);

    public async Task WriteAsync(ZipArchive zip, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var moment = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        foreach (var table in InOrder())
        {
            await using var target = await zip.CreateEntry(Folder + table).OpenAsync(cancel);
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY \"{table}\" TO STDOUT (FORMAT BINARY)", cancel);
            await rows.CopyToAsync(target, cancel);
        }
    }

    /// <param name="schema">Version of the schema that the rows were written from; a newer program migrates afterwards.</param>
    public async Task ReadAsync(ZipArchive zip, string? schema, CancellationToken cancel)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Any()) { throw new SettingsException("The PostgreSQL database is not empty. Restore into an empty database; nothing was changed."); }
        if (schema is null || !db.Database.GetMigrations().Contains(schema)) { throw new SettingsException($"The backup is of schema {schema ?? "unknown"}, which this program does not know. Restore it with the program's newer version."); }
        await db.GetService<IMigrator>().MigrateAsync(schema, cancel);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var all = await connection.BeginTransactionAsync(cancel);
        foreach (var table in InOrder().Where(t => zip.GetEntry(Folder + t) is not null))
        {
            await using var source = await zip.GetEntry(Folder + table)!.OpenAsync(cancel);
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY \"{table}\" FROM STDIN (FORMAT BINARY)", cancel);
            await source.CopyToAsync(rows, cancel);
        }
        await all.CommitAsync(cancel);
        await AdvanceIdentitiesAsync(connection, cancel);
    }

    // What is referred to comes first, so that no check has to be switched off.
    private List<string> InOrder()
    {
        var types = db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null).ToList();
        var (ordered, waiting) = (new List<string>(), types.Select(t => t.GetTableName()!).Distinct().ToList());
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(t => types.Where(e => e.GetTableName() == t).SelectMany(e => e.GetForeignKeys())
                .Select(f => f.PrincipalEntityType.GetTableName()!).All(p => p == t || ordered.Contains(p))) ?? waiting[0];
            ordered.Add(next);
            waiting.Remove(next);
        }
        return ordered;
    }

    // Generated numbers go on after the highest one restored.
    private async Task AdvanceIdentitiesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var generated = db.Model.GetEntityTypes().SelectMany(t => t.GetProperties()
            .Where(p => p.ValueGenerated == ValueGenerated.OnAdd && (p.ClrType == typeof(int) || p.ClrType == typeof(long)))
            .Select(p => (Table: t.GetTableName()!, Column: p.GetColumnName())));
        foreach (var (table, column) in generated)
        {
            await using var command = new NpgsqlCommand($"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), GREATEST((SELECT MAX(\"{column}\") FROM \"{table}\"), 1))", connection);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
