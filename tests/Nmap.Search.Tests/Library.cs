using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Search.Contracts;
using Nmap.Search.Indexing;
using Xunit;

namespace Nmap.Search.Tests;

/// <summary>A real index in a folder of its own, over texts kept in memory; it may be closed and opened like a program.</summary>
internal sealed class Library : IDisposable, ISite
{
    private ServiceProvider? _services;
    private IServiceScope? _scope;
    private long _lastFact;

    public string Folder { get; } = Directory.CreateTempSubdirectory("nmap-search-").FullName;
    public Shelf Shelf { get; } = new();
    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    public SearchFollower Follower => Services.GetServices<IFollowFacts>().OfType<SearchFollower>().Single();
    public IndexHome Home => Services.GetRequiredService<IndexHome>();
    public ISearchIndex Index => Services.GetRequiredService<ISearchIndex>();
    public SearchKeeper Keeper => Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<SearchKeeper>().Single();

    private ServiceProvider Services => _services ??= Open();

    public static async Task<Library> With(params SearchDocument[] texts)
    {
        var library = new Library();
        library.Shelf.Put(texts);
        await library.Keeper.TendAsync(TestContext.Current.CancellationToken);
        return library;
    }

    public ISearch Search => (_scope ??= Services.CreateScope()).ServiceProvider.GetRequiredService<ISearch>();

    public SearchAnswer Ask(string text, Reader? reader = null, string culture = "en", int skip = 0, int take = 20, params (string Name, string Value)[] facets)
        => Search.Ask(
            new() { Text = text, Culture = culture, Facets = facets.ToDictionary(f => f.Name, f => f.Value), Skip = skip, Take = take }, reader ?? Reader.Stranger);

    public IEnumerable<string> Found(string text, Reader? reader = null, string culture = "en") => Ask(text, reader, culture).Hits.Select(h => h.Id).Order();

    /// <summary>Changes a text and tells it, as the floor would.</summary>
    public Task TellAsync(string id, SearchDocument? text)
    {
        Shelf.Change(id, text);
        return Follower.FollowAsync([(new(++_lastFact, Now), new TextChanged(id))], TestContext.Current.CancellationToken);
    }

    public Task TendAsync() => Keeper.TendAsync(TestContext.Current.CancellationToken);

    /// <summary>The program ends; the next call starts it again.</summary>
    public void Stop()
    {
        _scope?.Dispose();
        _services?.Dispose();
        (_scope, _services) = (null, null);
    }

    public void Dispose()
    {
        Stop();
        if (Directory.Exists(Folder)) { Directory.Delete(Folder, recursive: true); }
    }

    /// <summary>What the program would register around the module.</summary>
    public void Register(IServiceCollection services)
    {
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(new SearchFolder(Path.Combine(Folder, "index")));
        services.AddSingleton<ISite>(this);
        new SearchModule().AddServices(services, new ConfigurationBuilder().Build());
        services.RemoveAll<ISearchSource>();
        services.AddScoped<ISearchSource>(_ => Shelf);
    }

    private ServiceProvider Open()
    {
        var services = new ServiceCollection();
        Register(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    SiteSettings ISite.Settings { get; } = new() { Languages = ["en", "fr", "ar"] };
    Uri ISite.PublicUrl => new("http://localhost:5080");
    TimeZoneInfo ISite.Zone => TimeZoneInfo.Utc;
    DateOnly ISite.Today => DateOnly.FromDateTime(Now.UtcDateTime);
    Task ISite.ChangeAsync(Func<SiteSettings, SiteSettings> change, Reader by, CancellationToken cancel) => throw new NotSupportedException();
    Task ISite.ReloadAsync(CancellationToken cancel) => Task.CompletedTask;
}

internal sealed record TextChanged(string Id) : IFact;

/// <summary>The texts as a module would give them.</summary>
internal sealed class Shelf : ISearchSource
{
    private readonly Dictionary<string, SearchDocument> _texts = [];

    /// <summary>Runs while everything is read, after the first text.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public int TimesReadWhole { get; private set; }

    public void Put(params SearchDocument[] texts)
    {
        foreach (var text in texts) { _texts[text.Id] = text; }
    }

    public void Change(string id, SearchDocument? text)
    {
        if (text is null) { _texts.Remove(id); } else { _texts[id] = text; }
    }

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        TimesReadWhole++;
        foreach (var text in _texts.Values.ToList())
        {
            yield return text;
            if (Meanwhile is { } act)
            {
                Meanwhile = null;
                await act();
            }
        }
    }

    public Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<SearchChange>>(fact is TextChanged(var id) ? [new(id, _texts.GetValueOrDefault(id))] : []);
}

internal static class Texts
{
    public static SearchDocument Text(string id, string title, string text, string culture = "en", Audience? audience = null, string type = "News", params (string Name, string Value)[] facets) => new()
    {
        Id = id,
        Type = type,
        Culture = culture,
        Title = title,
        Text = text,
        Address = $"/{culture}/{id}",
        Audience = audience ?? Audience.Public,
        At = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero),
        Facets = facets.ToDictionary(f => f.Name, f => f.Value),
    };

    public static Reader Member(params string[] organisations) => new()
    {
        PersonId = "p",
        AccountId = "a",
        Name = "Somebody",
        Organisations = organisations,
        Roles = new HashSet<string> { Roles.Member },
    };
}
