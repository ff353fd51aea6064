using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Concerns.Recipes;
using Nmap.Concerns.Slots;
using Nmap.Concerns.InPublic;
using Nmap.Concerns.Verbs;

namespace Nmap.Concerns;

/// <summary>Concerns of people without an account.</summary>
public sealed class ConcernsModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionSource, Permissions>();
        services.AddScoped<RaiseConcern>().AddScoped<MoveConcern>().AddScoped<RemoveAuthor>().AddScoped<FollowConcern>().AddScoped<WriteDown>();
        services.AddContentType<YouSaidType>().AddScoped<IContentFileReader, YouSaidFileReader>().AddScoped<TellInPublic>();
        services.AddSingleton<IMenuSource, ConcernsMenu>();
        services.AddScoped<ISitemapSource, ConcernsSitemap>().AddScoped<IYourListSource, YourConcerns>();
        services.AddScoped<IRecipeStep, ConcernsStep>();
        services.Configure<RateLimiterOptions>(o => o
            .AddPolicy(Limits.Raising, new NetworkLimit(configuration.GetValue("Nmap:Limits:ConcernsPerHour", 30), TimeSpan.FromHours(1)))
            .AddPolicy(Limits.Following, new NetworkLimit(configuration.GetValue("Nmap:Limits:FollowUpsPerMinute", 20), TimeSpan.FromMinutes(1))));
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => Recordings.Map(endpoints);
}
