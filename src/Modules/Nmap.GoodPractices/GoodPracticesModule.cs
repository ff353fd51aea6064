using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.GoodPractices.Sharing;
using Nmap.GoodPractices.Slots;

namespace Nmap.GoodPractices;

public sealed class GoodPracticesModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddContentType<GoodPracticeType>();
        services.AddScoped<PracticeList>().AddScoped<Places>();
        services.AddScoped<ShareLesson>().AddScoped<TellReuse>().AddSingleton<IPermissionSource, PracticePermissions>().AddScoped<IYourListSource, WaitingSharing>();
        services.AddScoped<IContentFileReader>(s => new PracticeFileReader(s.GetRequiredService<ISite>()));
        services.AddListener<ContentChanged, ForgetSharing>();
        services.AddScoped<IHomeSection, LatestPractices>();
        services.AddSingleton<IMenuSource, PracticesMenu>();
    }
}
