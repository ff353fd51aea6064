using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Nmap.Testing;

namespace Nmap.Web.Tests;

internal sealed record Outcome(int Code, string Out, string Error);

/// <summary>A data folder and the program as an operator has it: a process of its own, its words, its exit code.</summary>
public sealed class Platform : IAsyncDisposable
{
    private readonly List<Process> _started = [];
    private readonly Database _database;

    private Platform(Database database) => _database = database;

    public string Parent { get; } = Directory.CreateTempSubdirectory("nmap-web-").FullName;
    public string Folder => Path.Combine(Parent, "data");
    public string DatabaseFile => Path.Combine(Folder, "nmap.db");

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static async Task<Platform> EmptyAsync(Platform? withDatabaseOf = null) => new(await Database.CreateAsync(withDatabaseOf?._database));

    /// <summary>A new country by <c>setup</c>, without accounts: set up once a process, and copied.</summary>
    internal static async Task<Platform> NewAsync()
    {
        var first = await First.Value;
        var platform = await EmptyAsync(withDatabaseOf: first);
        Site.CopyFolder(first.Folder, platform.Folder);
        return platform;
    }

    private static readonly Lazy<Task<Platform>> First = new(async () =>
    {
        var platform = await EmptyAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => platform.DisposeAsync().AsTask().GetAwaiter().GetResult();
        var made = await platform.RunAsync("setup", "--recipe", "recipes/country.recipe.json", "--country", "Testland", "--languages", "en,ar", "--time-zone", "Africa/Nairobi",
            "--admin-email", "admin@testland.example", "--hotline", "+000 555 0100");
        Assert.True(made.Code == 0, made.Error);
        return platform;
    });

    internal string File(string name, string? text = null)
    {
        var path = Path.Combine(Parent, name);
        if (text is not null) { System.IO.File.WriteAllText(path, text); }
        return path;
    }

    internal async Task<IReadOnlyList<Account>> SeedAsync()
    {
        var file = File("roles.json");
        var seeded = await RunAsync(["seed-roles", "--out", file], ("ASPNETCORE_ENVIRONMENT", "Testing"));
        Assert.True(seeded.Code == 0, seeded.Error);
        return JsonSerializer.Deserialize<List<Account>>(await System.IO.File.ReadAllTextAsync(file, Cancel), JsonSerializerOptions.Web)!;
    }

    internal Task<Outcome> RunAsync(params string[] words) => RunAsync(words, []);

    internal async Task<Outcome> RunAsync(string[] words, params (string Name, string Value)[] settings)
    {
        using var process = Process.Start(Start(words, settings))!;
        process.StandardInput.Close();
        var (text, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(120), Cancel);
        return new(process.ExitCode, await text, await error);
    }

    /// <summary>Serves until it is killed; ready when this returns.</summary>
    internal async Task<(Process Process, Uri Address, TimeSpan Took)> ServeAsync(params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var clock = Stopwatch.StartNew();
        var process = Process.Start(Start(["serve"], [("ASPNETCORE_URLS", address.ToString().TrimEnd('/')), ("Nmap__Limits__WritesPerSecond", "10000"), .. settings]))!;
        _started.Add(process);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        _ = process.StandardOutput.ReadToEndAsync(Cancel);
        using var client = new HttpClient();
        while (clock.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (process.HasExited) { throw new InvalidOperationException("It did not serve: " + await error); }
            try
            {
                using var answer = await client.GetAsync(new Uri(address, "/health/ready"), Cancel);
                if (answer.StatusCode == HttpStatusCode.OK) { return (process, address, clock.Elapsed); }
            }
            catch (HttpRequestException) { }
            await Task.Delay(50, Cancel);
        }
        throw new TimeoutException("Not ready within a minute.");
    }

    private ProcessStartInfo Start(string[] words, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Nmap.Web.dll"), .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Parent,
        };
        start.Environment["Nmap__DataFolder"] = Folder;
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        foreach (var (name, value) in _database.Settings) { start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value; }
        foreach (var (name, value) in settings) { start.Environment[name] = value; }
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited) { process.Kill(); await process.WaitForExitAsync(CancellationToken.None); }
            process.Dispose();
        }
        await _database.DropAsync();
        Directory.Delete(Parent, recursive: true);
    }
}
