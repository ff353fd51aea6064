using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Awareness.Jobs;
using Nmap.Awareness.Kit;
using Nmap.Awareness.Press;
using Nmap.Awareness.Recipes;
using Nmap.Awareness.Slots;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Awareness;

/// <summary>Campaigns, risk education material and the press desk.</summary>
public sealed class AwarenessModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        // The day is asked of the site when it is needed: the site itself needs every type first.
        services.AddSingleton<ContentType>(s => new CampaignType(() => s.GetRequiredService<ISite>().Today));
        services.AddSingleton<ContentType>(s => new RiskEducationMaterialType(() => s.GetRequiredService<ISite>().Today));
        services.AddScoped<IContentFileReader, CampaignFileReader>().AddScoped<IContentFileReader, MaterialFileReader>();
        services.AddScoped<TargetGroups>().AddScoped<NameGroup>();
        services.AddScoped<EndExpired>().AddHostedService<ExpiryRound>();
        services.AddScoped<PressDesk>().AddScoped<PlanDuty>().AddScoped<ClearPhoto>().AddScoped<ReleaseQuote>();
        services.AddScoped<KitParts>().AddScoped<PrepareKit>().AddScoped<KitFile>().AddSingleton<KitShelf>().AddScoped<IRecipeStep, QuotesStep>();
        services.AddScoped<IHomeSection, RunningCampaigns>().AddScoped<IYourListSource, ExpiringMaterial>().AddScoped<IYourListSource, WaitingPhotos>().AddSingleton<IMenuSource, AwarenessMenu>();
        services.AddSingleton<IPermissionSource, AwarenessPermissions>();
        services.AddScoped<IRecipeStep, TargetGroupsStep>().AddScoped<IRecipeStep, DutyStep>().AddScoped<IRecipeStep, PressPhotosStep>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/press", [HttpMethods.Get, HttpMethods.Head], () => Results.Redirect($"/{Cultures.Current}/press")).AllowAnonymous().ExcludeFromDescription();
        PhotoFiles.Map(endpoints);
        KitEndpoint.Map(endpoints);
    }
}
