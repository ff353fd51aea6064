using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Nmap.Benchmarks;

/// <summary>The published program serving the demonstration country on loopback.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly Process _process;
    private readonly bool _ownsFolder;

    private Platform(Process process, string address, string folder, bool ownsFolder) => (_process, Address, Folder, _ownsFolder) = (process, address, folder, ownsFolder);

    public string Address { get; }
    public string Folder { get; }
    public string Database => Path.Combine(Folder, "nmap.db");

    /// <param name="copyOf">Folder of a country that is there already.</param>
    public static Task<Platform> StartAsync(string published, int port, bool cached, string? copyOf = null)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"nmap-benchmark-{port}-{Environment.ProcessId}");
        if (copyOf is not null) { Copy(copyOf, folder); }
        return OnAsync(folder, published, port, cached, null, true);
    }

    /// <summary>Ends the program as a service manager does, and starts it anew on the same folder.</summary>
    /// <param name="group">Folder of a control group, with its own limit of memory, that the program is put into; null for none.</param>
    public async Task<Platform> AgainAsync(string published, int port, string? group)
    {
        using var end = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        return await OnAsync(Folder, published, port, true, group, false);
    }

    private static async Task<Platform> OnAsync(string folder, string published, int port, bool cached, string? group, bool ownsFolder)
    {
        var start = new ProcessStartInfo(group is null ? "dotnet" : "/bin/sh") { RedirectStandardOutput = true };
        foreach (var word in (string[])(group is null ? [] : ["-c", "echo $$ > \"$0/cgroup.procs\" && exec dotnet \"$@\"", group])) { start.ArgumentList.Add(word); }
        start.ArgumentList.Add(Path.Combine(published, "Nmap.Web.dll"));
        start.ArgumentList.Add("demo");
        start.Environment["Nmap__DataFolder"] = folder;
        start.Environment["ASPNETCORE_URLS"] = $"http://localhost:{port}";
        start.Environment["Nmap__PageCache"] = cached ? "true" : "false";
        start.Environment["Nmap__Limits__ReadsPerSecond"] = "1000000";
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Serving", StringComparison.Ordinal)) { }
        _ = process.StandardOutput.ReadToEndAsync();
        return new(process, $"http://localhost:{port}", folder, ownsFolder);
    }

    /// <summary>Runs another command of the program on this folder, while it serves.</summary>
    public async Task CommandAsync(string published, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[Path.Combine(published, "Nmap.Web.dll"), .. words]) { start.ArgumentList.Add(word); }
        start.Environment["Nmap__DataFolder"] = Folder;
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) { throw new InvalidOperationException($"{string.Join(' ', words)}: {await said}{await complained}"); }
    }

    /// <summary>Runs another command and tells how long it took, the most memory it had, and its last line.</summary>
    public async Task MeasureAsync(string published, string what, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[Path.Combine(published, "Nmap.Web.dll"), .. words]) { start.ArgumentList.Add(word); }
        start.Environment["Nmap__DataFolder"] = Folder;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var most = 0L;
        while (!process.HasExited)
        {
            most = Math.Max(most, Peak(process));
            await Task.Delay(20);
        }
        var (last, more) = ((await said).TrimEnd().Split('\n')[^1], await complained);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.0} s, at most {most / (1024 * 1024)} MB; {last}{more}"));
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

    public async Task<string> FirstLinkAsync(string list, string prefix)
    {
        using var client = new HttpClient();
        var html = await client.GetStringAsync(new Uri(Address + list));
        return Regex.Match(html, $"href=\"({prefix}[a-z0-9-]+)\"").Groups[1].Value;
    }

    /// <summary>Status, headers and Brotli bytes as sent.</summary>
    public async Task<(Dictionary<string, string> Headers, byte[] Body)> AnswerAsync(string path)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + path);
        request.Headers.Add("Accept-Encoding", "br");
        await client.GetAsync(new Uri(Address + path));
        using var answer = await client.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Date" or "Content-Length" or "Transfer-Encoding"))
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
        return (headers, await answer.Content.ReadAsByteArrayAsync());
    }

    public long ResidentMegabytes()
        => long.Parse(Regex.Match(File.ReadAllText($"/proc/{_process.Id}/status"), @"VmRSS:\s+(\d+)").Groups[1].Value, CultureInfo.InvariantCulture) / 1024;

    /// <summary>The most that was resident since <see cref="ForgetPeak"/>.</summary>
    public long PeakMegabytes()
        => long.Parse(Regex.Match(File.ReadAllText($"/proc/{_process.Id}/status"), @"VmHWM:\s+(\d+)").Groups[1].Value, CultureInfo.InvariantCulture) / 1024;

    // 5 resets the mark of the kernel, and nothing else (proc(5)).
    public void ForgetPeak() => File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(f => !f.Contains("/index/", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) { _process.Kill(); }
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (_ownsFolder) { Directory.Delete(Folder, recursive: true); }
    }
}
