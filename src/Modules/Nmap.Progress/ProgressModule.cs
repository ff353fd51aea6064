using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Progress.Contracts;
using Nmap.Progress.Jobs;
using Nmap.Progress.Letters;
using Nmap.Progress.Maps;
using Nmap.Progress.Recipes;
using Nmap.Progress.Sharing;
using Nmap.Progress.Slots;
using Nmap.Progress.Verbs;

namespace Nmap.Progress;

/// <summary>Obligations, deadlines, areas and figures.</summary>
public sealed class ProgressModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionSource, ProgressPermissions>().AddScoped<Words>();
        services.AddScoped<ImportFigures>().AddScoped<IFiguresImport>(s => s.GetRequiredService<ImportFigures>());
        services.AddScoped<ApproveFigures>().AddScoped<WithdrawFigure>().AddScoped<CorrectFigure>().AddScoped<ReleaseMeasure>();
        services.AddScoped<Measures>().AddScoped<IReleasedMeasures>(s => s.GetRequiredService<Measures>()).AddScoped<IRecipeStep, MeasuresStep>();
        services.AddScoped<IComputedMeasure, PaceMeasure>().AddScoped<IComputedMeasure, ShortfallMeasure>().AddScoped<IComputedMeasure, LateDatesMeasure>();
        services.AddScoped<IObligations, ObligationList>().AddScoped<IInsert, FigureInsert>().AddScoped<IPublicFigures, PublicFigures>();
        services.AddScoped<ITextNames, AreaTexts>().AddFollower<AreaNames>().AddSingleton<IPlaceNames>(s => s.GetRequiredService<AreaNames>()).AddScoped<IRecipeStep, AreasStep>().AddScoped<IRecipeStep, FiguresStep>().AddScoped<IRecipeStep, ObligationsStep>();
        services.AddSingleton<IMenuSource, ProgressMenu>();
        services.AddScoped<IHomeSection, HeroFigure>().AddScoped<IHomeSection, HeadlineSection>().AddScoped<IHomeSection, DeadlineSection>();
        services.AddScoped<IFeedSource, FigureFeed>().AddScoped<IFeedSource, ObligationFeed>().AddScoped<ISitemapSource, ProgressSitemap>().AddScoped<ICalendarSource, DeadlineCalendar>();
        services.AddScoped<ICharts, FigureCharts>().AddScoped<QuotedFigures>().AddScoped<IQuoted>(s => s.GetRequiredService<QuotedFigures>());
        services.AddScoped<IDoctorCheck, DeadlinesCheck>();
        services.AddScoped<ISearchSource, ProgressSearch>().AddScoped<IYourListSource, WaitingFigures>().AddScoped<IYourListSource, LeftOutFigures>().AddScoped<IYourListSource, WaitingEntries>();
        services.AddListener<FigureWithdrawn, LeftOutLetters>();
        services.AddScoped<PlansStep>().AddScoped<DuesStep>().AddScoped<KeepObligations>().AddScoped<KeepDates>().AddScoped<ISearchSource, PlanSearch>().AddScoped<IYourListSource, DatesNear>().AddScoped<IOverviewSource, DeadlinesOverview>().AddScoped<IOverviewSource, ReleaseOverview>();
        services.AddHostedService<EmbargoRound>().AddScoped<KeepCompletion>().AddScoped<ImportBoundaries>().AddScoped<FigureMaps>().AddScoped<IRecipeStep, BoundariesStep>();
        services.AddScoped<WriteReminders>().AddHostedService<RemindersRound>().AddScoped<IDeadlines, DeadlineList>().AddScoped<IPlanNumbers, PlanNumbers>().AddScoped<IActionPlans, ActionPlans>().AddScoped<IEvidenceSource, ProgressEvidence>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        FigureFiles.Map(endpoints);
        FiguresApi.Map(endpoints);
        WriteFiguresApi.Map(endpoints);
        ObligationsApi.Map(endpoints);
    }
}
