namespace Nmap.Notifications.Contracts;

/// <summary>How far a letter came.</summary>
public enum DeliveryState
{
    Waiting,
    Sent,

    /// <summary>Given up; <see cref="Delivery.Reason"/> says why.</summary>
    Failed,
}

/// <summary>One letter to one person. Whether it was read is not known and not asked.</summary>
/// <param name="At">When it left; when it was written while it waits or failed.</param>
/// <param name="Reason">Why it did not leave; null when it did.</param>
public sealed record Delivery(string PersonId, string Email, DeliveryState State, DateTimeOffset At, string? Reason);

/// <summary>What became of letters, for those who sent them.</summary>
public interface IDeliveries
{
    /// <summary>All letters about one thing, as given to <see cref="IPost.AddAsync"/>.</summary>
    Task<IReadOnlyList<Delivery>> OfAsync(string about, CancellationToken cancel = default);

    /// <summary>Sends a letter once more, as a new message, to the address given. Inside a transaction it is part of that commit.</summary>
    /// <returns>False when there is no such letter, or it still waits.</returns>
    Task<bool> ResendAsync(string about, string personId, string email, CancellationToken cancel = default);
}
