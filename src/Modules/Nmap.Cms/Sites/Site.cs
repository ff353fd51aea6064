using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;

namespace Nmap.Cms.Sites;

/// <summary>Holds the settings in memory; read at start, again when any node changes them.</summary>
internal sealed class Site(IServiceScopeFactory scopes, TimeProvider clock, SiteAddress address, ContentTypes types) : ISite, IFollowFacts
{
    private volatile SiteSettings _settings = new();
    private volatile TimeZoneInfo? _zone;

    public SiteSettings Settings => _settings;
    public Uri PublicUrl => address.PublicUrl;
    public TimeZoneInfo Zone => _zone is { } zone && zone.Id == _settings.TimeZone ? zone : _zone = FindZone(_settings.TimeZone);
    public DateTimeOffset Now => clock.GetUtcNow();
    public DateOnly Today => this.DayOf(Now);

    public Task ChangeAsync(Func<SiteSettings, SiteSettings> change, Reader by, CancellationToken cancel)
        => ChangeAsync(change, new Act("Site.Changed", "Site", "site", by), cancel);

    public async Task ChangeAsync(Func<SiteSettings, SiteSettings> change, Act act, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        await using var work = await db.BeginAsync(cancel);
        var row = await db.Set<SiteRow>().SingleOrDefaultAsync(cancel) ?? db.Add(new SiteRow()).Entity;
        var settings = change(Read(row.Settings));
        var json = JsonSerializer.Serialize(settings, Json.Orchard);
        if (json != row.Settings)
        {
            row.Settings = json;
            db.Tell(new SiteChanged("Settings"));
            await db.CommitAsync(act, cancel);
        }
        _settings = settings;
    }

    public async Task ReloadAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        _settings = await db.Set<SiteRow>().AsNoTracking().SingleOrDefaultAsync(cancel) is { } row ? Read(row.Settings) : new();
        var definitions = await db.Set<DefinitionRow>().AsNoTracking().ToListAsync(cancel);
        types.Apply(definitions.Select(DefinitionBook.Read));
    }

    string IFollowFacts.Name => "site";

    Task<long?> IFollowFacts.PositionAsync(CancellationToken cancel) => Task.FromResult<long?>(null);

    Task IFollowFacts.FollowAsync(IReadOnlyList<(Told Told, IFact Fact)> facts, CancellationToken cancel)
        => facts.Any(f => f.Fact is SiteChanged) ? ReloadAsync(cancel) : Task.CompletedTask;

    private static TimeZoneInfo FindZone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    private static SiteSettings Read(string json) => JsonSerializer.Deserialize<SiteSettings>(json, Json.Orchard) ?? new();
}

/// <summary>Where this site is reached; from configuration only.</summary>
public sealed record SiteAddress(Uri PublicUrl);
