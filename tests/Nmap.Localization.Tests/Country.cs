using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Localization.Contracts;

namespace Nmap.Localization.Tests;

/// <summary>A site with languages, a clock that stands still, and a data folder of its own.</summary>
internal sealed class Country : TimeProvider, ISite, IDisposable
{
    public SiteSettings Settings { get; set; } = new() { Languages = ["en", "fr", "fa-AF"] };
    public Uri PublicUrl { get; set; } = new("http://localhost:5080");
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi");
    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 7, 0, 0, TimeSpan.Zero);
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
    public string Folder { get; } = Directory.CreateTempSubdirectory("nmap-").FullName;
    public Task ChangeAsync(Func<SiteSettings, SiteSettings> change, Reader by, CancellationToken cancel) => throw new NotSupportedException();
    public Task ReloadAsync(CancellationToken cancel) => Task.CompletedTask;
    public override DateTimeOffset GetUtcNow() => Now;
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>What this test assembly ships in Localization/, then the country's own files.</summary>
    public PoLocalizer Localizer(string? context = null)
    {
        var shipped = new ShippedMessages([("Nmap.Localization.Tests", typeof(Country).Assembly)]);
        return new(new(shipped, new LocalizationFolders(Folder), this, NullLogger<Catalogues>.Instance), new Formats(this), context);
    }

    public static void In(string culture, Action test)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.CurrentCulture = LanguageHabits.Of(culture).Culture;
            test();
        }
        finally { (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi); }
    }
}
