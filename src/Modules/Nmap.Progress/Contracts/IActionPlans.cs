using Nmap.Cms.Sites;

namespace Nmap.Progress.Contracts;

/// <summary>Plans of action of the treaties' members, for reports that follow their headings.</summary>
public interface IActionPlans
{
    /// <summary>The newest first.</summary>
    Task<IReadOnlyList<ActionPlanRecord>> AllAsync(CancellationToken cancel = default);

    /// <summary>Actions in the plan's order; none when there is no such plan.</summary>
    Task<IReadOnlyList<PlanActionRecord>> ActionsAsync(string plan, CancellationToken cancel = default);
}

/// <param name="InForce">Today.</param>
public sealed record ActionPlanRecord(string Code, Texts Name, bool InForce);

/// <param name="Area">The heading that it stands under; empty where the plan has none.</param>
/// <param name="Obligation">Code of the obligation that it serves.</param>
/// <param name="Codes"><c>plan/number</c> of itself, and of the actions of older and newer plans that the tables of remapping join to it, however many plans lie between.</param>
public sealed record PlanActionRecord(string Number, Texts Area, Texts Text, string? Obligation, IReadOnlySet<string> Codes);
