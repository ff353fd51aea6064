using System.Diagnostics;
using System.Globalization;

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
                await TellAsync($"{count} texts, export {format}", platform, published, "content", "export", file, "--format", format, "--type", "GoodPractice");
                await TellAsync($"{count} texts, import {format} (dry run)", platform, published, "content", "import", file, "--dry-run");
            }
        }
    }

    private static async Task TellAsync(string what, Platform platform, string published, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[Path.Combine(published, "Nmap.Web.dll"), .. words]) { start.ArgumentList.Add(word); }
        start.Environment["Nmap__DataFolder"] = platform.Folder;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var most = 0L;
        while (!process.HasExited)
        {
            most = Math.Max(most, Peak(process));
            await Task.Delay(20);
        }
        var last = (await said).TrimEnd().Split('\n')[^1];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.0} s, at most {most / (1024 * 1024)} MB; {last}{await complained}"));
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException) { return 0; }
    }
}
