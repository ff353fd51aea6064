using Nmap.Cms.Access;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Web.Hosting;

namespace Nmap.Web.Commands;

/// <summary>Makes a platform: schema, recipe, and last the file that says it is whole.</summary>
internal static class Installation
{
    public static async Task<RecipeReport> MakeAsync(Workplace place, string recipe, IReadOnlyDictionary<string, string> variables, bool demo, CancellationToken cancel)
    {
        var settings = place.Settings;
        RefuseWhatIsThere(settings);
        Directory.CreateDirectory(settings.DataFolder);
        Console.WriteLine($"Making the platform in {settings.DataFolder}");
        try
        {
            await Schema.CreateAsync(place.Db, cancel);
            await place.Services.GetRequiredService<ISite>().ReloadAsync(cancel);
            var report = await place.Services.GetRequiredService<RecipeRunner>()
                .RunAsync(recipe, Reader.System, variables, new Progress(), cancel);
            settings.Platform.Write(new(Nmap.Cms.Ids.New(), DateTimeOffset.UtcNow, settings.Database, demo));
            foreach (var note in report.Notes) { Console.WriteLine("note: " + note); }
            Console.WriteLine(report.ToString());
            return report;
        }
        catch when (!settings.IsPostgres)
        {
            await place.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var file in new[] { "", "-wal", "-shm" }.Select(s => settings.DatabaseFile + s).Where(File.Exists)) { File.Delete(file); }
            throw;
        }
    }

    private static void RefuseWhatIsThere(NmapSettings settings)
    {
        if (settings.Platform.Exists) { throw new SettingsException($"{settings.DataFolder} already holds a platform. Name an empty folder in Nmap__DataFolder."); }
        if (!settings.IsPostgres && File.Exists(settings.DatabaseFile))
        {
            throw new SettingsException($"{settings.DatabaseFile} is there, but no platform.json beside it. Restore a backup, or move the file away; it was not touched.");
        }
    }

    private sealed class Progress : IProgress<string>
    {
        private int _count;

        public void Report(string value) => Console.WriteLine($"{++_count,3}. {value}");
    }
}
