using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Modularity;
using Nmap.Cms.Sites;
using Nmap.Web.Hosting;

namespace Nmap.Web.Commands;

/// <summary>The house opened for a command: everything put together, nothing served.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;

    private Workplace(WebApplication app) => (_app, _scope) = (app, app.Services.CreateAsyncScope());

    public IServiceProvider Services => _scope.ServiceProvider;
    public NmapDb Db => Services.GetRequiredService<NmapDb>();
    public NmapSettings Settings => Services.GetRequiredService<NmapSettings>();

    /// <summary>Opens an existing platform; refuses when there is none, or its database is missing, damaged or older.</summary>
    public static async Task<Workplace> OpenAsync(CancellationToken cancel)
    {
        var place = Build();
        var file = place.Settings.Platform;
        if (!file.Exists) { throw new SettingsException($"There is no platform in {place.Settings.DataFolder}. Run setup or demo first, or set Nmap__DataFolder."); }
        await Schema.CheckAsync(place.Db, place.Settings, cancel);
        await place.Services.GetRequiredService<ISite>().ReloadAsync(cancel);
        return place;
    }

    /// <summary>Opens a folder in which a platform is about to be made.</summary>
    /// <param name="args">Settings in the host's words (<c>--Nmap:DataFolder=…</c>), over those of the environment.</param>
    public static Workplace Build(params string[] args)
    {
        var builder = NmapHost.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Whether a database has a history yet is asked by reading it: a failure that is none. Others are told by the command itself.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        return new(NmapHost.Build(builder));
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }
}
