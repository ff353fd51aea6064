using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Meetings.Capture;
using Nmap.Meetings.Pages.Workspace.Decisions;
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

    /// <summary>Whether strangers know of it: of a draft they never do.</summary>
    public static string Announcement(Meeting meeting) => meeting switch
    {
        { IsPublic: false } => Phrase.Of("Known to members only"),
        { State: MeetingState.Planned } => Phrase.Of("Not public yet: it will be announced once its agenda is approved or invitations are out"),
        _ => Phrase.Of("Announced on the public site"),
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

    public static (string Text, string Colour) Of(Decision decision, DateOnly today) => decision switch
    {
        { Adopted: false } => (Phrase.Of("Minutes not yet adopted"), "grey"),
        { SupersededById: not null } => (Phrase.Of("Superseded"), "grey"),
        _ when decision.IsToBeReviewed(today) => (Phrase.Of("To be reviewed"), "yellow"),
        _ => (Phrase.Of("In force"), "green"),
    };

    /// <summary>One line of a decision's or action point's history.</summary>
    public static string Of(RegisterNote note, RegisterHistory history, IFormats formats, IStringLocalizer S)
    {
        string Day(DateOnly? day) => day is { } set ? formats.Date(set) : "";
        var organisation = note.AboutId is { } about ? history.Organisations.GetValueOrDefault(about) : null;
        return note.Kind switch
        {
            RegisterNoteKind.Reported => S["Reported: {0}", S[Of(note.State ?? ActionState.Open, overdue: false).Text].Value],
            RegisterNoteKind.TakenBack => S["The report was taken back: {0}", S[Of(note.State ?? ActionState.Open, overdue: false).Text].Value],
            RegisterNoteKind.Postponed => S["Due on {0} instead of {1}", Day(note.ToDay), Day(note.FromDay)],
            RegisterNoteKind.PassedOn => S["Taken over by {0}", organisation ?? ""],
            RegisterNoteKind.Superseded => note.AboutId is { } newer && history.Decisions.TryGetValue(newer, out var number) ? S["Decision {0} took its place", Cultures.Code(number)] : S["A later decision took its place"],
            RegisterNoteKind.Reviewed => note.ToDay is { } next ? S["Reviewed; comes back on {0}", Day(next)] : S["Reviewed; stays in force"],
            _ when organisation is null => S["Nobody is named to see to it"],
            _ => note.ToDay is { } back ? S["{0} sees to it; comes back on {1}", organisation, Day(back)] : S["{0} sees to it", organisation],
        };
    }

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
        ProposalState.Kept => (Phrase.Of("Kept for a later meeting"), "blue"),
        _ => (Phrase.Of("Waits for an answer"), "yellow"),
    };

    public static string Of(DelegationLevel level) => level switch
    {
        DelegationLevel.Political => Phrase.Of("Minister, deputy or secretary of state"),
        DelegationLevel.Senior => Phrase.Of("Director or head of department"),
        _ => Phrase.Of("Officer or adviser"),
    };

    public static string Of(ReplyAnswer answer) => answer switch
    {
        ReplyAnswer.Coming => Phrase.Of("We come"),
        ReplyAnswer.Maybe => Phrase.Of("Maybe"),
        _ => Phrase.Of("We do not come"),
    };

    /// <summary>An answer to an invitation in one sentence, said to whoever gave it.</summary>
    public static string Said(InvitationReply reply, IStringLocalizer S) => reply switch
    {
        { Alternate: { } name, Answer: ReplyAnswer.Coming } => S["Your answer: your organisation comes, represented by {0}.", name],
        { Alternate: { } name } => S["Your answer: {0}, represented by {1}", S[Of(reply.Answer)], name],
        _ => S["Your answer: {0}", S[Of(reply.Answer)]],
    };

    public static string Of(ReplyChannel channel) => channel switch
    {
        ReplyChannel.Link => Phrase.Of("by the link in the mail"),
        ReplyChannel.Mail => Phrase.Of("by mail"),
        ReplyChannel.Calendar => Phrase.Of("from the calendar"),
        ReplyChannel.Telephone => Phrase.Of("by telephone"),
        ReplyChannel.Letter => Phrase.Of("by letter"),
        _ => Phrase.Of("in the workspace"),
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

    public static string MissingRole(string role) => role == AgendaRoles.Status
        ? Phrase.Of("The agenda has no item on the status of the obligations; each regular meeting speaks about it.")
        : Phrase.Of("The agenda has no item on the challenges; each regular meeting speaks about them.");

    public static string Role(string? role) => role switch
    {
        AgendaRoles.Status => Phrase.Of("Status of the obligations"),
        AgendaRoles.Challenges => Phrase.Of("Challenges of the obligations"),
        _ => Phrase.Of("Neither"),
    };

    public static (string Text, string Colour) Of(Suits suits) => suits switch
    {
        Suits.Yes => (Phrase.Of("Suits"), "green"),
        Suits.IfNeedBe => (Phrase.Of("If need be"), "yellow"),
        _ => (Phrase.Of("Does not suit"), "red"),
    };

    public static string Weekday(DayOfWeek day) => System.Globalization.CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day);

    public static string Weekday(DateOnly day) => Weekday(day.DayOfWeek);

    public static (string Text, string Colour) Of(LineKind kind) => kind switch
    {
        LineKind.Decision => (Phrase.Of("Decision"), "blue"),
        LineKind.Action => (Phrase.Of("Action point"), "green"),
        LineKind.Challenge => (Phrase.Of("Challenge"), "orange"),
        LineKind.Reservation => (Phrase.Of("Reservation"), "purple"),
        _ => (Phrase.Of("Paragraph"), "grey"),
    };

    /// <summary>What a display number such as <c>2.D1</c> stands for; null for a paragraph.</summary>
    public static string? OfMark(string mark) => mark[mark.IndexOf('.', StringComparison.Ordinal) + 1] switch
    {
        'D' => Phrase.Of("Decision"),
        'A' => Phrase.Of("Action point"),
        'C' => Phrase.Of("Challenge"),
        'R' => Phrase.Of("Reservation"),
        _ => null,
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
        MinutesChecks.Wishes => Phrase.Of("A public passage was asked to be kept among members"),
        MinutesChecks.PublicUnderMembers => Phrase.Of("A public decision stands under an item for members only"),
        MinutesChecks.Proposals => Phrase.Of("A member’s proposal was never answered"),
        MinutesChecks.Representatives => Phrase.Of("A member has no representative"),
        MinutesChecks.Named => Phrase.Of("A name stands in a passage that is said without names"),
        MinutesChecks.Unread => Phrase.Of("A line that begins like a decision or an action point was not understood"),
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
