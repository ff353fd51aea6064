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
        services.AddScoped<Shelf>().AddScoped<RightPeople>().AddScoped<Proposals>().AddScoped<ProposeItem>().AddScoped<IAgendas, Agendas>();
        services.AddScoped<ArrangeMeeting>().AddScoped<MoveMeeting>().AddScoped<WriteMinutes>().AddScoped<MoveMinutes>().AddScoped<AnswerMinutes>().AddScoped<ReportAction>().AddScoped<KeepDecision>().AddScoped<LifeOfEntry>().AddScoped<FollowUp>();
        services.AddScoped<TakeNotes>().AddScoped<RecordAttendance>().AddScoped<RunTheRoom>().AddScoped<Jot>();
        services.AddScoped<CompileNotes>();
        AddMail(services);
        services.AddScoped<RecentMeetings>().AddScoped<Adoption>().AddScoped<AnswerTimes>().AddScoped<MinutesChecks>();
        services.AddScoped<SendOutcomes>().AddScoped<CorrectAdopted>().AddScoped<SignOnPaper>().AddScoped<SendOutLetters>();
        services.AddScoped<Signatories>().AddListener<OutcomesSent, CirculationLetters>().AddListener<MinutesLanguageReady, CirculationLetters>().AddListener<CorrigendumAdopted, CirculationLetters>();
        services.AddListener<SummaryReleased, PublishSummary>();
        services.AddListener<MinutesCirculated, MinutesLetters>().AddListener<MinutesAdopted, MinutesLetters>().AddListener<CorrectionDeclined, MinutesLetters>();
        services.AddListener<MeetingAnnounced, MeetingLetters>().AddListener<MeetingCancelled, MeetingLetters>();
        services.AddScoped<IRecipeStep, MeetingsStep>().AddScoped<IRecipeStep, ActionsStep>().AddScoped<IRecipeStep, DecisionsStep>();
        services.AddScoped<ArrangeSeries>().AddScoped<AskDates>().AddScoped<MarkItems>().AddScoped<Standings>();
        services.AddScoped<MeetingDates>().AddScoped<Proposing>().AddScoped<DateAnswers>().AddListener<DatesAsked, DateLetters>();
        services.AddScoped<IRecipeStep, SeriesStep>().AddScoped<IRecipeStep, DatePollsStep>();
        services.AddScoped<IRecipeStep, StructuresStep>().AddScoped<IRecipeStep, BacklogStep>();
        services.AddScoped<IVerifyCheck, MinutesCheck>();
        services.AddHostedService<CorrectionsClock>();
        AddAgenda(services);
        services.AddHostedService<SendOutClock>();
        AddSlots(services);
    }

    private static void AddAgenda(IServiceCollection services)
    {
        services.AddScoped<AgendaShelf>().AddScoped<AgendaView>().AddScoped<LifeLine>().AddScoped<PoliticalComponent>().AddScoped<KnownFields>().AddScoped<ItemChoices>();
        services.AddScoped<EditAgenda>().AddScoped<SetAgenda>().AddScoped<SetDeadlines>().AddScoped<CarryItem>().AddScoped<AnswerOffer>().AddScoped<KeepBacklog>().AddScoped<KeepPaper>().AddScoped<KeepStructures>();
        services.AddListener<ItemProposed, AgendaLetters>().AddListener<ProposalAnswered, AgendaLetters>().AddListener<ItemOffered, AgendaLetters>();
        services.AddScoped<IYourListSource, YourAgenda>().AddScoped<ISearchSource, AgendaSearch>();
        services.AddScoped<AnswerInvitation>().AddScoped<TakeBackAnswer>().AddScoped<Replies>().AddScoped<MeetingPlace>();
        services.AddScoped<MailKeywords>().AddScoped<IActKind, InvitationKind>().AddScoped<IActKind, ActionPointKind>().AddScoped<IActKind, MinutesKind>();
        services.AddScoped<IActWords, InvitationWords>().AddScoped<IActWords, ActionPointWords>().AddScoped<IActWords, MinutesWords>().AddScoped<ICalendarAnswers, CalendarReplies>();
        services.AddScoped<IYourListSource, YourInvitations>();
    private static void AddMail(IServiceCollection services)
        services.AddSingleton<Press>().AddScoped<IDoctorCheck, PressCheck>().AddScoped<PaperDesk>().AddScoped<MinutesPaper>();
        services.AddScoped<AgendaSheet>().AddScoped<PackPaper>().AddScoped<BriefPaper>().AddScoped<CapitalNote>();
        services.AddScoped<PaperRack>().AddScoped<PackByMail>().AddScoped<ExpectOutcomes>().AddScoped<BringInNotes>();
        AddPapers(services, configuration);
    private static void AddPapers(IServiceCollection services, IConfiguration configuration)
    }

    private static void AddSlots(IServiceCollection services)
    {
        services.AddSingleton<IMenuSource, Menu>();
        services.AddScoped<IYourListSource, YourMinutes>().AddScoped<IYourListSource, YourActions>().AddScoped<IYourListSource, YourPreparations>().AddScoped<IYourListSource, YourProposals>().AddScoped<IYourListSource, YourDecisions>().AddScoped<IYourListSource, YourReading>();
        services.AddScoped<IYourListSource, YourDates>().AddScoped<IYourListSource, YourSeries>().AddScoped<ICompositionSource, RegularMeetings>();
        services.AddScoped<IYourListSource, YourCirculation>();
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
