using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Consultations.Api;
using Nmap.Consultations.Contracts;
using Nmap.Consultations.Letters;
using Nmap.Consultations.Pages;
using Nmap.Consultations.Recipes;
using Nmap.Consultations.Slots;
using Nmap.Consultations.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Consultations;

/// <summary>Consultations, and what became of each answer.</summary>
public sealed class ConsultationsModule : NmapModule
{
    internal const string Answering = "consultation", Following = "consultation-follow";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionSource, Permissions>();
        services.AddScoped<KeepConsultation>().AddScoped<AnswerConsultation>().AddScoped<TakePositions>().AddScoped<DecisionTypes>();
        services.AddScoped<Consultations>().AddScoped<IConsultations, Consultations>().AddScoped<Names>();
        services.AddSingleton<IMenuSource, ConsultationsMenu>();
        services.AddScoped<ISitemapSource, ConsultationsSitemap>().AddScoped<IYourListSource, YourConsultations>().AddScoped<IYourListSource, YourObjections>().AddScoped<IOverviewSource, ConsultationsOverview>().AddScoped<IEvidenceSource, ConsultationsEvidence>().AddScoped<ISearchSource, ConsultationsSearch>();
        services.AddScoped<IVoiceSource, VoicesInConsultations>();
        services.AddListener<AmendmentOffered, AmendmentLetters>().AddListener<OutcomeRecorded, OutcomeLetters>();
        services.AddScoped<IRecipeStep, DecisionTypesStep>().AddScoped<IRecipeStep, ConsultationsStep>();
        services.Configure<RateLimiterOptions>(o => o
            .AddPolicy(Answering, new NetworkLimit(configuration.GetValue("Nmap:Limits:ConsultationAnswersPerHour", 30), TimeSpan.FromHours(1)))
            .AddPolicy(Following, new NetworkLimit(configuration.GetValue("Nmap:Limits:ConsultationFollowUpsPerMinute", 20), TimeSpan.FromMinutes(1))));
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => ConsultationsApi.Map(endpoints);
}
