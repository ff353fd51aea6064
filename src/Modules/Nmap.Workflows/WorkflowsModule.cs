using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nmap.Cms.Content;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Workflows.Recipes;
using Nmap.Workflows.Slots;

namespace Nmap.Workflows;

/// <summary>The door.</summary>
public sealed class WorkflowsModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CountryRoutes>().AddScoped<IRoutes>(s => s.GetRequiredService<CountryRoutes>()).AddScoped<ISignatures>(s => s.GetRequiredService<CountryRoutes>());
        services.AddScoped<ISilence, Silence>();
        services.AddScoped<SignatureBook>();
        services.AddScoped<IRecipeStep, WorkflowStep>();
        services.AddSingleton<IMenuSource, WorkflowsMenu>();
    }
}
