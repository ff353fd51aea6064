using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;

namespace Nmap.Priorities.Ranking;

/// <summary>Why one asks whether a decision is meant to adopt a list.</summary>
/// <param name="Other">A list that it adopted before.</param>
/// <param name="ChangedOn">The order was last changed on this day, after the decision.</param>
/// <param name="Reworded">Priorities that the decision would adopt, changed after it.</param>
internal sealed record AdoptionDoubt(DecisionRecord Decision, PriorityList? Other, DateOnly? ChangedOn, IReadOnlyList<ItemCard> Reworded)
{
    /// <param name="adopting">Sources of the list's priorities that no decision adopted yet.</param>
    /// <returns>Null when nothing speaks against it.</returns>
    public static AdoptionDoubt? Of(DecisionRecord decision, PriorityList list, IEnumerable<PriorityList> lists, IEnumerable<ItemCard> adopting, ISite site)
    {
        var changed = site.DayOf(list.ChangedAt);
        var doubt = new AdoptionDoubt(decision, lists.FirstOrDefault(l => l.Id != list.Id && l.Decision == decision.Number), decision.IsBefore(changed) ? changed : null,
            [.. adopting.Where(c => decision.IsBefore(site.DayOf(c.ModifiedAt)))]);
        return doubt is { Other: null, ChangedOn: null, Reworded: [] } ? null : doubt;
    }
}
