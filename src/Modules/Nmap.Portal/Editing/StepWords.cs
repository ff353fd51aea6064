using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Portal.Editing;

/// <summary>Steps of a route on buttons.</summary>
internal static class StepWords
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["submit"] = Phrase.Of("Send for review"),
        ["return"] = Phrase.Of("Return to the writer"),
        ["approve"] = Phrase.Of("Approve"),
        ["publish"] = Phrase.Of("Publish"),
        ["schedule"] = Phrase.Of("Plan publication"),
        ["withdraw"] = Phrase.Of("Withdraw"),
        ["archive"] = Phrase.Of("Archive"),
        [RouteStep.Force] = Phrase.Of("Publish without approval"),
        ["confirm"] = Phrase.Of("Approve afterwards"),
    };

    /// <summary>The country's own word, else ours.</summary>
    public static string Of(RouteStep step, IStringLocalizer S)
        => !step.Label.IsEmpty ? S[step.Label.ToString()] : Known.TryGetValue(step.Name, out var word) ? S[word] : step.Name;

    /// <summary>Asks for nothing and changes nothing that readers see.</summary>
    public static bool IsPlain(RouteStep step, RouteState? to) => !step.ReasonRequired && step.Name is not ("schedule" or "archive") && to is not ({ Published: true } or { Withdrawn: true });
}
