using System.CommandLine;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Web.Hosting;

namespace Nmap.Web.Commands;

/// <summary><c>doctor</c>: looks at configuration, mail, disk and clock, and says in words what to mend.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Checks configuration, mail, disk and clock.");
        command.SetAction(async (_, cancel) =>
        {
            await using var place = await Workplace.OpenAsync(cancel);
            var failed = false;
            Say(FindingLevel.Ok, $"The {place.Settings.Database} database answers and is of this version.", ref failed);
            foreach (var (level, sentence) in House(place)) { Say(level, sentence, ref failed); }
            foreach (var check in place.Services.GetServices<IDoctorCheck>())
            {
                var finding = await check.RunAsync(cancel);
                Say(finding.Level, $"{check.Name}: {finding.Sentence}", ref failed);
            }
            return failed ? 1 : 0;
        });
        return command;
    }

    private static void Say(FindingLevel level, string sentence, ref bool failed)
    {
        Console.WriteLine($"{level.ToString().ToLowerInvariant(),-5} {sentence}");
        failed |= level == FindingLevel.Fail;
    }

    private static IEnumerable<(FindingLevel, string)> House(Workplace place)
    {
        var (settings, site) = (place.Settings, place.Services.GetRequiredService<ISite>());
        var free = new DriveInfo(settings.DataFolder).AvailableFreeSpace / (1024 * 1024);
        yield return (free > 1024 ? FindingLevel.Ok : free > 100 ? FindingLevel.Warn : FindingLevel.Fail, $"{free} MB are free where the data folder lies.");
        yield return Writable(settings.DataFolder);
        yield return settings.PublicUrl.IsLoopback
            ? (FindingLevel.Warn, $"Nmap__PublicUrl is {settings.PublicUrl}; mail and feeds will carry an address that only this machine knows.")
            : (FindingLevel.Ok, $"Links begin with {settings.PublicUrl}.");
        yield return site.Settings.Hotline.Length > 0
            ? (FindingLevel.Ok, $"The number for dangerous finds is {site.Settings.Hotline}.")
            : (FindingLevel.Warn, "No number to call when something dangerous is found is set.");
        yield return DateTimeOffset.UtcNow.Year >= 2026 ? (FindingLevel.Ok, $"The clock says {DateTimeOffset.UtcNow:u}; in {site.Settings.TimeZone} it is {site.Today:yyyy-MM-dd}.") : (FindingLevel.Fail, $"The clock says {DateTimeOffset.UtcNow:u}; set it, or codes and deadlines go wrong.");
    }

    private static (FindingLevel, string) Writable(string folder)
    {
        try
        {
            var probe = Path.Combine(folder, $".doctor-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return (FindingLevel.Ok, $"{folder} can be written.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return (FindingLevel.Fail, $"{folder} cannot be written: {e.Message}"); }
    }
}
