using Nmap.Cms;

namespace Nmap.Planning;

/// <summary>Codes and their English words.</summary>
internal static class Vocabulary
{
    /// <summary>What an activity of the work plan is.</summary>
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["clearance"] = Phrase.Of("Survey and clearance"),
        ["risk-education"] = Phrase.Of("Risk education"),
        ["victim-assistance"] = Phrase.Of("Victim assistance"),
        ["stockpile-destruction"] = Phrase.Of("Stockpile destruction"),
        ["advocacy"] = Phrase.Of("Advocacy"),
        ["information-management"] = Phrase.Of("Information management"),
        ["quality-management"] = Phrase.Of("Quality management"),
        ["capacity"] = Phrase.Of("Training and capacity"),
        ["coordination"] = Phrase.Of("Coordination"),
    };

    /// <summary>The seven kinds of the forum's own activities, in the order of paragraph 12 of the model paper.</summary>
    public static readonly IReadOnlyDictionary<string, string> ForumKinds = new Dictionary<string, string>
    {
        ["priorities"] = Phrase.Of("Trends, gaps, concerns and challenges; priorities and resources"),
        ["policies"] = Phrase.Of("Advocating policies, legislation and standards"),
        ["benchmarking"] = Phrase.Of("Benchmarking progress, and bringing it into development policies"),
        ["work-plans"] = Phrase.Of("Work plans and public awareness"),
        ["dialogue"] = Phrase.Of("Dialogue and joint efforts of members"),
        ["lessons"] = Phrase.Of("Lessons learned and good practices"),
        ["commitments"] = Phrase.Of("International commitments and action plans"),
    };

    public static readonly IReadOnlyDictionary<string, string> Methods = new Dictionary<string, string>
    {
        ["non-technical-survey"] = Phrase.Of("Non-technical survey"),
        ["technical-survey"] = Phrase.Of("Technical survey"),
        ["manual-clearance"] = Phrase.Of("Manual clearance"),
        ["mechanical-clearance"] = Phrase.Of("Mechanical clearance"),
        ["animal-detection"] = Phrase.Of("Animal detection"),
        ["destruction"] = Phrase.Of("Destruction of stocks and finds"),
        ["risk-education"] = Phrase.Of("Risk education"),
        ["victim-assistance"] = Phrase.Of("Victim assistance"),
        ["training"] = Phrase.Of("Training"),
        ["other"] = Phrase.Of("Another method"),
    };

    public static readonly IReadOnlyDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["m2"] = Phrase.Of("square metres"),
        ["people"] = Phrase.Of("people"),
        ["communities"] = Phrase.Of("communities"),
        ["sessions"] = Phrase.Of("sessions"),
        ["items"] = Phrase.Of("items"),
    };

    public static readonly IReadOnlyDictionary<string, string> NeedKinds = new Dictionary<string, string>
    {
        ["technical"] = Phrase.Of("Technical"),
        ["financial"] = Phrase.Of("Financial"),
        ["material"] = Phrase.Of("Material"),
        ["capacity"] = Phrase.Of("Capacity"),
    };

    public static readonly IReadOnlyDictionary<string, string> Standings = new Dictionary<string, string>
    {
        ["not-raised"] = Phrase.Of("Not raised yet"),
        ["proposed"] = Phrase.Of("Proposed"),
        ["drafted"] = Phrase.Of("Stands in a draft"),
        ["in-force"] = Phrase.Of("Stands in the policy in force"),
        ["budgeted"] = Phrase.Of("Has a budget"),
        ["refused"] = Phrase.Of("Not taken up"),
    };

    public static (string Text, string Colour) Of(PlanState state) => state switch
    {
        PlanState.Draft => (Phrase.Of("Draft"), "grey"),
        PlanState.Open => (Phrase.Of("Open for contributions"), "yellow"),
        PlanState.Adopted => (Phrase.Of("In force"), "green"),
        _ => (Phrase.Of("Replaced"), "grey"),
    };

    public static (string Text, string Colour) Of(LineState state) => state switch
    {
        LineState.NotBegun => (Phrase.Of("Not begun"), "grey"),
        LineState.UnderWay => (Phrase.Of("Under way"), "blue"),
        LineState.Done => (Phrase.Of("Done"), "green"),
        _ => (Phrase.Of("Dropped"), "grey"),
    };

    public static (string Text, string Colour) Of(NeedState state) => state switch
    {
        NeedState.Open => (Phrase.Of("Open"), "yellow"),
        NeedState.BeingMet => (Phrase.Of("Being met"), "blue"),
        NeedState.Met => (Phrase.Of("Met"), "green"),
        _ => (Phrase.Of("Withdrawn"), "grey"),
    };

    public static string Of(ContributionKind kind) => kind switch
    {
        ContributionKind.Comment => Phrase.Of("Comment"),
        ContributionKind.Change => Phrase.Of("Proposed change"),
        _ => Phrase.Of("Proposed new activity"),
    };

    public static (string Text, string Colour) Of(ContributionState state) => state switch
    {
        ContributionState.Waiting => (Phrase.Of("Waits for an answer"), "yellow"),
        ContributionState.Accepted => (Phrase.Of("Accepted"), "green"),
        _ => (Phrase.Of("Not accepted"), "grey"),
    };
}
