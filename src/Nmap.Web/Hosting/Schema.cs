using System.Data.Common;
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
        if (await WhyClosedAsync(db, cancel) is { } why)
        {
            throw new SettingsException(settings.IsPostgres
                ? $"The PostgreSQL database named in ConnectionStrings__Nmap does not answer: {why} Start it, or correct the address, the names and the password; nothing was changed."
                : $"The database {settings.DatabaseFile} cannot be opened: {why} See that this account may write to the file and its folder, or restore a backup (restore FILE) into an empty one; nothing was changed.");
        }
        await CheckWholeAsync(db, settings, cancel);
        await CheckHoldsPlatformAsync(db, settings, cancel);
        var (applied, known) = ((await db.Database.GetAppliedMigrationsAsync(cancel)).ToList(), db.Database.GetMigrations().ToList());
        if (applied.Except(known).LastOrDefault() is { } newer)
        {
            throw new SettingsException($"The database is of a newer version than this program ({newer}). Run the program that it was last used with, or a newer one; nothing was changed.");
        }
        var behind = known.Except(applied).Count();
        if (behind == 0) { return; }
        if (!settings.Migrate)
        {
            throw new SettingsException($"The database is of an older version ({behind} steps behind). Make a backup, then run migrate, or set Nmap__Migrate=true.");
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

    private static async Task<string?> WhyClosedAsync(NmapDb db, CancellationToken cancel)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            await db.Database.CloseConnectionAsync();
            return null;
        }
        // Of what may pass by itself, PostgreSQL's driver says so in an exception around its own.
        catch (Exception e) when ((e as DbException ?? e.InnerException as DbException) is { } why) { return why.Message.TrimEnd('.') + "."; }
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
        catch (DbException e) { answer = e.Message; }
        if (answer != "ok")
        {
            throw new SettingsException($"The database {settings.DatabaseFile} is damaged ({answer}). Keep the file for an expert and restore a backup (restore FILE); nothing was changed.");
        }
    }
}
