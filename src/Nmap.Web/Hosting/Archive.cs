using System.IO.Compression;
using System.IO.Hashing;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Modularity;

namespace Nmap.Web.Hosting;

/// <summary>A backup: a zip of the database, the keys, the files and what the folder says of itself.</summary>
internal sealed class Archive(NmapSettings settings, NmapDb db)
{
    private static readonly string[] Folders = ["keys", "media", "localization"];

    // Files: the names of all, since what is missing has no checksum to say so. Older backups have no such list.
    private sealed record Contents(string Database, DateTimeOffset MadeAt, string? Schema, IReadOnlyList<string>? Files = null);

    private PostgresTables Tables => new(settings.Connection!, db);

    public async Task WriteAsync(string file, CancellationToken cancel)
    {
        if (File.Exists(file)) { throw new SettingsException($"{file} exists already; name another file."); }
        if (!Directory.Exists(Path.GetDirectoryName(file))) { throw new SettingsException($"There is no folder {Path.GetDirectoryName(file)}. Make it first, or name another place for the backup."); }
        var temporary = file + ".part";
        try
        {
            await using (var stream = File.Create(temporary))
            await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            {
                var files = Folders.SelectMany(FilesOf).ToList();
                await WriteTextAsync(zip, "backup.json", JsonSerializer.Serialize(new Contents(settings.Database, DateTimeOffset.UtcNow, (await db.Database.GetAppliedMigrationsAsync(cancel)).LastOrDefault(), ["platform.json", .. settings.IsPostgres ? Tables.Entries : ["nmap.db"], .. files])));
                await WriteTextAsync(zip, "platform.json", await File.ReadAllTextAsync(settings.Platform.Path, cancel));
                if (settings.IsPostgres) { await Tables.WriteAsync(zip, cancel); } else { await WriteFileAsync(zip, cancel); }
                foreach (var one in files) { await zip.CreateEntryFromFileAsync(Path.Combine(settings.DataFolder, one), one, cancel); }
            }
            // It is a backup only once it is on the disk.
            using (var written = File.OpenHandle(temporary, FileMode.Open, FileAccess.ReadWrite)) { RandomAccess.FlushToDisk(written); }
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
        await CheckAsync(zip, file, cancel);
        var contents = await ReadContentsAsync(zip, file, cancel);
        if (contents.Files?.FirstOrDefault(f => zip.GetEntry(f) is null) is { } lost) { throw new SettingsException($"{file} is damaged: {lost} is not in it. Take another copy of the backup; nothing was changed."); }
        if (contents.Database != settings.Database) { throw new SettingsException($"The backup is of a {contents.Database} database; set Nmap__Database={contents.Database}."); }
        if (!settings.IsPostgres && zip.GetEntry("nmap.db") is null) { throw new SettingsException($"{file} holds no database; nothing was changed."); }
        Directory.CreateDirectory(settings.DataFolder);
        if (settings.IsPostgres) { await Tables.ReadAsync(zip, contents.Schema, cancel); } else { await ExtractAsync(zip, "nmap.db", cancel); }
        foreach (var entry in zip.Entries.Where(e => Folders.Any(f => e.FullName.StartsWith(f + "/", StringComparison.Ordinal)))) { await ExtractAsync(zip, entry.FullName, cancel); }
        await ExtractAsync(zip, "platform.json", cancel);
    }

    private static async Task<ZipArchive> OpenAsync(string file, CancellationToken cancel)
    {
        try { return await ZipFile.OpenReadAsync(file, cancel); }
        catch (InvalidDataException) { throw new SettingsException($"{file} is not a backup of this platform, or it is damaged; nothing was changed."); }
    }

    // The framework reads an entry without holding it against its checksum.
    private static async Task CheckAsync(ZipArchive zip, string file, CancellationToken cancel)
    {
        try
        {
            foreach (var entry in zip.Entries)
            {
                var sum = new Crc32();
                await using var stream = await entry.OpenAsync(cancel);
                await sum.AppendAsync(stream, cancel);
                if (sum.GetCurrentHashAsUInt32() != entry.Crc32) { throw new InvalidDataException($"{entry.FullName} is not as it was written."); }
            }
        }
        catch (InvalidDataException e) { throw new SettingsException($"{file} is damaged: {e.Message} Take another copy of the backup; nothing was changed."); }
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

    private IEnumerable<string> FilesOf(string folder)
    {
        var path = Path.Combine(settings.DataFolder, folder);
        return Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(settings.DataFolder, f).Replace('\\', '/')) : [];
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
}
