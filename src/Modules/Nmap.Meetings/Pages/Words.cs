using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages;

/// <summary>States as screens say them, with the colour of their tag.</summary>
internal static class Words
{
    public static (string Text, string Colour) Of(MeetingState state) => state switch
    {
        MeetingState.Planned => (Phrase.Of("Being prepared"), "grey"),
        MeetingState.AgendaApproved => (Phrase.Of("Agenda approved"), "blue"),
        MeetingState.Invited => (Phrase.Of("Invitations sent"), "blue"),
        MeetingState.Closed => (Phrase.Of("Held"), "green"),
        _ => (Phrase.Of("Cancelled"), "red"),
    };

    public static (string Text, string Colour) OfMinutes(string? state) => state switch
    {
        null => (Phrase.Of("Not begun"), "grey"),
        MinutesStates.Draft => (Phrase.Of("Draft"), "grey"),
        MinutesStates.Circulated => (Phrase.Of("Open for answers"), "yellow"),
        MinutesStates.AwaitingAdoption => (Phrase.Of("Awaiting adoption"), "orange"),
        _ => (Phrase.Of("Adopted"), "green"),
    };

    public static (string Text, string Colour) Of(ActionState state, bool overdue) => state switch
    {
        ActionState.Done => (Phrase.Of("Done"), "green"),
        ActionState.Cancelled => (Phrase.Of("No longer pursued"), "grey"),
        _ when overdue => (Phrase.Of("Overdue"), "red"),
        _ => (Phrase.Of("Open"), "blue"),
    };

    public static string Of(Presence presence) => presence switch
    {
        Presence.Present => Phrase.Of("Present"),
        Presence.Alternate => Phrase.Of("Alternate present"),
        Presence.Excused => Phrase.Of("Excused"),
        Presence.Absent => Phrase.Of("Absent"),
        _ => Phrase.Of("Not recorded"),
    };

    public static (string Text, string Colour) Of(ProposalState state) => state switch
    {
        ProposalState.Taken => (Phrase.Of("On the agenda"), "green"),
        ProposalState.Declined => (Phrase.Of("Not taken"), "grey"),
        _ => (Phrase.Of("Waits for an answer"), "yellow"),
    };

    public static string Of(DelegationLevel level) => level switch
    {
        DelegationLevel.Political => Phrase.Of("Minister, deputy or secretary of state"),
        DelegationLevel.Senior => Phrase.Of("Director or head of department"),
        _ => Phrase.Of("Officer or adviser"),
    };

    public static string Of(AnswerKind kind) => kind switch
    {
        AnswerKind.NoObjection => Phrase.Of("No objection"),
        AnswerKind.Correction => Phrase.Of("Correction"),
        AnswerKind.Reservation => Phrase.Of("Reservation"),
        _ => Phrase.Of("Please keep this among members"),
    };

    public static (string Text, string Colour) Of(MinutesAnswer answer) => answer.State switch
    {
        AnswerState.Open => (Phrase.Of("Open"), "yellow"),
        AnswerState.Accepted => (Phrase.Of("Taken in"), "green"),
        AnswerState.Declined => (Phrase.Of("Not taken in"), "grey"),
        AnswerState.Answered => (Phrase.Of("Answered"), "turquoise"),
        AnswerState.Late => (Phrase.Of("Late, not counted"), "red"),
        AnswerState.Kept => (Phrase.Of("Kept as a reservation"), "purple"),
        _ => (Phrase.Of("Recorded"), "grey"),
    };

    public static string OfMethod(string? method) => method switch
    {
        AdoptionMethods.AllLeads => Phrase.Of("Signed by all leads"),
        AdoptionMethods.NoObjection => Phrase.Of("No objection by the date"),
        AdoptionMethods.Paper => Phrase.Of("Signed on paper"),
        _ => Phrase.Of("Adopted by the lead"),
    };

    public static string OfChannel(string channel) => channel switch
    {
        AnswerChannels.Telephone => Phrase.Of("by telephone"),
        AnswerChannels.Letter => Phrase.Of("by letter"),
        _ => Phrase.Of("in person"),
    };

    public static string OfSeat(string role) => role switch
    {
        Roles.Lead => Phrase.Of("Lead"),
        Roles.ChampionDonor => Phrase.Of("Champion donor"),
        _ => Phrase.Of("Secretariat"),
    };

    public static string OfCheck(string check) => check switch
    {
        MinutesChecks.Attendance => Phrase.Of("Nobody is marked present"),
        MinutesChecks.EmptyItem => Phrase.Of("An agenda item has no text"),
        MinutesChecks.Actions => Phrase.Of("An action point has no owner or no date"),
        MinutesChecks.PublicUnderMembers => Phrase.Of("A public decision stands under an item for members only"),
        MinutesChecks.Proposals => Phrase.Of("A member’s proposal was never answered"),
        MinutesChecks.Representatives => Phrase.Of("A member has no representative"),
        _ => Phrase.Of("A promised translation is missing"),
    };

    /// <summary>The one objective of a meeting: a known obligation, or the secretariat's own words.</summary>
    public static string Focus(string focus, IStringLocalizer S) => focus switch
    {
        "article-5" => S["Article 5: clearing mined areas"],
        "article-7" => S["Article 7: yearly report"],
        "article-4" => S["Article 4: destroying stockpiles"],
        "victim-assistance" => S["Victim assistance"],
        "risk-education" => S["Risk education"],
        "" => S["None yet"],
        _ => focus,
    };
}
