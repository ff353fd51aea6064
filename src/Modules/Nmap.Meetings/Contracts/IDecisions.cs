using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Contracts;

/// <summary>A decision of adopted minutes, for what rests on it.</summary>
/// <param name="Number">Meeting and count, <c>7-2</c>; it never changes.</param>
/// <param name="InForce">No later decision took its place.</param>
public sealed record DecisionRecord(string Id, string Number, Texts Text, DateOnly DecidedOn, bool InForce)
{
    /// <summary>The day, where it comes after the decision: what was changed then, the decision did not have before it.</summary>
    public DateOnly? Later(DateOnly changed) => changed > DecidedOn ? changed : null;
}

/// <summary>The register of decisions, as far as minutes are adopted.</summary>
public interface IDecisions
{
    /// <summary>Those in force that this reader may see, newest first.</summary>
    Task<IReadOnlyList<DecisionRecord>> InForceAsync(Reader reader, CancellationToken cancel = default);

    /// <summary>By number; null when there is none that this reader may see. Its public page is <c>/{culture}/decisions/{Number}</c> when a stranger finds it.</summary>
    Task<DecisionRecord?> FindAsync(string number, Reader reader, CancellationToken cancel = default);
}
