using Microsoft.EntityFrameworkCore;

namespace Nmap.Benchmarks;

/// <summary>What our pages are measured against.</summary>
internal static class References
{
    /// <summary>Kestrel alone, answering the given bytes and headers.</summary>
    public static async Task<WebApplication> BareAsync(int port, (Dictionary<string, string> Headers, byte[] Body) answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://localhost:{port}").ConfigureKestrel(k => k.AddServerHeader = false);
        var app = builder.Build();
        app.Run(async context =>
        {
            foreach (var (name, value) in answer.Headers) { context.Response.Headers[name] = value; }
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body);
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>A Razor page that reads one row through EF Core and shows its title and text, compressed like ours.</summary>
    public static async Task<WebApplication> RazorAsync(int port, string database, string path)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://localhost:{port}").ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Services.AddDbContext<ReferenceDb>(o => o.UseSqlite($"Data Source={database};Mode=ReadOnly"));
        builder.Services.AddSingleton(new ReferencePath(path));
        builder.Services.AddResponseCompression();
        var own = typeof(References).Assembly.GetName().Name;
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(m => m.ApplicationParts.Where(p => p.Name != own).ToList().ForEach(p => m.ApplicationParts.Remove(p)));
        var app = builder.Build();
        app.UseResponseCompression();
        app.MapRazorPages();
        await app.StartAsync();
        return app;
    }
}

public sealed record ReferencePath(string Value);

public sealed class ReferenceItem
{
    public string VersionId { get; set; } = "";
    public string DisplayText { get; set; } = "";
    public string? Path { get; set; }
    public string Culture { get; set; } = "";
    public bool Published { get; set; }
    public string Parts { get; set; } = "";
}

public sealed class ReferenceDb(DbContextOptions<ReferenceDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<ReferenceItem>().ToTable("cms_items").HasKey(i => i.VersionId);
}
