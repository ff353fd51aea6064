using System.CommandLine;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;

namespace Nmap.Web.Commands;

/// <summary><c>recipe run FILE</c>.</summary>
internal static class RecipeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE");
        var run = new Command("run", "Runs a recipe; a second run changes nothing.") { file };
        run.SetAction(async (words, cancel) =>
        {
            await using var place = await Workplace.OpenAsync(cancel);
            var report = await place.Services.GetRequiredService<RecipeRunner>().RunAsync(CommandLine.Find(words.GetValue(file)!), Reader.System, cancel: cancel);
            foreach (var note in report.Notes) { Console.WriteLine("note: " + note); }
            Console.WriteLine(report.ToString());
            return 0;
        });
        return new Command("recipe", "Recipes in Orchard Core's format.") { run };
    }
}
