using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using MimeKit;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;
using Nmap.Notifications.Sending;

namespace Nmap.Notifications.Tests;

/// <summary>The post of a small country: a real database, a real folder or server, a clock that is turned by hand.</summary>
internal sealed class PostOffice : TimeProvider, ISite, IStringLocalizer, IAsyncDisposable
{
    public PostOffice(params (string Key, string Value)[] settings)
    {
        var modules = new ModuleCatalog([new CmsModule(), new NotificationsModule()]);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(modules).AddSingleton(new SiteAddress(PublicUrl)).AddSingleton(new OutboxFolder(Path.Combine(Folder, "outbox")));
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider()).AddSingleton<TimeProvider>(this).AddSingleton<IStringLocalizer>(this);
        services.AddDbContext<NmapDb, FileDb>(o => o.UseSqlite($"Data Source={Path.Combine(Folder, "nmap.db")};Pooling=False"));
        foreach (var module in modules.Modules) { module.AddServices(services, configuration); }
        services.AddSingleton<ISite>(this).AddSingleton<IClusterLock, OneNode>();
        Services = services.BuildServiceProvider();
        using var scope = Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<NmapDb>().Database.EnsureCreated();
    }

    public ServiceProvider Services { get; }
    public string Folder { get; } = Directory.CreateTempSubdirectory("nmap-post-").FullName;
    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 10, 0, 0, 123, TimeSpan.Zero);
    public override DateTimeOffset GetUtcNow() => Now;

    public SiteSettings Settings { get; set; } = new()
    {
        PlatformName = new(new Dictionary<string, string> { ["en"] = "Mine Action Forum", ["ar"] = "منتدى مكافحة الألغام" }),
        Languages = ["en", "ar"],
        ContactEmail = "forum@example.org",
    };
    public Uri PublicUrl { get; } = new("https://nmap.example.org");
    public TimeZoneInfo Zone => TimeZoneInfo.Utc;
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
    public Task ChangeAsync(Func<SiteSettings, SiteSettings> change, Reader by, CancellationToken cancel) => throw new NotSupportedException();
    public Task ReloadAsync(CancellationToken cancel) => Task.CompletedTask;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Letter Letter(string person = "p1", string email = "ana@example.org", string culture = "en") => new(person, email, culture,
        "M8: minutes for correction", ["The minutes of meeting 8 are ready for your corrections.", "Please answer by 8 December 2026."], "Read the minutes", "/workspace/meetings/m8/minutes")
    { Urgent = true };

    public async Task AddAsync(Letter letter, string about = "fact/1/circulated")
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IPost>().AddAsync(about, letter, Cancel);
    }

    public async Task<int> RoundAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DeliverLetters>().RunAsync(Cancel);
    }

    public async Task<List<LetterRow>> LettersAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<LetterRow>().AsNoTracking().OrderBy(l => l.PersonId).ToListAsync(Cancel);
    }

    public string[] Files => Directory.Exists(Path.Combine(Folder, "outbox")) ? Directory.GetFiles(Path.Combine(Folder, "outbox")) : [];

    public async Task<MimeMessage> OnlyMailAsync()
    {
        await RoundAsync();
        return await MimeMessage.LoadAsync(Assert.Single(Files), Cancel);
    }

    LocalizedString IStringLocalizer.this[string name] => new(name, Translated(name));
    LocalizedString IStringLocalizer.this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.InvariantCulture, Translated(name), arguments));
    IEnumerable<LocalizedString> IStringLocalizer.GetAllStrings(bool includeParentCultures) => [];

    private static string Translated(string text) => CultureInfo.CurrentUICulture.Name == "ar" && text == "Questions: {0}" ? "للأسئلة: {0}" : text;

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

internal sealed class OneNode : IClusterLock, IAsyncDisposable
{
    public Task<IAsyncDisposable?> TryTakeAsync(string job, CancellationToken cancel) => Task.FromResult<IAsyncDisposable?>(this);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

internal sealed class FileDb(DbContextOptions<FileDb> options, ModuleCatalog modules) : NmapDb(options, modules)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Ticks>();
    }

    private sealed class Ticks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
