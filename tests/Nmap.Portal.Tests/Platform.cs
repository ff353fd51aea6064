using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Forms;
using Nmap.Cms.Modularity;
using Nmap.Cms.Sites;
using Nmap.GoodPractices;
using Nmap.Localization;
using Nmap.Localization.Contracts;
using Nmap.Media;
using Nmap.Members.Contracts;
using Nmap.Portal;
using Nmap.Theme;
using Nmap.Notifications;
using Nmap.Notifications.Contracts;
using Nmap.Workflows;

[assembly: Module(Id = "Nmap.Members", Name = "Members of the tests")]

namespace Nmap.Tests;

/// <summary>Pages of the portal and of lessons on a database of their own, entered by the front door.</summary>
public sealed class Platform : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"nmap-{Guid.NewGuid():N}.db");
    private WebApplication _app = null!;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public IServiceProvider Services => _app.Services;

    public async ValueTask InitializeAsync()
    {
        NmapModule[] modules = [new CmsModule(), new LocalizationModule(), new WorkflowsModule(), new FewMembers(), new NotificationsModule(), new MediaModule(), new Nmap.Meetings.MeetingsModule(), new Nmap.Exchange.ExchangeModule(), new PortalModule(), new GoodPracticesModule()];
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton(new ModuleCatalog(modules)).AddSingleton(new SiteAddress(new Uri("http://localhost")));
        builder.Services.AddDbContext<NmapDb, FileDb>(o => o.UseSqlite($"Data Source={_file}"));
        builder.Services.AddSingleton<IClusterLock, OnlyNode>().AddSingleton<IReaderSource, People>().AddSingleton<IFreshFactor, AlwaysFresh>();
        builder.Services.AddSingleton(new OutboxFolder(Path.Combine(Path.GetTempPath(), $"nmap-{Guid.NewGuid():N}-outbox")));
        foreach (var module in modules) { module.AddServices(builder.Services, builder.Configuration); }
        builder.Services.AddHttpContextAccessor().AddAuthorization();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var mvc = builder.Services.AddRazorPages().AddNmapThemes(builder.Configuration).AddNmapForms().AddApplicationPart(typeof(Theme.ThemeRegistration).Assembly);
        foreach (var module in modules) { mvc.AddApplicationPart(module.Assembly); }
        _app = builder.Build();
        _app.UseStatusCodePagesWithReExecute("/error/{0}");
        _app.UseRouting();
        _app.Use((context, next) =>
        {
            if (context.Request.Headers["X-Person"] is [{ } person]) { context.User = new(new ClaimsIdentity([new(ClaimTypes.Name, person)], "test")); }
            return next(context);
        });
        _app.UseMiddleware<ReaderMiddleware>();
        _app.UseNmapCultures();
        _app.UseAntiforgery();
        foreach (var module in modules) { module.MapEndpoints(_app); }
        _app.MapRazorPages();
        using (var scope = _app.Services.CreateScope()) { await scope.ServiceProvider.GetRequiredService<NmapDb>().Database.EnsureCreatedAsync(); }
        await Services.GetRequiredService<ISite>().ChangeAsync(s => s with
        {
            Languages = ["en", "fr", "ar"], TimeZone = "Africa/Nairobi", ContactEmail = "press@example.org",
            Country = Cms.Sites.Texts.Of("en", "Velmara"), Tagline = Cms.Sites.Texts.Of("en", "One table for everybody"),
        }, Reader.System, Cancel);
        await _app.StartAsync();
    }

    /// <param name="person">Name and role, such as <c>lead</c>; null for a stranger.</param>
    public Visitor Visit(string? person = null)
    {
        var client = _app.GetTestClient();
        if (person is not null) { client.DefaultRequestHeaders.Add("X-Person", person); }
        return new(client);
    }

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A published text, put there as a recipe would.</summary>
    public async Task<ContentItem> PublishAsync(string type, string culture, string title, string? set = null, Action<ContentItem>? more = null)
    {
        var item = new ContentItem
        {
            ContentItemId = Ids.New(), ContentItemVersionId = Ids.New(), ContentType = type, Culture = culture, LocalizationSet = set ?? Ids.New(),
            SourceCulture = culture, State = "published", Audience = Audience.Public, Latest = true, Published = true, Author = "communications",
        };
        item.Put(new TitlePart(title));
        item.Put(new HtmlBodyPart($"<p>{title}.</p>"));
        more?.Invoke(item);
        await AskAsync<ContentStore, ImportOutcome>(s => s.ImportAsync(item, Reader.System, Cancel));
        return item;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    private sealed class OnlyNode : IClusterLock, IAsyncDisposable
    {
        public Task<IAsyncDisposable?> TryTakeAsync(string job, CancellationToken cancel) => Task.FromResult<IAsyncDisposable?>(this);
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>A person's name is the role, with a number where there are several.</summary>
    private sealed class AlwaysFresh : IFreshFactor
    {
        public Task<bool> ShowAsync(string code, CancellationToken cancel) => Task.FromResult(true);

        public void Require(Reader reader) { }
    }

    private sealed class People : IReaderSource
    {
        public Task<Reader> ReadAsync(ClaimsPrincipal principal, CancellationToken cancel)
        {
            var name = principal.Identity!.Name!;
            return Task.FromResult(new Reader { PersonId = name, AccountId = name, Name = name, Roles = new HashSet<string> { name.TrimEnd('0', '1', '2') }, Permissions = name.StartsWith("communications", StringComparison.Ordinal) ? new HashSet<string> { "EnterWorkspace", "ArrangePortal" } : new HashSet<string> { "EnterWorkspace" } });
        }
    }

    /// <summary>Stands in for the module of members.</summary>
    private sealed class FewMembers : NmapModule
    {
        public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<IForum, SmallForum>();
    }

    private sealed class SmallForum : IForum
    {
        public Task<ILookup<string, string>> SeatsAsync(DateOnly day, CancellationToken cancel = default) => Task.FromResult(Array.Empty<string>().ToLookup(s => s));

        private static readonly Organisation Survivors = new(Ids.From("organisation/survivors"), "survivors", Cms.Sites.Texts.Of("en", "Survivors' Network"), "affected", false, false, true);

        public Task<IReadOnlyList<Organisation>> MembersAsync(DateOnly on, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<Organisation>>([Survivors]);
        public Task<IReadOnlySet<string>> MemberIdsAsync(DateOnly on, CancellationToken cancel = default) => Task.FromResult<IReadOnlySet<string>>(new HashSet<string> { Survivors.Id });
        public Task<IReadOnlyList<Organisation>> OrganisationsAsync(CancellationToken cancel = default) => MembersAsync(default, cancel);
        public Task<Organisation?> FindAsync(string idOrName, CancellationToken cancel = default) => Task.FromResult<Organisation?>(null);
        public Task<IReadOnlyList<Person>> RepresentativesAsync(string organisationId, DateOnly on, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<Person>>([]);
        public Task<IReadOnlyList<Person>> HoldersAsync(string role, DateOnly on, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<Person>>([]);
        public Task<Person?> PersonAsync(string personId, CancellationToken cancel = default) => Task.FromResult<Person?>(new(personId, "Person " + personId, null, "en", []));
        public Task<IReadOnlySet<string>> ResidentAsync(DateOnly day, CancellationToken cancel = default) => Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

        public string Discipline(string code) => code;

        public Task<int> AccessNeedsAsync(DateOnly day, CancellationToken cancel = default) => Task.FromResult(0);

        public Task<Reader> ReaderAsync(string personId, CancellationToken cancel = default) => Task.FromResult(Reader.Stranger);
    }
}

public sealed class FileDb(DbContextOptions<FileDb> options, ModuleCatalog modules) : NmapDb(options, modules)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Ticks>();
    }

    private sealed class Ticks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
