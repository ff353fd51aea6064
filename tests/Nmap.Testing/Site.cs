using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;
using Xunit;

namespace Nmap.Testing;

/// <summary>
/// The whole program over a fresh data folder. Share one per test class by <c>IClassFixture&lt;Site&gt;</c>, or start one by
/// <see cref="StartAsync"/>.
/// </summary>
public class Site : IAsyncLifetime
{
    private static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, (TimeSpan Since, Lazy<Task<Visitor>> Visitor)> _signedIn = new();
    private readonly string _recipe;
    private Country _country = null!;
    private Database _database = null!;
    private Application _application = null!;

    public Site() : this("test.recipe.json") { }

    protected Site(string recipe) => _recipe = recipe;

    /// <summary>The time the program believes it is.</summary>
    public Clock Clock { get; } = new();

    public string DataFolder { get; } = Path.Combine(Path.GetTempPath(), "nmap-test-" + Guid.NewGuid().ToString("N"));

    public Mailbox Mail => new(Path.Combine(DataFolder, "outbox"));

    /// <summary>The program's services, for what no screen shows. Prefer the front door.</summary>
    public IServiceProvider Services => _application.Services;

    public IReadOnlyList<Account> Accounts => _country.Accounts;

    /// <param name="recipe">A file of the output's <c>recipes</c> folder; null for the small test country.</param>
    public static async Task<Site> StartAsync(string? recipe = null)
    {
        var site = new Site(recipe ?? "test.recipe.json");
        await site.InitializeAsync();
        return site;
    }

    public async ValueTask InitializeAsync()
    {
        _country = await Country.OfAsync(_recipe);
        _database = await Database.CreateAsync(copyOf: _country.Database);
        CopyFolder(_country.Folder, DataFolder);
        Start();
    }

    /// <summary>Runs a recipe of the suite's <c>recipes</c> folder.</summary>
    /// <returns>What it did: <c>created 1, changed 0, skipped 0</c>.</returns>
    public async Task<string> RunAsync(string recipe)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(Path.Combine(AppContext.BaseDirectory, "recipes", recipe), Reader.System, cancel: TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>Stops the program and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await _application.DisposeAsync();
        Start();
    }

    /// <summary>For a suite that listens in, or stands in for the outside world.</summary>
    protected virtual void AddServices(IServiceCollection services) { }

    /// <summary>Settings beside data folder, address and database.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    private void Start()
    {
        _application = new(this);
        _ = _application.Server;
    }

    /// <summary>The account of a role: <c>lead</c>, <c>secretariat</c>, <c>member-2</c>, as <c>seed-roles</c> names them.</summary>
    public Account Account(string role) => Accounts.FirstOrDefault(a => a.Role == role)
        ?? throw new InvalidOperationException($"seed-roles gave no account for {role}.");

    /// <summary>Somebody without an account, with cookies of their own.</summary>
    public Visitor Stranger() => new(Client(followRedirects: true));

    /// <summary>Somebody signed in by password and code on the real form; the same visitor each time, until a test has set the clock past the end of the session.</summary>
    public Task<Visitor> As(string role)
    {
        return _signedIn.AddOrUpdate(role, SignIn, (r, earlier) => Clock.Ahead - earlier.Since < LongestSession ? earlier : SignIn(r)).Visitor.Value;

        (TimeSpan, Lazy<Task<Visitor>>) SignIn(string r) => (Clock.Ahead, new(() => SignInAsync(Account(r))));
    }

    /// <summary>Somebody without an account who goes where they are sent only when told: for ways that leave this site.</summary>
    public Visitor Wary() => new(Client(followRedirects: false));

    /// <summary>A program with this role's personal token; null for one without.</summary>
    public HttpClient Api(string? role = null)
    {
        var client = Client(followRedirects: false);
        if (role is not null) { client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Account(role).ApiToken); }
        return client;
    }

    private HttpClient Client(bool followRedirects)
        => _application.CreateClient(new() { AllowAutoRedirect = followRedirects, HandleCookies = true, BaseAddress = new Uri("http://localhost") });

    private async Task<Visitor> SignInAsync(Account account)
    {
        var visitor = Stranger();
        await visitor.SignInAsync(account);
        return visitor;
    }

    internal static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_application is not null) { await _application.DisposeAsync(); }
        if (_database is not null) { await _database.DropAsync(); }
        if (Directory.Exists(DataFolder)) { Directory.Delete(DataFolder, recursive: true); }
        GC.SuppressFinalize(this);
    }

    private sealed class Application(Site site) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            foreach (var (name, value) in Country.Settings(site.DataFolder, site._database).Concat(site.Settings)) { builder.UseSetting(name, value); }
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            builder.ConfigureTestServices(services =>
            {
                PageModels.StandIn(services);
                services.AddSingleton<TimeProvider>(site.Clock);
                services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = Passwords.Rounds);
                site.AddServices(services);
            });
        }
    }
}
