using MimeKit;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Sending;

/// <summary>The way mail leaves the program.</summary>
internal interface IMailRoad
{
    /// <summary>One round on it; a connection is kept until the trip ends.</summary>
    IMailTrip Start();
}

internal interface IMailTrip : IAsyncDisposable
{
    /// <exception cref="LetterRefusedException">It will never be taken.</exception>
    /// <exception cref="RoadClosedException">Nothing gets through now; the others need not be tried.</exception>
    Task CarryAsync(MimeMessage message, LetterRow letter, CancellationToken cancel);
}

internal sealed class LetterRefusedException(string message) : Exception(message);

internal sealed class RoadClosedException(Exception inner) : Exception(inner.Message, inner);
