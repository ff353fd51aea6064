using System.CommandLine;
using Nmap.Cms.Access;
using Nmap.Exchange.Contracts;

namespace Nmap.Web.Commands;

/// <summary><c>content export</c> and <c>content import</c>.</summary>
internal static class ContentCommand
{
    public static Command Create() => new("content", "Texts out and in, as packages or in Orchard Core's format.") { Export(), Import() };

    private static Command Export()
    {
        var file = new Argument<string>("FILE");
        var type = new Option<string?>("--type") { Description = "Only this content type." };
        var since = new Option<DateTimeOffset?>("--since") { Description = "Only what changed after this instant." };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "nmap", Description = "nmap (a ZIP for another platform of this kind), or orchard (a recipe, public texts only)." };
        var restricted = new Option<bool>("--restricted") { Description = "Also drafts and texts that are not public; nmap only." };
        var settings = new Option<bool>("--settings") { Description = "Also the site's settings, without secrets; orchard only." };
        var version = new Option<int>("--orchard-version") { DefaultValueFactory = _ => 3, Description = "Orchard Core's version that will read it, 1 to 4." };
        format.AcceptOnlyFromAmong("nmap", "orchard");
        var command = new Command("export", "Writes texts into a package.") { file, type, since, format, restricted, settings, version };
        command.SetAction(async (words, cancel) =>
        {
            await using var place = await Workplace.OpenAsync(cancel);
            var wish = new ExportWish(words.GetValue(format) == "orchard" ? PackageFormat.Orchard : PackageFormat.Nmap)
            {
                Type = words.GetValue(type), Since = words.GetValue(since), Restricted = words.GetValue(restricted), Settings = words.GetValue(settings), OrchardVersion = words.GetValue(version),
            };
            Console.WriteLine($"exported {await WriteAsync(place, words.GetValue(file)!, wish, cancel)}");
            return 0;
        });
        return command;
    }

    // A file that could not be written to its end is none.
    private static async Task<int> WriteAsync(Workplace place, string file, ExportWish wish, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        // Texts of members may stand in it.
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
        var part = file + ".part";
        try
        {
            int count;
            await using (var target = new FileStream(part, options)) { count = await place.Services.GetRequiredService<IContentExchange>().ExportAsync(target, wish, Reader.System, cancel); }
            File.Move(part, file, overwrite: true);
            return count;
        }
        finally { File.Delete(part); }
    }

    private static Command Import()
    {
        var file = new Argument<string>("FILE");
        var dry = new Option<bool>("--dry-run") { Description = "Only says what would happen." };
        var command = new Command("import", "Reads texts from a package or recipe.") { file, dry };
        command.SetAction(async (words, cancel) =>
        {
            await using var place = await Workplace.OpenAsync(cancel);
            var report = await place.Services.GetRequiredService<IContentExchange>().ImportAsync(CommandLine.Find(words.GetValue(file)!), new(words.GetValue(dry)), Reader.System, cancel);
            if (report.Origin is { } origin) { Console.WriteLine("package of " + origin); }
            foreach (var line in report.Lines) { Console.WriteLine(line); }
            Console.WriteLine(report);
            return report.Refused > 0 ? 1 : 0;
        });
        return command;
    }
}
