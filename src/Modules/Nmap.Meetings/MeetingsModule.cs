using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Meetings.Api;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Meetings.Jobs;
using Nmap.Meetings.Letters;
using Nmap.Meetings.Offline;
using Nmap.Meetings.Papers;
using Nmap.Meetings.Recipes;
using Nmap.Meetings.Slots;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings;

/// <summary>Meetings, minutes, decisions and action points.</summary>
public sealed class MeetingsModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionSource, Permissions>();
        services.AddContentType<PublicSummaryType>();
        services.AddScoped<Shelf>().AddScoped<RightPeople>().AddScoped<Proposals>().AddScoped<ProposeItem>().AddScoped<IAgendas, Agendas>();
        services.AddScoped<ArrangeMeeting>().AddScoped<MoveMeeting>().AddScoped<WriteMinutes>().AddScoped<MoveMinutes>().AddScoped<AnswerMinutes>().AddScoped<ReportAction>();
        services.AddListener<SummaryReleased, PublishSummary>();
        services.AddListener<MinutesCirculated, MinutesLetters>().AddListener<MinutesAdopted, MinutesLetters>().AddListener<CorrectionDeclined, MinutesLetters>();
        services.AddListener<MeetingAnnounced, MeetingLetters>().AddListener<MeetingCancelled, MeetingLetters>();
        services.AddScoped<IRecipeStep, MeetingsStep>().AddScoped<IRecipeStep, ActionsStep>();
        services.AddScoped<IVerifyCheck, MinutesCheck>();
        services.AddHostedService<CorrectionsClock>();
        AddPapers(services, configuration);
        AddSlots(services);
    }

    private static void AddPapers(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(PressSettings.Read(configuration)).AddSingleton<Press>().AddScoped<IDoctorCheck, PressCheck>();
        services.AddScoped<PaperDesk>().AddScoped<MinutesPaper>().AddScoped<AgendaPaper>().AddScoped<PackPaper>().AddScoped<BriefPaper>().AddScoped<CapitalNote>().AddScoped<PaperRack>();
        services.AddScoped<PackByMail>().AddScoped<ExpectOutcomes>().AddScoped<BringInNotes>();
    }

    private static void AddSlots(IServiceCollection services)
    {
        services.AddSingleton<IMenuSource, Menu>();
        services.AddScoped<IYourListSource, YourMinutes>().AddScoped<IYourListSource, YourActions>().AddScoped<IYourListSource, YourPreparations>().AddScoped<IYourListSource, YourProposals>();
        services.AddScoped<IStartTask, FirstMeetingTask>();
        services.AddScoped<IHandoverSource, RegistersOfDossier>().AddScoped<ICompositionSource, LifeOfMeetings>().AddScoped<ICompositionSource, PurposeOfMeetings>();
        services.AddScoped<IHomeSection, NextMeetings>();
        services.AddScoped<ICalendarSource, MeetingCalendar>();
        services.AddSingleton(new OwnResource("Minutes", "/api/v1/meetings/{id}/minutes"));
        services.AddScoped<ISitemapSource, MeetingSitemap>();
        services.AddScoped<ISearchSource, RegisterSearch>();
        services.AddScoped<IFeedSource, DecisionFeed>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        MeetingsApi.Map(endpoints);
        MinutesApi.Map(endpoints);
        PapersApi.Map(endpoints);
        OfflineWorker.Map(endpoints);
        RegisterApi.Map(endpoints);
    }
}
