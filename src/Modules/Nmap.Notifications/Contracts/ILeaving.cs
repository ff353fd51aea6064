namespace Nmap.Notifications.Contracts;

/// <summary>
/// Slot: mail that its reader stops without signing in: by the button of a mail program (RFC 8058), or on the page behind the same address.
/// Opening that page changes nothing.
/// </summary>
public interface ILeaving
{
    /// <summary>Short and stable: <c>morning</c>.</summary>
    string Kind { get; }

    /// <summary>What is stopped, in the language in force; null when it is stopped already.</summary>
    Task<string?> NameAsync(string id, CancellationToken cancel);

    /// <summary>Stops it; a second time changes nothing.</summary>
    Task LeaveAsync(string id, CancellationToken cancel);
}

/// <summary>What a letter's reader may stop by one press.</summary>
/// <param name="Kind">Of the <see cref="ILeaving"/> that does it.</param>
/// <param name="Id">Whose mail, or which subscription.</param>
public sealed record Leave(string Kind, string Id);

/// <summary>Makes the addresses at which mail is stopped, for pages that offer the same.</summary>
public interface ILeavingAddress
{
    /// <returns>Root-relative; it holds whatever was said by then, and signs nobody in.</returns>
    string Of(Leave leave, string culture);
}
