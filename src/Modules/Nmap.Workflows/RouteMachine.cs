using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Stateless;

namespace Nmap.Workflows;

/// <summary>One noun on its route, as a state machine built from the route's data. Several steps may share a name: the first open one counts.</summary>
internal sealed class RouteMachine
{
    /// <summary>The pseudo-role of whoever wrote the text.</summary>
    public const string Author = "author";

    private const string Role = "role", Writer = "writer", Reason = "reason", Signed = "signed";

    private readonly StateMachine<string, RouteStep> _machine;
    private readonly Move _move;
    private readonly IReadOnlyList<RouteStep> _named;
    private readonly IReadOnlySet<string> _signed;

    /// <param name="signed">Roles that have signed this very text; may grow before <see cref="Take"/>.</param>
    public RouteMachine(Route route, Move move, IReadOnlySet<string> signed)
    {
        (_move, _signed) = (move, signed);
        _machine = new(move.State);
        _named = [.. route.Transitions.Where(t => t.Name == move.Step)];
        foreach (var step in _named)
        {
            foreach (var from in step.From.Distinct()) { Permit(step, from); }
        }
    }

    /// <summary>The step this person may take here, signatures apart.</summary>
    /// <exception cref="RefusedException">None: the sentence is that of the step which came nearest.</exception>
    public RouteStep Choose()
    {
        var tried = _named.Select(step => (Step: step, Unmet: Unmet(step))).ToList();
        if (tried.FirstOrDefault(t => t.Unmet is null).Step is { } open) { return open; }
        if (tried.Count == 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("There is no step of this name here.")); }
        throw Refuse(tried.MaxBy(t => Rank(t.Unmet!)).Unmet!, _move.Step);
    }

    /// <summary>Takes the step and gives the new state's name.</summary>
    public string Take(RouteStep step)
    {
        _machine.Fire(step);
        return _machine.State;
    }

    /// <summary>May this person take the step, conditions and state apart?</summary>
    public static bool IsOpenTo(RouteStep step, Reader reader, IReadOnlyCollection<string> writerIds)
        => HasRole(step, reader, writerIds) && (reader.IsSystem || !step.NotByWriter || !IsWriter(reader, writerIds));

    private void Permit(RouteStep step, string from)
    {
        var guards = Guards(step).ToArray();
        if (step.To == from) { _machine.Configure(from).PermitReentryIf(step, guards); }
        else { _machine.Configure(from).PermitIf(step, step.To, guards); }
    }

    private IEnumerable<Tuple<Func<bool>, string>> Guards(RouteStep step)
    {
        var by = _move.By;
        yield return new(() => HasRole(step, by, _move.WriterIds), Role);
        yield return new(() => by.IsSystem || !step.NotByWriter || !IsWriter(by, _move.WriterIds), Writer);
        foreach (var condition in step.Conditions) { yield return new(() => _move.Met.Contains(condition), condition); }
        yield return new(() => by.IsSystem || !step.ReasonRequired || !string.IsNullOrWhiteSpace(_move.Reason), Reason);
        yield return new(() => by.IsSystem || step.Signatures.All(_signed.Contains), Signed);
    }

    /// <summary>What stands in the way, empty for the wrong state; null when nothing does.</summary>
    private string? Unmet(RouteStep step)
    {
        if (!HasRole(step, _move.By, _move.WriterIds)) { return Role; }
        if (!step.From.Contains(_move.State)) { return ""; }
        _machine.CanFire(step, out var unmet);
        return unmet.FirstOrDefault(u => u != Signed);
    }

    private static int Rank(string unmet) => unmet switch { Role => 0, "" => 1, Writer => 2, Reason => 4, _ => 3 };

    private static RefusedException Refuse(string unmet, string step) => unmet switch
    {
        Role => new(Refusal.NotYours, Phrase.Of("Your role does not take this step.")),
        "" => new(Refusal.WrongState, Phrase.Of("This step is not possible now. Somebody may have acted in between: look at the page again.")),
        Writer => new(Refusal.NotYours, Phrase.Of("Nobody approves what they wrote. Ask another person.")),
        Reason => new(Refusal.Invalid, Phrase.Of("Say why. The people concerned will read it."), "Reason"),
        _ => Conditions.Refuse(unmet, step),
    };

    private static bool HasRole(RouteStep step, Reader by, IReadOnlyCollection<string> writerIds)
        => by.IsSystem || step.Roles.Any(by.Roles.Contains) || step.Signatures.Any(role => Signs(by, role))
            || (step.Roles.Contains(Author) && IsWriter(by, writerIds));

    /// <summary>A deputy signs for the lead.</summary>
    public static bool Signs(Reader by, string role) => by.Roles.Contains(role) || (role == Roles.Lead && by.Roles.Contains(Roles.Deputy));

    private static bool IsWriter(Reader by, IReadOnlyCollection<string> writerIds) => by.PersonId is { } me && writerIds.Contains(me);
}
