using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Portal.Checks;

/// <summary>A text that would shut somebody out is sent on only with a reason; the rest of the remarks only advise.</summary>
internal sealed class ReasonToGoOn(ContentTypes types) : IContentRule
{
    /// <summary>Steps by which a writer lets a text go.</summary>
    public static bool Asks(string step) => step is "submit" or RouteStep.Force;

    Task IContentRule.BeforeStepAsync(ContentItem item, string step, string? reason, CancellationToken cancel)
    {
        if (Asks(step) && types[item.ContentType].InEditor && string.IsNullOrWhiteSpace(reason) && TextChecks.Of(item, types[item.ContentType]).Any(r => r.NeedsReason))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Mend what the checks found, or say why the text goes on as it is."), "Reason");
        }
        return Task.CompletedTask;
    }
}
