using System.CommandLine;
using Nmap.Cms.Data;
using Nmap.Cms.Modularity;
using Nmap.Cms.Sites;
using Nmap.Web.Hosting;

namespace Nmap.Web.Commands;

/// <summary><c>serve</c> and <c>demo</c>.</summary>
internal static class ServeCommand
{
    public static Command Serve()
    {
        var command = new Command("serve", "Serves the data folder's platform; without one, shows a set-up page.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((words, cancel) => ServeAsync([.. words.UnmatchedTokens], cancel));
        return command;
    }

    public static Command Demo()
    {
        var command = new Command("demo", "Makes the demonstration country in an empty data folder, then serves it.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (words, cancel) =>
        {
            await MakeDemoAsync(cancel);
            return await ServeAsync([.. words.UnmatchedTokens], cancel);
        });
        return command;
    }

    private static async Task MakeDemoAsync(CancellationToken cancel)
    {
        await using var place = Workplace.Build();
        var (file, settings) = (place.Settings.Platform, place.Settings);
        if (!settings.DemoPublic && settings.Urls.Split(';').FirstOrDefault(u => !IsLoopback(u)) is { } open)
        {
            throw new SettingsException($"The demonstration signs anybody in without a password, so it listens on this machine only; {open} is not. Set Nmap__Demo__Public=true if that is wanted.");
        }
        if (file.Read() is { } made)
        {
            if (!made.Demo) { throw new SettingsException($"{settings.DataFolder} holds a country's own platform, not a demonstration. Name another folder in Nmap__DataFolder."); }
            return;
        }
        await Installation.MakeAsync(place, CommandLine.Find(Path.Combine("recipes", "demo.recipe.json")), new Dictionary<string, string>(), demo: true, cancel);
        // Making two years of a country takes more room than serving it; the same process goes on to serve.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    public static async Task<int> ServeAsync(string[] args, CancellationToken cancel)
    {
        var builder = NmapHost.CreateBuilder(args);
        var settings = NmapSettings.Read(builder.Configuration);
        Directory.CreateDirectory(settings.DataFolder);
        if (settings.Platform.Read() is null && !await SetupPage.RunAsync(settings, cancel)) { return 0; }
        await using var app = NmapHost.Build(builder);
        await OpenAsync(app, cancel);
        app.UseNmapPipeline();
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Serving {settings.PublicUrl} from {settings.DataFolder}"));
        await app.RunAsync(cancel);
        return 0;
    }

    private static async Task OpenAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await Schema.CheckAsync(scope.ServiceProvider.GetRequiredService<NmapDb>(), scope.ServiceProvider.GetRequiredService<NmapSettings>(), cancel);
        await scope.ServiceProvider.GetRequiredService<ISite>().ReloadAsync(cancel);
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
