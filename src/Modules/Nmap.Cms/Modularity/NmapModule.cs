using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Cms.Modularity;

/// <summary>The door of a module: everything it adds to the house goes through here.</summary>
public abstract class NmapModule
{
    public Assembly Assembly => GetType().Assembly;

    /// <summary>What <c>Manifest.cs</c> says of this module.</summary>
    public ModuleAttribute Manifest => Assembly.GetCustomAttribute<ModuleAttribute>()
        ?? throw new InvalidOperationException($"{Assembly.GetName().Name} has no [assembly: Module] in Manifest.cs.");

    public virtual void AddServices(IServiceCollection services, IConfiguration configuration) { }

    /// <summary>The module's part of the one model; by default every table configuration in its assembly.</summary>
    public virtual void ConfigureModel(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(Assembly);

    /// <summary>Endpoints that are not Razor pages. Each must say who may call it, or the program does not start.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints) { }
}

/// <summary>What a module is; the meaning of the names is Orchard Core's.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleAttribute : Attribute
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string Category { get; init; } = "NMAP";
    public string Version { get; init; } = "1.0.0";
    public string Description { get; init; } = "";
    public string[] Dependencies { get; init; } = [];
}

/// <summary>A theme: layouts and partials that stand before those of the modules.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ThemeAttribute : Attribute
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? BaseTheme { get; init; }
}
