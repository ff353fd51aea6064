using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Modularity;

namespace Nmap.Web.Hosting;

/// <summary>Is the database there, whole, and of this program's schema? Never makes an empty one over a missing one.</summary>
internal static class Schema
{
    public static async Task CheckAsync(NmapDb db, NmapSettings settings, CancellationToken cancel)
    {
        if (!settings.IsPostgres) { CheckFile(settings); }
        if (!await CanConnectAsync(db, cancel))
        {
            throw new SettingsException(settings.IsPostgres
                ? "The PostgreSQL database named in ConnectionStrings__Nmap does not answer. Start it, or correct the address; nothing was changed."
                : $"The database {settings.DatabaseFile} cannot be opened. Restore it from a backup (restore FILE); nothing was changed.");
        }
        await CheckWholeAsync(db, settings, cancel);
        await CheckHoldsPlatformAsync(db, settings, cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count == 0) { return; }
        if (!settings.Migrate)
        {
            throw new SettingsException($"The database is of an older version ({pending.Count} steps behind). Make a backup, then run migrate, or set Nmap__Migrate=true.");
        }
        await MigrateAsync(db, cancel);
    }

    public static Task CreateAsync(NmapDb db, CancellationToken cancel) => db.Database.MigrateAsync(cancel);

    public static Task MigrateAsync(NmapDb db, CancellationToken cancel) => db.Database.MigrateAsync(cancel);

    private static void CheckFile(NmapSettings settings)
    {
        if (!File.Exists(settings.DatabaseFile))
        {
            throw new SettingsException($"The database {settings.DatabaseFile} is missing, though {settings.Platform.Path} says that a platform lives here. "
                + "Put the file back or restore a backup (restore FILE); no new database was made.");
        }
    }

    private static async Task<bool> CanConnectAsync(NmapDb db, CancellationToken cancel)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            await db.Database.CloseConnectionAsync();
            return true;
        }
        catch (System.Data.Common.DbException) { return false; }
    }

    // An empty database beside a platform.json is a lost one, not a new one: migrating it would hide that.
    private static async Task CheckHoldsPlatformAsync(NmapDb db, NmapSettings settings, CancellationToken cancel)
    {
        var tables = settings.IsPostgres
            ? db.Database.SqlQuery<int>($"SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'cms_site'")
            : db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = 'cms_site'");
        if (await tables.SingleAsync(cancel) > 0) { return; }
        throw new SettingsException($"{(settings.IsPostgres ? "The PostgreSQL database named in ConnectionStrings__Nmap" : "The database " + settings.DatabaseFile)} is empty, "
            + $"though {settings.Platform.Path} says that a platform lives here. Put the right one back or restore a backup (restore FILE); nothing was changed.");
    }

    private static async Task CheckWholeAsync(NmapDb db, NmapSettings settings, CancellationToken cancel)
    {
        if (settings.IsPostgres) { return; }
        string? answer;
        try { answer = await db.Database.SqlQuery<string>($"SELECT quick_check AS Value FROM pragma_quick_check LIMIT 1").SingleAsync(cancel); }
        catch (System.Data.Common.DbException e) { answer = e.Message; }
        if (answer != "ok")
        {
            throw new SettingsException($"The database {settings.DatabaseFile} is damaged ({answer}). Keep the file for an expert and restore a backup (restore FILE); nothing was changed.");
        }
    }
}
