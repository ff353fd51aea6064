using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Challenges.Api;
using Nmap.Challenges.Contracts;
using Nmap.Challenges.Letters;
using Nmap.Challenges.Pages;
using Nmap.Challenges.Recipes;
using Nmap.Challenges.Slots;
using Nmap.Challenges.Verbs;
using Nmap.Cms.Access;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Meetings.Contracts;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Challenges;

/// <summary>What stands in the way, and what members do about it.</summary>
public sealed class ChallengesModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionSource, Permissions>().AddSingleton(new ChallengeSettings(configuration.GetValue("Nmap:Challenges:OpenDays", 90)));
        services.AddScoped<ChallengeFields>().AddScoped<RaiseChallenge>().AddScoped<MoveChallenge>().AddScoped<ReleaseChallenge>().AddScoped<DiscussChallenge>();
        services.AddScoped<IChallenges, Register>().AddScoped<Names>().AddScoped<LifeOfChallenge>();
        services.AddSingleton<IMenuSource, ChallengesMenu>();
        services.AddScoped<ISitemapSource, ChallengesSitemap>().AddScoped<IYourListSource, YourChallenges>().AddScoped<IOverviewSource, ChallengesOverview>().AddScoped<IEvidenceSource, ChallengesEvidence>().AddScoped<IComputedMeasure, OldChallengesMeasure>().AddScoped<ISearchSource, ChallengesSearch>();
        services.AddScoped<IVoiceSource, VoicesInChallenges>().AddScoped<IItemLinks, ChallengesOnAgendas>().AddScoped<IActKind, PostKind>().AddScoped<IActWords, PostWords>().AddScoped<ILeaving, LeaveDiscussion>();
        services.AddListener<ChallengeDiscussed, DiscussionLetters>();
        services.AddScoped<IRecipeStep, ChallengesStep>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => ChallengesApi.Map(endpoints);
}
