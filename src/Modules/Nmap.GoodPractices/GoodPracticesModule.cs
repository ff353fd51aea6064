using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.GoodPractices.Slots;

namespace Nmap.GoodPractices;

public sealed class GoodPracticesModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddContentType<GoodPracticeType>();
        services.AddScoped<PracticeList>().AddScoped<Places>();
        services.AddSingleton<IContentFileReader, PracticeFileReader>();
        services.AddScoped<IHomeSection, LatestPractices>();
        services.AddSingleton<IMenuSource, PracticesMenu>();
    }
}
