using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Cms;
using Nmap.Members.Api;
using Nmap.Members.Contracts;
using Nmap.Members.Jobs;
using Nmap.Members.Letters;
using Nmap.Members.Recipes;
using Nmap.Members.Slots;
using Nmap.Members.Verbs;
using Nmap.Notifications.Contracts;

namespace Nmap.Members;

/// <summary>Who is who in the forum.</summary>
public sealed class MembersModule : NmapModule
{
    /// <summary>Name of the limit on requests to join: <c>Nmap__Limits__JoinsPerHour</c> a network, 20 unless set.</summary>
    internal const string Joining = "join";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionSource, Permissions>();
        services.AddScoped<Powers>().AddScoped<IReaderSource>(s => s.GetRequiredService<Powers>());
        services.AddScoped<IForum, Forum>().AddScoped<ITextNames, OrganisationNames>().AddScoped<IActHolders, ActHolders>().AddScoped<Mandates>().AddScoped<AddMember>().AddScoped<AddSpeaker>().AddScoped<NameConstituency>().AddScoped<TellNeeds>().AddScoped<IAccessNeeds, AccessNeeds>().AddScoped<ImportMembers>().AddScoped<Roster>().AddScoped<Rolls>().AddScoped<IRolls>(s => s.GetRequiredService<Rolls>());
        services.AddScoped<IRecipeStep, ConstituenciesStep>().AddScoped<IRecipeStep, OrganisationsStep>().AddScoped<IRecipeStep, PeopleStep>().AddScoped<IRecipeStep, MembersStep>();
        services.AddContentType<TermsOfReferenceType>().AddContentType<EarlierRecordType>().AddContentType<OrganisationProfileType>();
        services.AddScoped<IContentFileReader, TermsFileReader>().AddScoped<IContentFileReader, EarlierFileReader>().AddScoped<IContentFileReader, ProfileFileReader>();
        services.AddScoped<Profiles>().AddScoped<Logos>().AddScoped<NameTopic>().AddScoped<ITopics, Topics>();
        services.AddScoped<PassSeatOn>().AddScoped<Dossier>().AddScoped<DossierDocument>().AddScoped<IHandoverSource, PeopleOfDossier>().AddScoped<IYourListSource, YourHandovers>();
        services.AddScoped<Composition>().AddScoped<ICompositionSource, CompositionOfRolls>().AddScoped<ICompositionSource, WhoHasSpoken>().AddScoped<IOverviewSource, WhoHasSpoken>();
        services.AddScoped<AskToJoin>().AddScoped<IYourListSource, YourRequests>().AddListener<JoinDecided, JoinLetters>();
        services.AddScoped<ForgetAsker>().AddHostedService<RequestsClock>();
        services.Configure<RateLimiterOptions>(o => o.AddPolicy(Joining, new NetworkLimit(configuration.GetValue("Nmap:Limits:JoinsPerHour", 20), TimeSpan.FromHours(1))));
        services.AddScoped<PlatformRecord>().AddScoped<AskEndorsement>().AddScoped<IYourListSource, YourEndorsements>();
        services.AddScoped<IStartTask, LeadTask>().AddScoped<IStartTask, SecretariatTask>().AddScoped<IStartTask, MembersTask>().AddScoped<IStartTask, TermsTask>();
        services.AddSingleton<IMenuSource, Menu>();
        services.AddScoped<ISitemapSource, MembersSitemap>().AddScoped<IFeedSource, MembersFeed>().AddScoped<ISearchSource, OrganisationSearch>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        MembersApi.Map(endpoints);
        Logos.Map(endpoints);
    }
}
