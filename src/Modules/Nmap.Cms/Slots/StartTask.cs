using Nmap.Cms.Access;

namespace Nmap.Cms.Slots;

/// <summary>Slot: one row of the list that takes a new country from its first account to its first meeting.</summary>
public interface IStartTask
{
    /// <summary>Small stands first.</summary>
    int Order { get; }

    /// <summary>What is done, and why; English, translated when shown.</summary>
    string Label { get; }
    string Hint { get; }

    /// <summary>Root-relative address where it is done.</summary>
    string Address { get; }

    /// <summary>Who does it; others see the row without a link.</summary>
    Permission Permission { get; }

    /// <summary>Seen in the platform itself; nobody ticks it.</summary>
    Task<bool> IsDoneAsync(CancellationToken cancel);
}
