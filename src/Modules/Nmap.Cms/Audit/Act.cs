using Nmap.Cms.Access;

namespace Nmap.Cms.Audit;

/// <summary>What somebody did, for the audit: one entry in the same save as the change.</summary>
/// <param name="Name">Past tense, dotted: <c>Minutes.Adopted</c>.</param>
/// <param name="SubjectKind">The noun: <c>Minutes</c>, <c>GoodPractice</c>.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="By">Who did it.</param>
public sealed record Act(string Name, string SubjectKind, string SubjectId, Reader By)
{
    /// <summary>Why, in the actor's words.</summary>
    public string? Reason { get; init; }

    /// <summary>What else matters, without personal data and without restricted text.</summary>
    public IReadOnlyDictionary<string, string>? Details { get; init; }

    /// <summary>Leaves no actor, no token trail and only the day: for what is raised without a name.</summary>
    public bool Unattributed { get; init; }
}
