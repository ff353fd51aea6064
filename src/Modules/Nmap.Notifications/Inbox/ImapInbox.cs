using System.Net;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Notifications.Inbox;

/// <summary>The operator's mailbox: what is unseen is taken in and marked as seen. Nothing is deleted there.</summary>
internal sealed class ImapInbox(InboxSettings settings, IServiceScopeFactory scopes)
{
    private const int Most = 100;
    private const uint Largest = 25 * 1024 * 1024;

    public bool IsSet => settings.Host is not null;

    public async Task RunAsync(CancellationToken cancel)
    {
        using var client = await ConnectAsync(settings, cancel);
        await client.Inbox!.OpenAsync(FolderAccess.ReadWrite, cancel);
        var unseen = await client.Inbox.SearchAsync(SearchQuery.NotSeen, cancel);
        foreach (var summary in unseen.Count == 0 ? [] : await client.Inbox.FetchAsync([.. unseen.Take(Most)], MessageSummaryItems.UniqueId | MessageSummaryItems.Size, cancel))
        {
            // A mail that is too large stays unopened, but is not asked for again and again.
            if (summary.Size is null or <= Largest)
            {
                using var message = await client.Inbox.GetMessageAsync(summary.UniqueId, cancel);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TakeMail>().RunAsync(message, cancel);
            }
            await client.Inbox.AddFlagsAsync(summary.UniqueId, MessageFlags.Seen, silent: true, cancel);
        }
        await client.DisconnectAsync(quit: true, cancel);
    }

    /// <summary>Also used by <c>doctor</c>. A password is never sent in the clear to another machine.</summary>
    public static async Task<ImapClient> ConnectAsync(InboxSettings settings, CancellationToken cancel)
    {
        var client = new ImapClient { Timeout = 20_000 };
        try
        {
            var here = settings.Host == "localhost" || (IPAddress.TryParse(settings.Host, out var address) && IPAddress.IsLoopback(address));
            await client.ConnectAsync(settings.Host!, settings.Port, settings.Port == 993 ? SecureSocketOptions.SslOnConnect : here ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls, cancel);
            await client.AuthenticateAsync(settings.User ?? "", settings.Password ?? "", cancel);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}
