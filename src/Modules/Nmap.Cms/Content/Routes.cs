using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Content;

/// <summary>A route of approval, as data: states, and who may move from which to which.</summary>
public sealed record Route
{
    public required string Name { get; init; }
    public Texts Title { get; init; } = Texts.Empty;
    public IReadOnlyList<RouteState> States { get; init; } = [];
    public IReadOnlyList<RouteStep> Transitions { get; init; } = [];

    /// <summary>The state something new is in.</summary>
    public string Initial => States.Count > 0 ? States[0].Name : "draft";

    public RouteState? State(string name) => States.FirstOrDefault(s => s.Name == name);

    /// <summary>Does this step take from readers what they see?</summary>
    public bool Withdraws(string step) => Transitions.Any(t => t.Name == step && State(t.To) is { Withdrawn: true });
}

/// <param name="Published">Readers see this version.</param>
/// <param name="Withdrawn">It was public and is no longer: 410 with the reason.</param>
/// <param name="Final">No step leads out of it, and that is meant.</param>
public sealed record RouteState(string Name, Texts Label, bool Published = false, bool Withdrawn = false, bool Final = false);

public sealed record RouteStep
{
    /// <summary>Puts a text away that nobody reads: what readers see is withdrawn first.</summary>
    public const string Archive = "archive";

    /// <summary>Readers see it before anybody approved it.</summary>
    public const string Force = "force";

    public required string Name { get; init; }
    public Texts Label { get; init; } = Texts.Empty;
    public IReadOnlyList<string> From { get; init; } = [];
    public required string To { get; init; }

    /// <summary>Roles, any of which will do; <c>author</c> is whoever wrote it.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Nobody who wrote in it may take this step.</summary>
    public bool NotByWriter { get; init; }

    public bool ReasonRequired { get; init; }

    /// <summary>Asks for a second factor shown a moment ago, or a token with the scope <c>approve</c>.</summary>
    public bool FreshFactor { get; init; }

    /// <summary>Each of these roles must sign before the step is taken; empty for one signature.</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];

    /// <summary>Named conditions that the noun must meet, for example <c>no-open-correction</c>.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Days after which the platform takes this step by itself; null when silence means nothing.</summary>
    public int? AfterDays { get; init; }
}

/// <summary>What a noun asks of its route.</summary>
/// <param name="SubjectId">The item or row; signatures are kept under it.</param>
/// <param name="WriterIds">Persons who wrote in it.</param>
/// <param name="Met">Conditions that hold now.</param>
/// <param name="Digest">Of the exact text; signatures given to another text do not count.</param>
public sealed record Move(string Route, string SubjectId, string State, string Step, Reader By)
{
    public IReadOnlyCollection<string> WriterIds { get; init; } = [];
    public string? Reason { get; init; }
    public IReadOnlySet<string> Met { get; init; } = new HashSet<string>();
    public string Digest { get; init; } = "";

    /// <summary>Roles that nobody holds, or that only writers hold: their signature is not waited for.</summary>
    public IReadOnlySet<string> Vacant { get; init; } = new HashSet<string>();
}

/// <summary>A signature under a step that needs several.</summary>
/// <param name="Role">The role it was given for.</param>
/// <param name="PersonId">Who gave it.</param>
/// <param name="ForTheLead">Given by a deputy.</param>
public sealed record Signature(string Role, string PersonId, bool ForTheLead, DateTimeOffset At);

/// <summary>Who has signed, for a page that shows it.</summary>
public interface ISignatures
{
    /// <summary>Signatures given to this very text, also after the step was taken; oldest first.</summary>
    Task<IReadOnlyList<Signature>> GivenAsync(string subjectId, string step, string digest, CancellationToken cancel);

    /// <summary>Signatures of people who signed another text of it, have not signed this one, and whose step is not taken; oldest first.</summary>
    Task<IReadOnlyList<Signature>> LapsedAsync(string subjectId, string step, string digest, CancellationToken cancel);
}

/// <param name="State">The new state, or the old one while signatures are missing.</param>
/// <param name="Waiting">Roles whose signature is still missing.</param>
public sealed record Moved(RouteState State, IReadOnlyList<string> Waiting);

/// <summary>Names of conditions that nouns of this platform supply in <see cref="Move.Met"/>.</summary>
public static class RouteConditions
{
    /// <summary>No correction to the minutes waits for an answer.</summary>
    public const string NoOpenCorrection = "no-open-correction";

    /// <summary>The text is a translation of one whose source the lead approves.</summary>
    public const string IsTranslation = "is-translation";
}

/// <summary>The routes of this site. Refuses with <see cref="RefusedException"/>; changes nothing but its own signatures.</summary>
public interface IRoutes
{
    /// <exception cref="RefusedException">There is no route of that name.</exception>
    Task<Route> FindAsync(string name, CancellationToken cancel);

    /// <summary>Every route in force, for the table on the administrator's screen.</summary>
    Task<IReadOnlyList<Route>> AllAsync(CancellationToken cancel);

    /// <summary>May this step be taken, and where does it lead? Part of the caller's transaction.</summary>
    Task<Moved> MoveAsync(Move move, CancellationToken cancel);

    /// <summary>Steps that this reader could take now, conditions apart: the buttons of a page.</summary>
    Task<IReadOnlyList<RouteStep>> OpenToAsync(string route, string state, Reader reader, IReadOnlyCollection<string> writerIds, CancellationToken cancel);
}

/// <summary>Steps that the platform takes by itself when nobody acted in time. Days are calendar days in the country's zone.</summary>
public interface ISilence
{
    /// <summary>The last day on which people may still act; null when silence means nothing in this state.</summary>
    /// <param name="since">When the noun came into this state.</param>
    Task<DateOnly?> LastDayAsync(string route, string state, DateTimeOffset since, CancellationToken cancel);

    /// <summary>Steps to take now, because the last day is over. Take them as <see cref="Reader.System"/> through <see cref="IRoutes.MoveAsync"/>.</summary>
    Task<IReadOnlyList<RouteStep>> DueAsync(string route, string state, DateTimeOffset since, CancellationToken cancel);
}
