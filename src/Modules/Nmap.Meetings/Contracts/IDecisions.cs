using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Contracts;

/// <summary>A decision of adopted minutes, for what rests on it.</summary>
/// <param name="Number">Meeting and count, <c>7-2</c>; it never changes.</param>
/// <param name="InForce">No later decision took its place.</param>
public sealed record DecisionRecord(string Id, string Number, Texts Text, DateOnly DecidedOn, bool InForce)
{
    /// <summary>What was changed on a later day, the decision did not have before it: one asks whether it is meant.</summary>
    public bool IsBefore(DateOnly changed) => DecidedOn < changed;

    /// <summary>Asks once more; the form has <c>Sure</c> to tick.</summary>
    public static RefusedException AskAgain() => new(Refusal.Invalid, Phrase.Of("Look at the decision once more. Choose another, or tick that it is meant."), "Sure");
}

/// <summary>The register of decisions, as far as minutes are adopted.</summary>
public interface IDecisions
{
    /// <summary>Those in force that this reader may see, newest first.</summary>
    Task<IReadOnlyList<DecisionRecord>> InForceAsync(Reader reader, CancellationToken cancel = default);

    /// <summary>By number; null when there is none that this reader may see. Its public page is <c>/{culture}/decisions/{Number}</c> when a stranger finds it.</summary>
    Task<DecisionRecord?> FindAsync(string number, Reader reader, CancellationToken cancel = default);
}
