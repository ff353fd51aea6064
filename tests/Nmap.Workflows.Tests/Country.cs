using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;

namespace Nmap.Workflows.Tests;

/// <summary>A country with the floor and its routes, on a real database of its own.</summary>
internal sealed class Country : ISite, IAsyncDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly ServiceProvider _services;

    public Country()
    {
        _connection.Open();
        var modules = new ModuleCatalog([new CmsModule(), new WorkflowsModule()]);
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(modules).AddSingleton(new SiteAddress(PublicUrl));
        services.AddDbContext<NmapDb, MemoryDb>(o => o.UseSqlite(_connection));
        foreach (var module in modules.Modules) { module.AddServices(services, new ConfigurationBuilder().Build()); }
        services.AddContentType<Essay>().AddSingleton<ISite>(this).AddSingleton<IFreshFactor, AlwaysFresh>();
        _services = services.BuildServiceProvider();
        using var scope = _services.CreateScope();
        scope.ServiceProvider.GetRequiredService<NmapDb>().Database.EnsureCreated();
    }

    public SiteSettings Settings { get; set; } = new() { Languages = ["en", "fr"], TimeZone = "Africa/Nairobi" };
    public Uri PublicUrl { get; } = new("https://nmap.example.org");
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Settings.TimeZone);
    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);
    public Task ChangeAsync(Func<SiteSettings, SiteSettings> change, Reader by, CancellationToken cancel) => throw new NotSupportedException();
    public Task ReloadAsync(CancellationToken cancel) => Task.CompletedTask;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Moves as a noun would: in a transaction, with an audit entry.</summary>
    public async Task<Moved> MoveAsync(Move move)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        await using var work = await db.BeginAsync(Cancel);
        var moved = await scope.ServiceProvider.GetRequiredService<IRoutes>().MoveAsync(move, Cancel);
        await db.CommitAsync(new Act("Thing.Moved", "Thing", move.SubjectId, move.By), Cancel);
        return moved;
    }

    public async Task<RefusedException> RefusedAsync(Move move) => await Assert.ThrowsAnyAsync<RefusedException>(() => MoveAsync(move));

    public Task<Route> RouteAsync(string name) => AskAsync<IRoutes, Route>(r => r.FindAsync(name, Cancel));

    public async Task<RecipeReport> RecipeAsync(string workflows)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("nmap-routes-").FullName, "x.recipe.json");
        await File.WriteAllTextAsync(file, $$"""{ "name": "x", "steps": [ { "name": "nmap-workflow", "Workflows": {{workflows}} } ] }""", Cancel);
        try { return await AskAsync<RecipeRunner, RecipeReport>(r => r.RunAsync(file, Reader.System, cancel: Cancel)); }
        finally { Directory.Delete(Path.GetDirectoryName(file)!, recursive: true); }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _connection.DisposeAsync();
    }
}

internal sealed class MemoryDb(DbContextOptions<MemoryDb> options, ModuleCatalog modules) : NmapDb(options, modules)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Ticks>();
    }

    private sealed class Ticks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

internal sealed class Essay : ContentType
{
    public override string Name => "Essay";
    public override string Label => "Essay";
    public override string PluralLabel => "Essays";
    public override IReadOnlyList<string> Parts => ["TitlePart"];
}

internal static class People
{
    public static Reader Lead { get; } = Person("lea", Roles.Lead);
    public static Reader Deputy { get; } = Person("dep", Roles.Deputy);
    public static Reader Champion { get; } = Person("cha", Roles.ChampionDonor);
    public static Reader Secretariat { get; } = Person("sec", Roles.Secretariat);
    public static Reader Communications { get; } = Person("com", Roles.Communications);
    public static Reader Member { get; } = Person("mem", Roles.Member);
    public static Reader Administrator { get; } = Person("adm", Roles.Administrator);

    public static Reader Person(string id, params string[] roles)
        => new() { PersonId = id, AccountId = id, Name = id, Roles = roles.ToHashSet(), Permissions = new HashSet<string> { "PurgeContent" } };
}

internal sealed class AlwaysFresh : IFreshFactor
{
    public Task<bool> ShowAsync(string code, CancellationToken cancel) => Task.FromResult(true);

    public void Require(Reader reader) { }
}
