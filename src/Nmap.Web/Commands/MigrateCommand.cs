using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Modularity;
using Nmap.Web.Hosting;

namespace Nmap.Web.Commands;

/// <summary><c>migrate</c>: brings the database to this program's version.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Upgrades the database to this version. Make a backup first.");
        command.SetAction(async (_, cancel) =>
        {
            await using var place = Workplace.Build();
            if (!place.Settings.Platform.Exists) { throw new SettingsException($"There is no platform in {place.Settings.DataFolder}."); }
            await Schema.CheckAsync(place.Db, place.Settings with { Migrate = true }, cancel);
            Console.WriteLine($"The database is at {(await place.Db.Database.GetAppliedMigrationsAsync(cancel)).LastOrDefault()}.");
            return 0;
        });
        return command;
    }
}
