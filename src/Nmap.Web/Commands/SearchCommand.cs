using System.CommandLine;

namespace Nmap.Web.Commands;

/// <summary><c>search rebuild</c>.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var rebuild = new Command("rebuild", "Makes the search index anew from the database.");
        rebuild.SetAction(async (_, cancel) =>
        {
            await using var place = await Workplace.OpenAsync(cancel);
            await place.Services.GetRequiredService<Nmap.Search.Contracts.ISearchIndex>().RebuildAsync(new Progress<int>(n => Console.WriteLine($"{n} texts")), cancel);
            return 0;
        });
        return new Command("search", "The search index.") { rebuild };
    }
}
