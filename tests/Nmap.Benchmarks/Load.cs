using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Nmap.Benchmarks;

/// <summary>wrk with 16 connections, as a browser that takes Brotli.</summary>
internal static partial class Load
{
    public static async Task<double> RunAsync(string url, int seconds)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true };
        foreach (var word in (string[])["-t", "1", "-c", "16", "-d", $"{seconds}s", "-H", "Accept-Encoding: br", url]) { start.ArgumentList.Add(word); }
        using var wrk = Process.Start(start)!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal)) { throw new InvalidOperationException($"{url} answered with errors:\n{output}"); }
        return double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
