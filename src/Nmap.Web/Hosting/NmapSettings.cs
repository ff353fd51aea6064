using Microsoft.Extensions.Configuration;
using Nmap.Cms.Modularity;
using Npgsql;

namespace Nmap.Web.Hosting;

/// <summary>What the operator sets, by environment variables (<c>Nmap__…</c>) or <c>appsettings.json</c>.</summary>
internal sealed record NmapSettings(string DataFolder, Uri PublicUrl, string Database, string? Connection, string? Redis, bool Migrate, bool DemoPublic, string Urls)
{
    public bool IsPostgres => Database == "postgres";

    public string DatabaseFile => Path.Combine(DataFolder, "nmap.db");

    /// <summary>Where a platform lives its database is opened, never made: a missing file is an error, not an empty platform.</summary>
    public string SqliteConnection => $"Data Source={DatabaseFile};Mode={(Platform.Exists ? "ReadWrite" : "ReadWriteCreate")}";

    public PlatformFile Platform => new(Path.Combine(DataFolder, "platform.json"));

    /// <exception cref="SettingsException">A setting is wrong; the message names it.</exception>
    public static NmapSettings Read(IConfiguration configuration)
    {
        var urls = configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? "http://localhost:5080";
        var section = configuration.GetSection("Nmap");
        var database = section["Database"] ?? "sqlite";
        if (database is not ("sqlite" or "postgres")) { throw new SettingsException($"Nmap__Database is \"{database}\"; write sqlite or postgres."); }
        var connection = configuration.GetConnectionString("Nmap");
        if (database == "postgres" && string.IsNullOrEmpty(connection)) { throw new SettingsException("Nmap__Database is postgres, but ConnectionStrings__Nmap is not set."); }
        if (database == "postgres") { CheckConnection(connection!); }
        return new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(section["DataFolder"] ?? DefaultDataFolder())), PublicAddress(section["PublicUrl"] ?? urls.Split(';')[0]),
            database, connection, section["Redis"], section.GetValue("Migrate", false), section.GetSection("Demo").GetValue("Public", false), urls);
    }

    private static void CheckConnection(string connection)
    {
        try
        {
            var read = new NpgsqlConnectionStringBuilder(connection);
            if (read is { Host.Length: > 0, Database.Length: > 0 }) { return; }
        }
        // What cannot be read is not repeated: a password may stand in it.
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or KeyNotFoundException) { }
        throw new SettingsException("ConnectionStrings__Nmap cannot be read, or names no host or no database. Write it as Host=127.0.0.1;Username=nmap;Password=…;Database=nmap, in quotes where a shell reads it.");
    }

    private static Uri PublicAddress(string text)
    {
        var address = text.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new SettingsException($"Nmap__PublicUrl is \"{text}\"; write it as https://nmap.example.org.");
        }
        if (uri.Scheme == "http" && !uri.IsLoopback) { throw new SettingsException($"Nmap__PublicUrl is \"{text}\"; plain http is allowed on this machine only. Use https."); }
        return uri;
    }

    // Beside the sources when run from them, so that a rebuild does not lose it; else beside the program.
    private static string DefaultDataFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Nmap.Web.csproj"))) { return Path.Combine(folder.FullName, "App_Data", "Sites", "Default"); }
        }
        return Path.Combine(AppContext.BaseDirectory, "App_Data", "Sites", "Default");
    }
}
