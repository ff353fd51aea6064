namespace Nmap.Members.Contracts;

/// <summary>A topic of the technical component.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">In the language of the screen.</param>
public sealed record TechnicalTopic(string Code, string Name);

/// <summary>What technical work is sorted by: the topics of the model paper, and those that the country added.</summary>
public interface ITopics
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    Task<IReadOnlyList<TechnicalTopic>> AllAsync(CancellationToken cancel = default);
}
