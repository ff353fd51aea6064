using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
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
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Nmap.Portal.Api;
using Nmap.Portal.Arranging;
using Nmap.Portal.Blocks;
using Nmap.Portal.Changes;
using Nmap.Portal.Checks;
using Nmap.Portal.Editing;
using Nmap.Portal.Jobs;
using Nmap.Portal.Letters;
using Nmap.Portal.Reading;
using Nmap.Portal.Recipes;
using Nmap.Portal.Slots;

namespace Nmap.Portal;

public sealed class PortalModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        // The day is asked of the site when it is needed: the site itself needs every type first.
        services.AddContentType<PageType>().AddSingleton<ContentType>(s => new NewsType(() => s.GetRequiredService<ISite>().Today));
        services.AddScoped<IContentFileReader, NewsFileReader>().AddScoped<IContentFileReader, PageFileReader>().AddScoped<FigureChoices>();
        services.AddScoped<Address>().AddScoped<Lists>().AddScoped<NearAddresses>().AddScoped<QuotedTexts>().AddScoped<IQuoted>(s => s.GetRequiredService<QuotedTexts>()).AddScoped<Languages>().AddScoped<History>().AddScoped<TypedText>().AddScoped<SendOn>().AddScoped<ShapedType>().AddScoped<TakenFolders>().AddScoped<Destinations>().AddScoped<Waiting>().AddScoped<YourList>().AddScoped<WriteMorningMail>();
        services.AddScoped<Unsaved>().AddScoped<KeptForms>().AddScoped<PlanReview>().AddScoped<IContentRule, ReasonToGoOn>();
        services.AddScoped<ChangesTold>().AddScoped<BesideLive>().AddScoped<TellChange>().AddScoped<IRecipeStep, ChangeNotesStep>();
        services.AddListener<ContentChanged, TextLetters>().AddListener<ContentChanged, ForgetPurged>();
        services.AddHostedService<MorningRound>();
        services.AddScoped<ILeaving, LeaveMorningMail>();
        services.AddListener<PersonPurged, ForgetReading>();
        services.AddScoped<IHomeSection, LatestNews>().AddScoped<ArrangedHome>().AddSingleton<IPermissionSource, PortalPermissions>();
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
        endpoints.MapMethods("/{folder:folder}", [HttpMethods.Get, HttpMethods.Head], (string folder, HttpRequest request) => Results.Redirect($"/{CultureInfo.CurrentUICulture.Name}/{folder}{request.QueryString}")).AllowAnonymous().ExcludeFromDescription();
        DeskApi.Map(endpoints);
        ChangesApi.Map(endpoints);
        LookAddresses.Map(endpoints);
    }
}
