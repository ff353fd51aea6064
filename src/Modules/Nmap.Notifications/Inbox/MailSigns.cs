using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace Nmap.Notifications.Inbox;

/// <summary>What can be told from a mail's headers.</summary>
internal static class MailSigns
{
    /// <summary>Absence notes, notices of non-delivery, lists: nobody wrote them, and answering them makes loops (RFC 3834).</summary>
    public static bool IsAutomatic(MimeMessage message)
        => IsReport(message) || Says(message, "Auto-Submitted", v => v != "no") || Says(message, "X-Autoreply", _ => true) || Says(message, "X-Autorespond", _ => true)
            || Says(message, "Precedence", v => v is "bulk" or "junk" or "list" or "auto_reply") || message.Headers.Contains(HeaderId.ListId);

    public static bool IsReport(MimeMessage message)
        => message.Body is MultipartReport || Says(message, "Return-Path", v => v is "<>" or "") || message.From.Mailboxes.Any(m => m.Address.StartsWith("mailer-daemon@", StringComparison.OrdinalIgnoreCase));

    /// <summary>Every address that it may have been sent to, the one it was delivered to first.</summary>
    public static IEnumerable<string> Receivers(MimeMessage message)
        => message.Headers.Where(h => h.Field is "Delivered-To" or "X-Original-To" or "Envelope-To").Select(h => h.Value.Trim().Trim('<', '>'))
            .Concat(message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(m => m.Address));

    /// <summary>Whether the named server, and nobody else, says that the sender's domain stands behind this mail (RFC 8601).</summary>
    public static bool IsAligned(MimeMessage message, string server)
    {
        // The server that took the mail in writes its line above those that came with it.
        var line = message.Headers.Where(h => h.Id == HeaderId.AuthenticationResults).Select(h => h.Value.Trim()).FirstOrDefault();
        if (line is null) { return false; }
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        return parts[0].Split(' ')[0].Equals(server, StringComparison.OrdinalIgnoreCase)
            && parts.Skip(1).Any(p => p.Split(' ', '(')[0].Equals("dmarc=pass", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Digest of its Message-ID, or of the whole where it has none.</summary>
    public static string Identity(MimeMessage message)
    {
        var text = message.MessageId is { Length: > 0 } id ? id : string.Join('\n', message.From, message.Subject, message.Date.ToString("O"), message.TextBody);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static bool Says(MimeMessage message, string header, Func<string, bool> test)
        => message.Headers.FirstOrDefault(h => h.Field.Equals(header, StringComparison.OrdinalIgnoreCase)) is { } found && test(found.Value.Trim().ToLowerInvariant());
}
