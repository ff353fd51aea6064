using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Workflows;

/// <summary>Finds what is wrong with a route before anything travels on it.</summary>
internal static class RouteCheck
{
    /// <exception cref="RefusedException">The first fault, naming recipe step, route and what is wrong in it.</exception>
    public static void Check(Route route)
    {
        if (string.IsNullOrWhiteSpace(route.Name)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("nmap-workflow: a route has no name.")); }
        if (route.States.Count == 0) { throw Fault(route, Phrase.Of("nmap-workflow, route “{0}”: it has no states.")); }
        if (route.States.GroupBy(s => s.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw Fault(route, Phrase.Of("nmap-workflow, route “{0}”: the state “{1}” stands twice."), twice.Key);
        }
        foreach (var step in route.Transitions) { Check(route, step); }
        foreach (var state in route.States) { Check(route, state); }
    }

    private static void Check(Route route, RouteStep step)
    {
        foreach (var name in step.From.Append(step.To).Where(name => route.State(name) is null))
        {
            throw Fault(route, Phrase.Of("nmap-workflow, route “{0}”: the step “{1}” names “{2}”, which is no state of it."), step.Name, name);
        }
        if (step.From.Count == 0) { throw Fault(route, Phrase.Of("nmap-workflow, route “{0}”: the step “{1}” starts from no state."), step.Name); }
        foreach (var role in step.Roles.Concat(step.Signatures).Where(role => role != RouteMachine.Author && !Roles.All.Contains(role)))
        {
            throw Fault(route, Phrase.Of("nmap-workflow, route “{0}”: the step “{1}” names the role “{2}”, which this platform does not have."), step.Name, role);
        }
        if (step.Signatures.Contains(RouteMachine.Author) || step.AfterDays is < 1 or > 3650)
        {
            throw Fault(route, Phrase.Of("nmap-workflow, route “{0}”: the step “{1}” has signatures or days that cannot be."), step.Name);
        }
        if (step.Roles.Count + step.Signatures.Count == 0 && step.AfterDays is null)
        {
            throw Fault(route, Phrase.Of("nmap-workflow, route “{0}”: nobody may take the step “{1}”."), step.Name);
        }
    }

    private static void Check(Route route, RouteState state)
    {
        if (!state.Final && !route.Transitions.Any(t => t.From.Contains(state.Name) && t.To != state.Name))
        {
            throw Fault(route, Phrase.Of("nmap-workflow, route “{0}”: no step leads out of the state “{1}”. Mark it Final if that is meant."), state.Name);
        }
        if (!Reachable(route).Contains(state.Name))
        {
            throw Fault(route, Phrase.Of("nmap-workflow, route “{0}”: no way leads to the state “{1}”."), state.Name);
        }
    }

    /// <summary>States that something new can come to.</summary>
    public static IReadOnlySet<string> Reachable(Route route)
    {
        var reached = new HashSet<string> { route.Initial };
        while (route.Transitions.FirstOrDefault(t => t.From.Any(reached.Contains) && !reached.Contains(t.To)) is { } next) { reached.Add(next.To); }
        return reached;
    }

    private static RefusedException Fault(Route route, string sentence, params object[] more) => new(Refusal.Invalid, sentence, null, [route.Name, .. more]);
}
