using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Members.Contracts;

/// <summary>Something that shows how the platform lives, with its day.</summary>
public sealed record Evidence(string Text, DateOnly? Day = null, string? Address = null);

/// <summary>How a check of the composition came out. None of them is a score, and only a missing national lead is an error.</summary>
public enum CheckOutcome
{
    Good,

    /// <summary>Worth a look; nothing is blocked.</summary>
    Look,

    /// <summary>Cannot stay so.</summary>
    Error,

    /// <summary>Only told, not judged.</summary>
    Report,
}

/// <summary>A time in the country's calendar; both days belong to it.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    public bool Holds(DateOnly day) => From <= day && day <= To;

    /// <summary>The first instant that belongs to it and the first that no longer does.</summary>
    public (DateTimeOffset First, DateTimeOffset After) Instants(ISite site) => (site.StartOf(From), site.StartOf(To.AddDays(1)));
}

/// <summary>One check of composition and inclusion.</summary>
/// <param name="Code">Stable: <c>COMP-1</c> to <c>COMP-13</c>, <c>POLITICAL</c>, <c>TECHNICAL</c>, <c>PARTICIPATORY</c>, <c>RESOURCES</c>.</param>
/// <param name="Title">In the reader's language.</param>
/// <param name="Sentence">What was found and, where it helps, what to do.</param>
public sealed record CompositionCheck(string Code, string Title, CheckOutcome Outcome, string Sentence, IReadOnlyList<Evidence> Evidence);

/// <summary>Slot of this module: what others know of composition, attendance and voice.</summary>
public interface ICompositionSource
{
    /// <summary>Checks as this reader may see them; lists of who drifts away are for the lead and the secretariat only.</summary>
    /// <param name="period">What happened in it is shown; what holds is shown as of its last day.</param>
    Task<IReadOnlyList<CompositionCheck>> ChecksAsync(Reader reader, Period period, CancellationToken cancel);
}
