namespace Nmap.Cms.Facts;

/// <summary>
/// Something that happened, told in the past tense and stored in the save that made it true.
/// A record of ids and dates: restricted text never stands in a fact. Serialized by its type's full name.
/// </summary>
public interface IFact;

/// <summary>Slot, once per platform: what follows from a fact. It may come twice after a crash and must not mind.</summary>
public interface IListen<in TFact> where TFact : IFact
{
    /// <param name="fact">What happened.</param>
    /// <param name="told">Identifies this fact: the same id when it comes a second time.</param>
    Task HearAsync(TFact fact, Told told, CancellationToken cancel);
}

/// <param name="FactId">Grows by one per fact of the platform.</param>
/// <param name="At">When it was committed.</param>
public sealed record Told(long FactId, DateTimeOffset At);

/// <summary>Slot, once per node: caches and indexes that live beside this process.</summary>
public interface IFollowFacts
{
    /// <summary>The cursor's name; a follower with a folder of its own may keep the cursor there.</summary>
    string Name { get; }

    /// <summary>Last fact this node has followed, 0 to start from the beginning, null to start from now.</summary>
    Task<long?> PositionAsync(CancellationToken cancel);

    /// <summary>Facts in order, none left out.</summary>
    Task FollowAsync(IReadOnlyList<(Told Told, IFact Fact)> facts, CancellationToken cancel);
}

/// <summary>A fact that may take something from the public: pages made before it are not shown again, not even when new ones cannot be made.</summary>
public interface ITakingBack : IFact
{
    bool TakesBack { get; }
}
