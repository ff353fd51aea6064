using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Npgsql;

namespace Nmap.Web.Hosting;

/// <summary>A backup: a zip of the database, the keys, the files and what the folder says of itself.</summary>
internal sealed class Archive(NmapSettings settings, NmapDb db)
{
    private static readonly string[] Folders = ["keys", "media", "localization"];

    private sealed record Contents(string Database, DateTimeOffset MadeAt, string? Schema);

    public async Task WriteAsync(string file, CancellationToken cancel)
    {
        if (File.Exists(file)) { throw new SettingsException($"{file} exists already; name another file."); }
        var temporary = file + ".part";
        try
        {
            await using (var stream = File.Create(temporary))
            await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            {
                await WriteTextAsync(zip, "backup.json", JsonSerializer.Serialize(new Contents(settings.Database, DateTimeOffset.UtcNow, (await db.Database.GetAppliedMigrationsAsync(cancel)).LastOrDefault())));
                await WriteTextAsync(zip, "platform.json", await File.ReadAllTextAsync(settings.Platform.Path, cancel));
                if (settings.IsPostgres) { await WriteTablesAsync(zip, cancel); } else { await WriteFileAsync(zip, cancel); }
                foreach (var folder in Folders) { AddFolder(zip, folder); }
            }
            File.Move(temporary, file);
        }
        finally { File.Delete(temporary); }
    }

    public async Task ReadAsync(string file, CancellationToken cancel)
    {
        if (settings.Platform.Exists || (!settings.IsPostgres && File.Exists(settings.DatabaseFile)))
        {
            throw new SettingsException($"{settings.DataFolder} already holds a platform. Restore into an empty folder; nothing was changed.");
        }
        await using var zip = await OpenAsync(file, cancel);
        var contents = await ReadContentsAsync(zip, file, cancel);
        if (contents.Database != settings.Database) { throw new SettingsException($"The backup is of a {contents.Database} database; set Nmap__Database={contents.Database}."); }
        Directory.CreateDirectory(settings.DataFolder);
        if (settings.IsPostgres) { await ReadTablesAsync(zip, cancel); } else { await ExtractAsync(zip, "nmap.db", cancel); }
        foreach (var entry in zip.Entries.Where(e => Folders.Any(f => e.FullName.StartsWith(f + "/", StringComparison.Ordinal)))) { await ExtractAsync(zip, entry.FullName, cancel); }
        await ExtractAsync(zip, "platform.json", cancel);
    }

    private static async Task<ZipArchive> OpenAsync(string file, CancellationToken cancel)
    {
        try { return await ZipFile.OpenReadAsync(file, cancel); }
        catch (InvalidDataException) { throw new SettingsException($"{file} is not a backup of this platform, or it is damaged; nothing was changed."); }
    }

    private static async Task<Contents> ReadContentsAsync(ZipArchive zip, string file, CancellationToken cancel)
    {
        var entry = zip.GetEntry("backup.json") ?? throw new SettingsException($"{file} is not a backup of this platform; nothing was changed.");
        await using var stream = await entry.OpenAsync(cancel);
        return (await JsonSerializer.DeserializeAsync<Contents>(stream, cancellationToken: cancel))!;
    }

    private async Task ExtractAsync(ZipArchive zip, string name, CancellationToken cancel)
    {
        var root = settings.DataFolder + Path.DirectorySeparatorChar;
        var target = Path.GetFullPath(Path.Combine(root, name));
        if (!target.StartsWith(root, StringComparison.Ordinal)) { throw new SettingsException($"The backup names a file outside the data folder ({name})."); }
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await zip.GetEntry(name)!.ExtractToFileAsync(target, cancellationToken: cancel);
    }

    private void AddFolder(ZipArchive zip, string folder)
    {
        var path = Path.Combine(settings.DataFolder, folder);
        if (!Directory.Exists(path)) { return; }
        foreach (var one in Directory.GetFiles(path, "*", SearchOption.AllDirectories))
        {
            zip.CreateEntryFromFile(one, Path.GetRelativePath(settings.DataFolder, one).Replace('\\', '/'));
        }
    }

    private static async Task WriteTextAsync(ZipArchive zip, string name, string text)
    {
        await using var writer = new StreamWriter(await zip.CreateEntry(name).OpenAsync());
        await writer.WriteAsync(text);
    }

    // The online copy sees one moment of the database, whatever is written meanwhile.
    private async Task WriteFileAsync(ZipArchive zip, CancellationToken cancel)
    {
        var copy = Path.Combine(settings.DataFolder, $"backup-{Guid.NewGuid():N}.db");
        try
        {
            await using (var from = new SqliteConnection($"Data Source={settings.DatabaseFile}"))
            await using (var to = new SqliteConnection($"Data Source={copy};Pooling=False"))
            {
                await from.OpenAsync(cancel);
                await to.OpenAsync(cancel);
                from.BackupDatabase(to);
            }
            await zip.CreateEntryFromFileAsync(copy, "nmap.db", cancel);
        }
        finally { File.Delete(copy); }
    }

    private IEnumerable<string> Tables => db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Append("__EFMigrationsHistory");

    private async Task WriteTablesAsync(ZipArchive zip, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(settings.Connection);
        await connection.OpenAsync(cancel);
        await using var moment = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        foreach (var table in Tables)
        {
            await using var target = await zip.CreateEntry($"tables/{table}").OpenAsync(cancel);
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY \"{table}\" TO STDOUT (FORMAT BINARY)", cancel);
            await rows.CopyToAsync(target, cancel);
        }
    }

    private async Task ReadTablesAsync(ZipArchive zip, CancellationToken cancel)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Any()) { throw new SettingsException("The PostgreSQL database is not empty. Restore into an empty database; nothing was changed."); }
        await Schema.CreateAsync(db, cancel);
        await using var connection = new NpgsqlConnection(settings.Connection);
        await connection.OpenAsync(cancel);
        await using var all = await connection.BeginTransactionAsync(cancel);
        await using (var quiet = new NpgsqlCommand("SET session_replication_role = replica; DELETE FROM \"__EFMigrationsHistory\"", connection)) { await quiet.ExecuteNonQueryAsync(cancel); }
        foreach (var table in Tables)
        {
            await using var source = await zip.GetEntry($"tables/{table}")!.OpenAsync(cancel);
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY \"{table}\" FROM STDIN (FORMAT BINARY)", cancel);
            await source.CopyToAsync(rows, cancel);
        }
        await all.CommitAsync(cancel);
        await AdvanceIdentitiesAsync(connection, cancel);
    }

    // Generated numbers go on after the highest one restored.
    private async Task AdvanceIdentitiesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var generated = db.Model.GetEntityTypes().SelectMany(t => t.GetProperties()
            .Where(p => p.ValueGenerated == Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.OnAdd && (p.ClrType == typeof(int) || p.ClrType == typeof(long)))
            .Select(p => (Table: t.GetTableName()!, Column: p.GetColumnName())));
        foreach (var (table, column) in generated)
        {
            await using var command = new NpgsqlCommand($"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), GREATEST((SELECT MAX(\"{column}\") FROM \"{table}\"), 1))", connection);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
