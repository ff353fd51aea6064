using System.CommandLine;
using Nmap.Cms.Modularity;
using Nmap.Cms.Slots;
using Nmap.Web.Hosting;

namespace Nmap.Web.Commands;

/// <summary><c>backup</c>, <c>restore</c> and <c>verify</c>.</summary>
internal static class ArchiveCommands
{
    public static Command Backup()
    {
        var file = new Argument<string>("FILE");
        var command = new Command("backup", "Writes database, files and keys into one file while the platform runs.") { file };
        command.SetAction(async (words, cancel) =>
        {
            await using var place = await Workplace.OpenAsync(cancel);
            var path = Path.GetFullPath(words.GetValue(file)!);
            await new Archive(place.Settings, place.Db).WriteAsync(path, cancel);
            Console.WriteLine($"{path}, {new FileInfo(path).Length / 1024} KB. It holds the platform's keys: keep it as safe as the server.");
            return 0;
        });
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("FILE");
        var command = new Command("restore", "Brings a backup back into an empty data folder.") { file };
        command.SetAction(async (words, cancel) =>
        {
            await using var place = Workplace.Build();
            await new Archive(place.Settings, place.Db).ReadAsync(CommandLine.Find(words.GetValue(file)!), cancel);
            Console.WriteLine($"Restored into {place.Settings.DataFolder}. Run verify, then serve.");
            return 0;
        });
        return command;
    }

    public static Command Verify()
    {
        var command = new Command("verify", "Checks the database, the audit and the adopted minutes; names the first bad entry.");
        command.SetAction(async (_, cancel) =>
        {
            await using var place = await Workplace.OpenAsync(cancel);
            var bad = 0;
            Console.WriteLine("database: ok");
            foreach (var check in place.Services.GetServices<IVerifyCheck>())
            {
                var broken = await check.FirstBreakAsync(cancel);
                Console.WriteLine($"{check.Name}: {broken ?? "ok"}");
                if (broken is not null) { bad++; }
            }
            return bad == 0 ? 0 : throw new SettingsException("The platform's records do not hold together; see the lines above. Compare with the last good backup.");
        });
        return command;
    }
}
