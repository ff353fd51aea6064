using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Localization.Contracts;
using Nmap.Web.Data;
using Npgsql;
using StackExchange.Redis;

namespace Nmap.Web.Hosting;

/// <summary>Puts the house together: settings, database, modules and pages. Starts nothing.</summary>
internal static class NmapHost
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        // The framework's open fallback for files not in the manifest serves nothing here and declares no rule.
        builder.Configuration["DisableStaticAssetNotFoundRuntimeFallback"] = "true";
        // Else a program that was built and not published sends its style sheets unpacked.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        // A database that cannot be reached is told once, by whoever needed it: at a start in a sentence, later with the request's number.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 16 * 1024 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 2000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var settings = NmapSettings.Read(builder.Configuration);
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        var services = builder.Services;
        services.AddSingleton(settings).AddSingleton(NmapModules.All).AddSingleton(new SiteAddress(settings.PublicUrl));
        AddFolders(services, settings);
        // A demonstration's mail shows how it is answered; what is laid into its folder is taken in.
        if (settings.Platform.Read()?.Demo == true) { builder.Configuration["Mail:ReplyTo"] ??= "answers@demo.example"; }
        AddDatabase(services, settings);
        AddKeys(services, settings);
        services.Configure<HostFilteringOptions>(o => o.AllowedHosts = [settings.PublicUrl.Host, "localhost", "127.0.0.1", "[::1]"]);
        foreach (var module in NmapModules.All.Modules) { module.AddServices(services, builder.Configuration); }
        // Signed-in pages too, see docs/decisions/0015-compressed-behind-the-door.md.
        services.AddResponseCompression(o => (o.EnableForHttps, o.MimeTypes) = (true, ["text/html", "application/json", "application/problem+json"]));
        services.AddNmapPages(builder.Configuration, settings);
        return builder.Build();
    }

    private static void AddFolders(IServiceCollection services, NmapSettings settings)
    {
        services.AddSingleton(new LocalizationFolders(Path.Combine(settings.DataFolder, "localization")));
        services.AddSingleton(new Search.Contracts.SearchFolder(Path.Combine(settings.DataFolder, "index")));
        services.AddSingleton(new Notifications.Contracts.OutboxFolder(Path.Combine(settings.DataFolder, "outbox")));
        services.AddSingleton(new Users.Contracts.DemoFolder(settings.Platform.Read()?.Demo == true));
    }

    // Left alone, the mapper keeps some five hundred compiled queries with their commands (10 units each of 10,240). Six people reading
    // seventy pages each ask 541; what was pushed out is compiled anew, for tens of milliseconds, when somebody asks it next.
    private static readonly MemoryCache s_queries = new(new MemoryCacheOptions { SizeLimit = 80_000 });

    private static void AddDatabase(IServiceCollection services, NmapSettings settings)
    {
        if (settings.IsPostgres)
        {
            services.AddSingleton(_ => NpgsqlDataSource.Create(settings.Connection!)).AddSingleton<IClusterLock, PostgresClusterLock>();
            services.AddDbContextPool<NmapDb, PostgresNmapDb>((all, o) => o.UseNpgsql(all.GetRequiredService<NpgsqlDataSource>()).UseMemoryCache(s_queries).ConfigureWarnings(Quiet));
            return;
        }
        services.AddSingleton<IClusterLock, SingleNode>();
        services.AddDbContextPool<NmapDb, SqliteNmapDb>(o => o.UseSqlite(settings.SqliteConnection).AddInterceptors(new SqliteDurability()).UseMemoryCache(s_queries).ConfigureWarnings(Quiet));
        services.AddHostedService<SqliteStatistics>();
    }

    // Some modules have no table of their own, and a person's few terms and roles are cheaper in one query.
    private static void Quiet(WarningsConfigurationBuilder warnings) => warnings.Ignore(CoreEventId.NoEntityTypeConfigurationsWarning, RelationalEventId.MultipleCollectionIncludeWarning);

    private static void AddKeys(IServiceCollection services, NmapSettings settings)
    {
        var folder = new DirectoryInfo(Path.Combine(settings.DataFolder, "keys"));
        services.AddDataProtection().SetApplicationName("Nmap").PersistKeysToFileSystem(folder);
        if (settings.Redis is not { Length: > 0 } redis) { return; }
        services.AddOptions<KeyManagementOptions>().PostConfigure<ILoggerFactory>((o, logs) =>
        {
            var connection = ConnectionMultiplexer.Connect(redis);
            o.XmlRepository = new SharedKeys(new RedisXmlRepository(() => connection.GetDatabase(), "nmap:keys"), new FileSystemXmlRepository(folder, logs));
        });
    }
}
