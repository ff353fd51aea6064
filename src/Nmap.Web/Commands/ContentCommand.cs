using System.CommandLine;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;

namespace Nmap.Web.Commands;

/// <summary><c>content export</c> and <c>content import</c>.</summary>
internal static class ContentCommand
{
    public static Command Create() => new("content", "Content packages in Orchard Core's format.") { Export(), Import() };

    private static Command Export()
    {
        var file = new Argument<string>("FILE");
        var type = new Option<string?>("--type") { Description = "Only this content type." };
        var since = new Option<DateTimeOffset?>("--since") { Description = "Only what changed after this instant." };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "nmap", Description = "nmap, or orchard for public items only." };
        format.AcceptOnlyFromAmong("nmap", "orchard");
        var command = new Command("export", "Writes items into a recipe file.") { file, type, since, format };
        command.SetAction(async (words, cancel) =>
        {
            await using var place = await Workplace.OpenAsync(cancel);
            var query = words.GetValue(format) == "orchard" ? place.Services.GetRequiredService<ContentLibrary>().VisibleTo(Reader.Stranger)
                : place.Services.GetRequiredService<ContentLibrary>().VisibleTo(Reader.System);
            if (words.GetValue(type) is { } only) { query = query.OfType(place.Services.GetRequiredService<ContentTypes>()[only].Name); }
            if (words.GetValue(since) is { } instant) { query = query.ChangedAfter(instant.ToUniversalTime()); }
            // Texts of members stand in it.
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
            await using var target = new FileStream(words.GetValue(file)!, options);
            var count = await new ContentPackage(target, orchard: words.GetValue(format) == "orchard").WriteAsync(query, cancel);
            Console.WriteLine($"exported {count}");
            return 0;
        });
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<string>("FILE");
        var dry = new Option<bool>("--dry-run") { Description = "Only says what would happen." };
        var command = new Command("import", "Reads items from a recipe file or package.") { file, dry };
        command.SetAction(async (words, cancel) =>
        {
            await using var place = await Workplace.OpenAsync(cancel);
            var report = await ActivatorUtilities.CreateInstance<ContentPackageReader>(place.Services).ReadAsync(CommandLine.Find(words.GetValue(file)!), words.GetValue(dry), cancel);
            foreach (var line in report.Lines) { Console.WriteLine(line); }
            Console.WriteLine($"created {report.Created}, changed {report.Changed}, skipped {report.Skipped}, refused {report.Refused}");
            return report.Refused > 0 ? 1 : 0;
        });
        return command;
    }
}
