using System.CommandLine;
using Nmap.Cms.Access;
using Nmap.Progress.Contracts;

namespace Nmap.Web.Commands;

/// <summary><c>figures import FILE.csv</c>.</summary>
internal static class FiguresCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE");
        var dry = new Option<bool>("--dry-run") { Description = "Only says what would happen." };
        var import = new Command("import", "Reads progress figures; every row is accepted, questioned with the reason, or refused.") { file, dry };
        import.SetAction(async (words, cancel) =>
        {
            await using var place = await Workplace.OpenAsync(cancel);
            var path = CommandLine.Find(words.GetValue(file)!);
            using var text = new StreamReader(path);
            var report = await place.Services.GetRequiredService<IFiguresImport>().RunAsync(text, Path.GetFileName(path), words.GetValue(dry), Reader.System, cancel);
            foreach (var line in report.Lines) { Console.WriteLine(line); }
            return report.Refused > 0 ? 1 : 0;
        });
        return new Command("figures", "Progress figures.") { import };
    }
}
