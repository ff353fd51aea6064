using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Nmap.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(Nmap.Journeys.Velmara))]

namespace Nmap.Journeys;

/// <summary>People of the demonstration, in the order of its role bar.</summary>
public enum Role
{
    Secretariat,
    Member,
    SecondMember,
    Representative,
    Lead,
    Deputy,
    ChampionDonor,
    Facilitator,
    Communications,
    Observer,
    Auditor,
    Administrator,
}

/// <summary>The program as people start it: a process serving the demonstration country, and one Chromium to visit it.</summary>
public sealed class Velmara : IAsyncLifetime
{
    // Debian's browser without a window costs a third of the one with a hidden window.
    private static readonly string Chromium = File.Exists("/usr/bin/chromium-headless-shell") ? "/usr/bin/chromium-headless-shell" : "/usr/bin/chromium";
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "nmap-journeys-" + Guid.NewGuid().ToString("N"));
    private Process _program = null!;
    private readonly ConcurrentDictionary<string, Visits> _visits = new();
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>Code of the organisation that <see cref="Role.Member"/> speaks for.</summary>
    public const string FirstMember = "planning";

    public string Address { get; private set; } = "";

    /// <summary>Where the people of <see cref="FirstMember"/> may sign in; on another host than <see cref="Address"/>, for a browser.</summary>
    public Provider Provider { get; } = Provider.Start();

    public async ValueTask InitializeAsync()
    {
        Address = $"http://localhost:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Nmap.Web.dll"));
        start.ArgumentList.Add("demo");
        start.Environment["Nmap__DataFolder"] = _folder;
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["Mail__JoinWithinSeconds"] = "0";
        foreach (var (name, value) in Provider.Settings(FirstMember, "Velmara Planning", FirstMember, "ours")) { start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value; }
        _program = Process.Start(start)!;
        while (await _program.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Serving", StringComparison.Ordinal)) { }
        _ = _program.StandardOutput.ReadToEndAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags });
    }

    /// <param name="role">Whose card is pressed on the demonstration's role bar; null for a stranger.</param>
    public async Task<IPage> VisitAsync(Role? role = null, string language = "en", int width = 1280, bool scripts = false)
    {
        var context = await _browser.NewContextAsync(new() { JavaScriptEnabled = scripts, BaseURL = Address, Locale = language, ViewportSize = new() { Width = width, Height = 900 } });
        await KeepAsync(context);
        var page = await context.NewPageAsync();
        if (role is null) { return page; }
        // An account remembers the language of whoever entered last, and two journeys may be the same person at once.
        await context.AddCookiesAsync([new() { Name = "nmap-lang", Value = language, Url = Address }]);
        await page.GotoAsync("/account/demo");
        await page.Locator("form.nmap-card").Nth((int)role.Value).Locator("button").ClickAsync();
        return page;
    }

    // The tests of a class follow one another: with the first visit of the next one, those of the last are over.
    private async Task KeepAsync(IBrowserContext context)
    {
        var test = TestContext.Current.Test?.UniqueID;
        var visits = _visits.GetOrAdd(TestContext.Current.TestClass?.UniqueID ?? "", _ => new(test));
        if (visits.Test != test)
        {
            foreach (var over in visits.Open) { await over.CloseAsync(); }
            visits.Open.Clear();
            visits.Test = test;
        }
        visits.Open.Add(context);
    }

    private sealed class Visits(string? test)
    {
        public string? Test { get; set; } = test;
        public List<IBrowserContext> Open { get; } = [];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) { await _browser.DisposeAsync(); }
        _playwright?.Dispose();
        _program.Kill();
        await _program.WaitForExitAsync();
        _program.Dispose();
        await Provider.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
