using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Notifications.Data;
using Nmap.Notifications.Inbox;

namespace Nmap.Notifications.Doctor;

internal sealed class InboxCheck(NmapDb db, InboxSettings settings) : IDoctorCheck
{
    public string Name => "incoming mail";

    public async Task<Finding> RunAsync(CancellationToken cancel)
    {
        if (settings.ReplyTo is not { } mailbox)
        {
            return Finding.Warn("Mail__ReplyTo is not set: letters carry links, but answers by mail and from calendars are not taken in.");
        }
        var waiting = await db.Set<InboxRow>().CountAsync(m => m.State == InboxState.ToLookAt, cancel);
        var found = $"Answers go to {settings.AddressFor("…")}. {waiting} mails wait to be looked at (/workspace/mail). "
            + (settings.TrustedAuthServer is { } server ? $"Only mail that {server} confirmed (DMARC) is applied." : "Mail__TrustedAuthServer is not set: the sender’s domain is not checked.");
        if (settings.Host is null)
        {
            return Directory.Exists(settings.Folder) ? Finding.Ok(found + $" Taken from {settings.Folder}.") : Finding.Warn(found + $" Imap__Host is not set and {settings.Folder} does not exist: nothing comes in.");
        }
        try
        {
            using var client = await ImapInbox.ConnectAsync(settings, cancel);
            await client.DisconnectAsync(quit: true, cancel);
            return Finding.Ok(found + $" {settings.Host}:{settings.Port} answers and takes the password. {mailbox} must also take addresses with a plus.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Finding.Fail($"{settings.Host}:{settings.Port} cannot be used: {e.Message} Check Imap__Host, Imap__Port, Imap__User and Imap__Password.");
        }
    }
}
