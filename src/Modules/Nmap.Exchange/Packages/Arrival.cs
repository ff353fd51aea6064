using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Exchange.Contracts;

namespace Nmap.Exchange.Packages;

/// <summary>
/// The state in which a text arrives. The program takes in what a package says, as when a country is made; what a person takes in was approved by nobody
/// here: it waits for approval, or it is public at once by the route's own forced publication, with its reason and its mark.
/// </summary>
internal sealed class Arrival(IRoutes routes, ContentTypes types)
{
    private static readonly HashSet<string> s_decidesNothing = ["draft", "returned", "in-review", "archived"];

    /// <summary>May this person publish what comes in, without approval?</summary>
    public async Task<bool> MayForceAsync(string route, Reader by, CancellationToken cancel) => await ForcedAsync(await routes.FindAsync(route, cancel), by, cancel) is not null;

    public async Task ReceiveAsync(ContentItem item, ContentType? type, ImportWish wish, Reader by, CancellationToken cancel)
    {
        if (by.IsSystem) { return; }
        var route = await routes.FindAsync((type ?? types[item.ContentType]).Route, cancel);
        if (item.Published && wish.PublishBecause is { } reason)
        {
            var forced = await ForcedAsync(route, by, cancel) ?? throw new RefusedException(Refusal.NotYours, Phrase.Of("You may not publish texts of this kind without approval."), "Published");
            (item.State, item.Reason) = (forced, reason);
        }
        else if (item.Published || !s_decidesNothing.Contains(item.State)) { Hold(item, route); }
    }

    // An older wording below a draft is part of the history here, and nothing to approve.
    private static void Hold(ContentItem item, Route route)
    {
        var submitted = route.Transitions.FirstOrDefault(t => t.Name == "submit" && t.From.Contains(route.Initial))?.To;
        (item.Published, item.ScheduledPublishUtc, item.PublishedUtc) = (false, null, null);
        item.State = item.Latest ? submitted ?? route.Initial : route.State("archived")?.Name ?? route.Initial;
    }

    private async Task<string?> ForcedAsync(Route route, Reader by, CancellationToken cancel)
        => (await routes.OpenToAsync(route.Name, route.Initial, by, [], cancel)).FirstOrDefault(s => s.Name == RouteStep.Force)?.To;
}
