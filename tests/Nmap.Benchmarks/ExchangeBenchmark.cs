namespace Nmap.Benchmarks;

/// <summary>Packages of 1,000 and of 10,000 texts, out and in again by the commands of the program: time and the most memory each took.</summary>
internal static class ExchangeBenchmark
{
    private static readonly int[] Sizes = [1000, 10_000];

    public static async Task RunAsync(string published)
    {
        foreach (var count in Sizes)
        {
            await using var platform = await Platform.StartAsync(published, 5341 + (count / 1000), cached: true);
            ItemsBenchmark.Multiply(platform.Database, count);
            foreach (var format in (string[])["nmap", "orchard"])
            {
                var file = Path.Combine(platform.Folder, format + ".package");
                await platform.MeasureAsync(published, $"{count} texts, export {format}", "content", "export", file, "--format", format, "--type", "GoodPractice");
                await platform.MeasureAsync(published, $"{count} texts, import {format} (dry run)", "content", "import", file, "--dry-run");
            }
        }
    }
}
