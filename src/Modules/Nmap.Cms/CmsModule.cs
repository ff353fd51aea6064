using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Cms;

/// <summary>The floor: what every other module stands on.</summary>
public sealed class CmsModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ContentTypes>().AddSingleton<Site>().AddSingleton<ISite>(s => s.GetRequiredService<Site>());
        services.AddSingleton<IFollowFacts>(s => s.GetRequiredService<Site>());
        services.AddScoped<Inserts>().AddScoped<Slots.IContentRule>(s => s.GetRequiredService<Inserts>()).AddScoped<ContentLibrary>().AddScoped<Editions>().AddScoped<ContentStore>().AddScoped<AuditTrail>().AddScoped<PermissionBook>().AddScoped<DefinitionBook>();
        services.AddScoped<Slots.IVerifyCheck>(s => s.GetRequiredService<AuditTrail>());
        services.AddScoped<Slots.IEvidenceSource, TextEvidence>();
        services.AddScoped<SentForms>().AddScoped<Desk>().AddScoped<Embeds>().AddScoped<Slots.AllFeeds>();
        services.AddSingleton<IPermissionSource, FloorPermissions>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        AddFacts(services);
        AddRecipes(services);
        services.AddFollower<PageCache>();
        services.AddFollower<ContentTally>();
    }

    private static void AddFacts(IServiceCollection services)
    {
        services.AddSingleton<FactCatalog>().AddSingleton<FactSignal>();
        services.AddHostedService<FactPump>().AddHostedService<FollowerPump>().AddHostedService<PublishingClock>();
    }

    private static void AddRecipes(IServiceCollection services)
    {
        services.AddScoped<RecipeRunner>();
        services.AddScoped<IRecipeStep, FeatureStep>().AddScoped<IRecipeStep, SettingsStep>().AddScoped<IRecipeStep, SiteStep>().AddScoped<IRecipeStep, HolidaysStep>();
        services.AddScoped<IRecipeStep, RolesStep>().AddScoped<IRecipeStep, DefinitionStep>().AddScoped<IRecipeStep, ReplaceDefinitionStep>().AddScoped<IRecipeStep, DeleteDefinitionStep>();
        foreach (var step in OrchardSteps.All) { services.AddSingleton<IRecipeStep>(step); }
        services.AddScoped<IRecipeStep, ContentStep>().AddScoped<IRecipeStep, ContentFilesStep>();
    }

    private sealed class FloorPermissions : IPermissionSource
    {
        public IEnumerable<Permission> Permissions =>
            [CmsPermissions.Purge, CmsPermissions.ReadAudit, CmsPermissions.ChangeSettings, CmsPermissions.ChangeHolidays, CmsPermissions.EnterAdmin, CmsPermissions.EnterWorkspace];
    }
}

public static class CmsServices
{
    /// <summary>Declares a content type.</summary>
    public static IServiceCollection AddContentType<T>(this IServiceCollection services) where T : ContentType
        => services.AddSingleton<ContentType, T>();
}
