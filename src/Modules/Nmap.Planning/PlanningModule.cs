using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;
using Nmap.Planning.Api;
using Nmap.Planning.Contracts;
using Nmap.Planning.Letters;
using Nmap.Planning.Recipes;
using Nmap.Planning.Reporting;
using Nmap.Planning.Slots;
using Nmap.Planning.Verbs;

namespace Nmap.Planning;

/// <summary>Plans, needs and benchmarks.</summary>
public sealed class PlanningModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionSource, PlanningPermissions>();
        services.AddScoped<ActivityKinds>().AddScoped<NameActivityKind>().AddScoped<NameBook>().AddScoped<IPlanning, PlanningBook>();
        services.AddScoped<KeepPlans>().AddScoped<EditLines>().AddScoped<ReportLine>().AddScoped<Contribute>();
        services.AddScoped<KeepNeeds>().AddScoped<KeepBenchmarks>().AddScoped<KeepPassages>();
        services.AddListener<ContributionAnswered, ContributionLetters>();
        services.AddSingleton<IMenuSource, PlanningMenu>();
        services.AddScoped<ISearchSource, PlanningSearch>().AddScoped<ISitemapSource, PlanningSitemap>().AddScoped<IYourListSource, YourPlanning>().AddScoped<IOverviewSource, PlanningOverview>();
        services.AddScoped<IComputedMeasure, OverdueActivitiesMeasure>().AddScoped<IComputedMeasure, PlanAndActualMeasure>().AddScoped<IComputedMeasure, BenchmarkShortfallMeasure>();
        services.AddScoped<IVoiceSource, VoicesInPlans>();
        services.AddScoped<IEvidenceSource, PlanningEvidence>().AddScoped<MakePack>().AddScoped<PackWords>().AddScoped<PackPaper>().AddScoped<PackCsv>();
        services.AddScoped<IFeedSource, WorkPlanFeed>().AddScoped<IFeedSource, NeedsFeed>().AddScoped<IFeedSource, BenchmarksFeed>();
        services.AddScoped<IRecipeStep, WorkPlanStep>().AddScoped<IRecipeStep, NeedsStep>().AddScoped<IRecipeStep, BenchmarksStep>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        NeedsApi.Map(endpoints);
        PlanLinesApi.Map(endpoints);
        WorkPlanCsv.Map(endpoints);
        EvidenceApi.Map(endpoints);
    }
}
