using Microsoft.Extensions.Configuration;
using Nmap.Notifications.Contracts;

namespace Nmap.Notifications.Inbox;

/// <summary>
/// What the operator sets so that answers come back: <c>Mail__ReplyTo</c> (a mailbox whose server takes plus-addresses), <c>Mail__InboxFolder</c>,
/// <c>Mail__TrustedAuthServer</c>, and <c>Imap__Host</c>, <c>Imap__Port</c>, <c>Imap__User</c>, <c>Imap__Password</c>.
/// </summary>
/// <param name="ReplyTo">Null: letters say nothing of answering, and answers go to the sender.</param>
/// <param name="Folder">Where <c>.eml</c> files are laid for the platform.</param>
/// <param name="TrustedAuthServer">The server whose <c>Authentication-Results</c> count; null: none is asked for.</param>
internal sealed record InboxSettings(string? ReplyTo, string Folder, string? TrustedAuthServer, string? Host, int Port, string? User, string? Password)
{
    private const int SecurePort = 993;

    public bool TakesMail => ReplyTo is not null;

    public static InboxSettings Read(IConfiguration configuration, OutboxFolder outbox)
    {
        var (mail, imap) = (configuration.GetSection("Mail"), configuration.GetSection("Imap"));
        var replyTo = Given(mail["ReplyTo"]);
        return new(MailAddress.IsUsable(replyTo) ? replyTo : null, Given(mail["InboxFolder"]) ?? Path.Combine(Path.GetDirectoryName(outbox.Path) ?? outbox.Path, "inbox"), Given(mail["TrustedAuthServer"]),
            Given(imap["Host"]), int.TryParse(imap["Port"], out var port) && port is > 0 and < 65536 ? port : SecurePort, Given(imap["User"]), Given(imap["Password"]));
    }

    /// <summary>The address that an answer to one letter comes back to.</summary>
    public string? AddressFor(string? code) => code is null || ReplyTo is not { } mailbox ? null : mailbox.Insert(mailbox.IndexOf('@', StringComparison.Ordinal), "+" + code);

    /// <summary>What was put into it, when it is an address of ours.</summary>
    public string? CodeIn(string address)
    {
        if (ReplyTo is not { } mailbox) { return null; }
        var (name, domain) = (mailbox[..mailbox.IndexOf('@', StringComparison.Ordinal)], mailbox[mailbox.IndexOf('@', StringComparison.Ordinal)..]);
        return address.StartsWith(name + "+", StringComparison.OrdinalIgnoreCase) && address.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && address.Length > name.Length + 1 + domain.Length
            ? address[(name.Length + 1)..^domain.Length].ToLowerInvariant() : null;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
