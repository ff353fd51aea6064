using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Modularity;

namespace Nmap.Cms.Facts;

/// <summary>Which facts exist and who listens to each.</summary>
internal sealed class FactCatalog(ModuleCatalog modules, IEnumerable<Listener> listeners)
{
    private readonly Dictionary<string, Type> _types = modules.Modules.SelectMany(m => m.Assembly.GetTypes())
        .Where(t => typeof(IFact).IsAssignableFrom(t) && t.IsClass).ToDictionary(t => t.FullName!);

    private readonly ILookup<Type, Listener> _listeners = listeners.ToLookup(l => l.Fact);

    public IEnumerable<Listener> ListenersOf(Type fact) => _listeners[fact];

    /// <summary>Null for a fact of a module that is no longer here.</summary>
    public IFact? Read(string type, string body)
        => _types.TryGetValue(type, out var clr) ? (IFact?)JsonSerializer.Deserialize(body, clr, Json.Plain) : null;
}

internal sealed record Listener(string Name, Type Fact, Func<IServiceProvider, IFact, Told, CancellationToken, Task> HearAsync);

public static class FactServices
{
    /// <summary>Registers what a module does after a fact, once per platform.</summary>
    public static IServiceCollection AddListener<TFact, TListener>(this IServiceCollection services)
        where TFact : IFact where TListener : class, IListen<TFact>
    {
        services.AddScoped<TListener>();
        return services.AddSingleton(new Listener(typeof(TListener).FullName + "/" + typeof(TFact).Name, typeof(TFact),
            (scope, fact, told, cancel) => scope.GetRequiredService<TListener>().HearAsync((TFact)fact, told, cancel)));
    }

    /// <summary>Registers a cache or index that each node keeps for itself.</summary>
    public static IServiceCollection AddFollower<TFollower>(this IServiceCollection services) where TFollower : class, IFollowFacts
        => services.AddSingleton<TFollower>().AddSingleton<IFollowFacts>(s => s.GetRequiredService<TFollower>());
}
