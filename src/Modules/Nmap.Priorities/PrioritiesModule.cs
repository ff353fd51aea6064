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
using Nmap.Planning.Contracts;
using Nmap.Priorities.Contracts;
using Nmap.Priorities.Ranking;
using Nmap.Priorities.Recipes;
using Nmap.Priorities.Slots;

namespace Nmap.Priorities;

/// <summary>What the country works by.</summary>
public sealed class PrioritiesModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddContentType<NationalStandardType>().AddSingleton<ContentType>(s => new AdvocacyType(() => s.GetRequiredService<ISite>().Today));
        services.AddScoped<IContentFileReader, StandardFileReader>().AddScoped<IContentFileReader, AdvocacyFileReader>().AddScoped<StandardVersions>();
        services.AddScoped<IYourListSource, NewComments>().AddScoped<CommentOnAdvocacy>().AddListener<ContentChanged, ForgetComments>();
        services.AddScoped<ICompositionSource, StandardsInForce>();
        services.AddSingleton<IMenuSource, StandardsMenu>();
        AddPriorities(services);
    }

    private static void AddPriorities(IServiceCollection services)
    {
        services.AddContentType<PriorityType>().AddScoped<IContentFileReader, PriorityFileReader>();
        services.AddSingleton<IPermissionSource, PriorityPermissions>().AddSingleton<IMenuSource, PrioritiesMenu>();
        services.AddScoped<PriorityShelf>().AddScoped<IPriorityNames>(s => s.GetRequiredService<PriorityShelf>()).AddScoped<IPriorities>(s => s.GetRequiredService<PriorityShelf>()).AddScoped<IOverviewSource, PrioritiesOverview>().AddScoped<IEvidenceSource, PrioritiesEvidence>();
        services.AddScoped<KeepPriorities>().AddScoped<WriteCriterion>().AddScoped<IContentRule, PublicOnceAdopted>();
        services.AddScoped<IRecipeStep, PriorityListsStep>();
    }
}
