using System.Globalization;

namespace Nmap.Benchmarks;

/// <summary>
/// A public article page, cached and uncached, against references answering the same bytes with the same headers: a bare Kestrel
/// endpoint, and a minimal Razor page that reads the same row through EF Core. 16 connections, warmed 15 s, six rounds of 5 s in alternating order.
/// </summary>
internal static class PagesBenchmark
{
    private const string Article = "/en/good-practices/";

    public static async Task RunAsync(string published)
    {
        await using var platform = await Platform.StartAsync(published, 5311, cached: true);
        await using var open = await Platform.StartAsync(published, 5312, cached: false, platform.Folder);
        var path = await platform.FirstLinkAsync("/en/good-practices", Article);
        Console.WriteLine($"page {path}");
        await using var bare = await References.BareAsync(5313, await platform.AnswerAsync(path));
        await using var razor = await References.RazorAsync(5314, platform.Database, path["/en/".Length..]);
        Show("cached page against bare Kestrel (bar 0.80)", await CompareAsync(platform.Address + path, "http://localhost:5313/"));
        Show("uncached page against a minimal Razor page (bar 0.35)", await CompareAsync(open.Address + path, "http://localhost:5314/"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resident memory of the demonstration: {platform.ResidentMegabytes()} MB (bar 300)"));
    }

    private static async Task<(double Ours, double Reference)> CompareAsync(string ours, string reference)
    {
        await Load.RunAsync(ours, 15);
        await Load.RunAsync(reference, 15);
        var (mine, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < 6; round++)
        {
            foreach (var url in round % 2 == 0 ? [ours, reference] : new[] { reference, ours })
            {
                (url == ours ? mine : theirs).Add(await Load.RunAsync(url, 5));
            }
        }
        return (mine.Average(), theirs.Average());
    }

    private static void Show(string what, (double Ours, double Reference) rates)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {rates.Ours:F0} / {rates.Reference:F0} requests a second = {rates.Ours / rates.Reference:F2}"));
}
