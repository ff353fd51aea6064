using Nmap.Cms.Modularity;

namespace Nmap.Web.Hosting;

/// <summary>The modules of this program.</summary>
internal static class NmapModules
{
    public static ModuleCatalog All { get; } = new(
    [
        new Nmap.Cms.CmsModule(),
        new Nmap.Awareness.AwarenessModule(),
        new Nmap.Challenges.ChallengesModule(),
        new Nmap.Consultations.ConsultationsModule(),
        new Nmap.Concerns.ConcernsModule(),
        new Nmap.Exchange.ExchangeModule(),
        new Nmap.GoodPractices.GoodPracticesModule(),
        new Nmap.Localization.LocalizationModule(),
        new Nmap.Media.MediaModule(),
        new Nmap.Meetings.MeetingsModule(),
        new Nmap.Members.MembersModule(),
        new Nmap.Notifications.NotificationsModule(),
        new Nmap.Planning.PlanningModule(),
        new Nmap.Portal.PortalModule(),
        new Nmap.Priorities.PrioritiesModule(),
        new Nmap.Progress.ProgressModule(),
        new Nmap.Search.SearchModule(),
        new Nmap.Translations.TranslationsModule(),
        new Nmap.Users.UsersModule(),
        new Nmap.Sharing.SharingModule(),
        new Nmap.Subscriptions.SubscriptionsModule(),
        new Nmap.Workflows.WorkflowsModule(),
    ]);
}
