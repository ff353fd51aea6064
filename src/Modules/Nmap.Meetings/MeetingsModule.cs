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
using Nmap.Meetings.Pages.Workspace.Dates;
using Nmap.Meetings.Pages.Workspace.MeetingSeries;
using Nmap.Meetings.Pages.Workspace.Agenda;
using Nmap.Meetings.Links;
using Nmap.Meetings.Offline;
using Nmap.Meetings.Papers;
using Nmap.Meetings.Recipes;
using Nmap.Meetings.Slots;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings;

/// <summary>Meetings, minutes, decisions and action points.</summary>
public sealed class MeetingsModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionSource, Permissions>();
        services.AddContentType<PublicSummaryType>();
        AddMeetings(services);
        AddAgenda(services);
        AddMail(services);
        AddRoom(services);
        AddMinutes(services);
        AddPapers(services, configuration);
        AddSlots(services);
        AddLists(services);
        AddRecipes(services);
    }

    private static void AddMeetings(IServiceCollection services)
    {
        services.AddScoped<Shelf>().AddScoped<RightPeople>().AddScoped<IAgendas, Agendas>().AddScoped<IDecisions, AdoptedDecisions>().AddScoped<IRegisters, Registers>().AddScoped<ArrangeMeeting>().AddScoped<MoveMeeting>();
        services.AddScoped<ArrangeSeries>().AddScoped<AskDates>().AddScoped<MarkItems>().AddScoped<Standings>();
        services.AddScoped<MeetingDates>().AddScoped<Proposing>().AddScoped<DateAnswers>();
        services.AddListener<MeetingAnnounced, MeetingLetters>().AddListener<MeetingCancelled, MeetingLetters>().AddListener<DatesAsked, DateLetters>();
    }

    private static void AddAgenda(IServiceCollection services)
    {
        services.AddScoped<AgendaShelf>().AddScoped<AgendaView>().AddScoped<LifeLine>().AddScoped<PoliticalComponent>().AddScoped<KnownFields>().AddScoped<ItemChoices>();
        services.AddScoped<EditAgenda>().AddScoped<SetAgenda>().AddScoped<SetDeadlines>().AddScoped<CarryItem>().AddScoped<AnswerOffer>().AddScoped<KeepBacklog>().AddScoped<Pages.AdoptionWarnings>().AddScoped<KeepPaper>().AddScoped<KeepStructures>();
        services.AddScoped<Proposals>().AddScoped<ProposeItem>();
        services.AddListener<ItemProposed, AgendaLetters>().AddListener<ProposalAnswered, AgendaLetters>().AddListener<ItemOffered, AgendaLetters>();
    }

    private static void AddMail(IServiceCollection services)
    {
        services.AddScoped<OwnPeople>().AddScoped<AnswerInvitation>().AddScoped<TakeBackAnswer>().AddScoped<Replies>().AddScoped<MeetingPlace>().AddScoped<MailKeywords>();
        services.AddScoped<IActKind, InvitationKind>().AddScoped<IActKind, ActionPointKind>().AddScoped<IActKind, MinutesKind>().AddScoped<IActKind, DatesKind>();
        services.AddScoped<IActWords, InvitationWords>().AddScoped<IActWords, ActionPointWords>().AddScoped<IActWords, MinutesWords>();
        services.AddScoped<ICalendarAnswers, CalendarReplies>();
    }

    private static void AddRoom(IServiceCollection services)
        => services.AddScoped<TakeNotes>().AddScoped<RecordAttendance>().AddScoped<RunTheRoom>().AddScoped<Jot>().AddScoped<CompileNotes>();

    private static void AddMinutes(IServiceCollection services)
    {
        services.AddScoped<WriteMinutes>().AddScoped<MoveMinutes>().AddScoped<AnswerMinutes>().AddScoped<Adoption>().AddScoped<AnswerTimes>().AddScoped<MinutesChecks>().AddScoped<WishWords>();
        services.AddScoped<SendOutcomes>().AddScoped<CorrectAdopted>().AddScoped<SignOnPaper>().AddScoped<SendOutLetters>().AddScoped<Signatories>().AddScoped<RecentMeetings>();
        services.AddScoped<ReportAction>().AddScoped<KeepDecision>().AddScoped<LifeOfEntry>().AddScoped<FollowUp>();
        services.AddListener<MinutesCirculated, MinutesLetters>().AddListener<MinutesAdopted, MinutesLetters>().AddListener<MinutesTakenBack, MinutesLetters>().AddListener<ActionPointPostponed, PostponedLetters>().AddListener<CorrectionDeclined, MinutesLetters>().AddListener<MinutesAnswered, SignatureLetters>();
        services.AddListener<OutcomesSent, CirculationLetters>().AddListener<MinutesLanguageReady, CirculationLetters>().AddListener<CorrigendumAdopted, CirculationLetters>();
        services.AddListener<SummaryReleased, PublishSummary>();
        services.AddScoped<IVerifyCheck, MinutesCheck>();
        services.AddHostedService<CorrectionsClock>().AddHostedService<SendOutClock>();
    }

    private static void AddPapers(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(PressSettings.Read(configuration)).AddSingleton<Press>().AddScoped<IDoctorCheck, PressCheck>();
        services.AddScoped<Contracts.IPapers, PlainPapers>().AddScoped<PaperDesk>().AddScoped<MinutesPaper>().AddScoped<AgendaSheet>().AddScoped<PackPaper>().AddScoped<BriefPaper>().AddScoped<CapitalNote>().AddScoped<PaperRack>();
        services.AddScoped<PackByMail>().AddScoped<ExpectOutcomes>().AddScoped<BringInNotes>();
    }

    private static void AddSlots(IServiceCollection services)
    {
        services.AddSingleton<IMenuSource, Menu>();
        services.AddScoped<IStartTask, FirstMeetingTask>();
        services.AddScoped<IHandoverSource, RegistersOfDossier>();
        services.AddScoped<LifeOfMeetings>().AddScoped<IOverviewSource, MeetingsOverview>().AddScoped<ICompositionSource, LifeOfMeetings>().AddScoped<ICompositionSource, PurposeOfMeetings>().AddScoped<ICompositionSource, RegularMeetings>().AddScoped<IVoiceSource, VoicesInMinutes>();
        services.AddScoped<IHomeSection, NextMeetings>().AddScoped<IEvidenceSource, MeetingsEvidence>();
        services.AddScoped<IComputedMeasure, OverdueActionsMeasure>().AddScoped<IComputedMeasure, RegularityMeasure>().AddScoped<IComputedMeasure, PromptnessMeasure>();
        services.AddScoped<ICalendarSource, MeetingCalendar>();
        services.AddSingleton(new OwnResource("Minutes", "/api/v1/meetings/{id}/minutes"));
        services.AddScoped<ISitemapSource, MeetingSitemap>();
        services.AddScoped<ISearchSource, RegisterSearch>().AddScoped<ISearchSource, AgendaSearch>().AddScoped<ISearchSource, MeetingSearch>();
        services.AddScoped<IFeedSource, DecisionFeed>();
        services.AddScoped<QuotedDecisions>().AddScoped<IQuoted>(s => s.GetRequiredService<QuotedDecisions>());
    }

    private static void AddLists(IServiceCollection services)
    {
        services.AddScoped<IYourListSource, YourMinutes>().AddScoped<IYourListSource, YourCirculation>().AddScoped<IYourListSource, YourActions>().AddScoped<IYourListSource, YourDecisions>();
        services.AddScoped<IYourListSource, YourInvitations>().AddScoped<IYourListSource, YourDates>().AddScoped<IYourListSource, YourAgenda>().AddScoped<IYourListSource, YourProposals>();
        services.AddScoped<IYourListSource, YourSeries>().AddScoped<IYourListSource, YourPreparations>().AddScoped<IYourListSource, YourReading>();
        services.AddScoped<IMorningLinks, MorningReports>();
    }

    private static void AddRecipes(IServiceCollection services)
    {
        services.AddScoped<IRecipeStep, SeriesStep>().AddScoped<IRecipeStep, StructuresStep>().AddScoped<IRecipeStep, MeetingsStep>().AddScoped<IRecipeStep, BacklogStep>();
        services.AddScoped<IRecipeStep, DatePollsStep>().AddScoped<IRecipeStep, ActionsStep>().AddScoped<IRecipeStep, DecisionsStep>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        MeetingsApi.Map(endpoints);
        SeriesApi.Map(endpoints);
        MinutesApi.Map(endpoints);
        NotesApi.Map(endpoints);
        AttendanceApi.Map(endpoints);
        PapersApi.Map(endpoints);
        OfflineWorker.Map(endpoints);
        CorrigendaApi.Map(endpoints);
        SignedCopy.Map(endpoints);
        RegisterApi.Map(endpoints);
        AgendaApi.Map(endpoints);
        StructuresApi.Map(endpoints);
        PaperAddresses.Map(endpoints);
        RepliesApi.Map(endpoints);
    }
}
