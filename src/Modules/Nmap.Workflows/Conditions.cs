using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Workflows;

/// <summary>What conditions are called on screen, and what is said while they do not hold.</summary>
internal static class Conditions
{
    public static RefusedException Refuse(string condition, string step) => condition switch
    {
        RouteConditions.IsTranslation when step == RouteStep.Archive => new(Refusal.NotYours, Phrase.Of("Your role archives translations only. The lead, a deputy or the secretariat archives the original text.")),
        RouteConditions.NoOpenCorrection => new(Refusal.WrongState, Phrase.Of("A correction is still open. Accept it, answer it or keep it as a reservation first.")),
        RouteConditions.IsTranslation => new(Refusal.NotYours, Phrase.Of("The lead or a deputy approves the original text. Your role approves its translations.")),
        _ => new(Refusal.WrongState, Phrase.Of("Something is still missing before this step: {0}."), null, condition),
    };

    /// <summary>English words for a table, translated when shown.</summary>
    public static string Words(string condition) => condition switch
    {
        RouteConditions.NoOpenCorrection => Phrase.Of("no correction is open"),
        RouteConditions.IsTranslation => Phrase.Of("it is a translation"),
        _ => condition,
    };
}
