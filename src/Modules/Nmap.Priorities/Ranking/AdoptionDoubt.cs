using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;

namespace Nmap.Priorities.Ranking;

/// <summary>Why one asks whether a decision is meant to adopt a list.</summary>
/// <param name="Other">A list that it adopted before.</param>
/// <param name="ChangedOn">The order was last changed on this day, after the decision.</param>
internal sealed record AdoptionDoubt(DecisionRecord Decision, PriorityList? Other, DateOnly? ChangedOn)
{
    /// <summary>Null when nothing speaks against it.</summary>
    public static AdoptionDoubt? Of(DecisionRecord decision, PriorityList list, IEnumerable<PriorityList> lists, ISite site)
    {
        var changed = site.DayOf(list.ChangedAt);
        var doubt = new AdoptionDoubt(decision, lists.FirstOrDefault(l => l.Id != list.Id && l.Decision == decision.Number), decision.IsBefore(changed) ? changed : null);
        return doubt is { Other: null, ChangedOn: null } ? null : doubt;
    }
}
