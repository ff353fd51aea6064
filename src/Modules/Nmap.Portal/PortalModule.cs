using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;
using Nmap.Portal.Editing;
using Nmap.Portal.Jobs;
using Nmap.Portal.Reading;
using Nmap.Portal.Slots;

namespace Nmap.Portal;

public sealed class PortalModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddContentType<PageType>().AddContentType<NewsType>();
        services.AddScoped<Address>().AddScoped<Lists>().AddScoped<Languages>().AddScoped<History>().AddScoped<TypedText>().AddScoped<ShapedType>().AddScoped<TakenFolders>().AddScoped<Waiting>().AddScoped<YourList>().AddScoped<WriteMorningMail>();
        services.AddHostedService<MorningRound>();
        services.AddListener<PersonPurged, ForgetReading>();
        services.AddScoped<IHomeSection, LatestNews>();
        services.AddScoped<IYourListSource, TextsOfYourList>().AddScoped<IYourListSource, StartOfYourList>().AddScoped<IStartTask, SettingsTask>();
        services.AddScoped<IFeedSources, TypeFeeds>().AddScoped<ISitemapSource, TextsOfSitemap>();
        services.AddFollower<StandingPages>();
        services.AddSingleton<IMenuSource, PortalMenu>();
        services.Configure<RouteOptions>(o =>
        {
            o.SetParameterPolicy<FolderConstraint>("folder");
            o.SetParameterPolicy<StandingConstraint>("standing");
        });
    }

    // The language of the request was chosen from Accept-Language before this runs, and Vary says so.
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], () => Results.Redirect("/" + CultureInfo.CurrentUICulture.Name)).AllowAnonymous().ExcludeFromDescription();
        LookAddresses.Map(endpoints);
    }
}
