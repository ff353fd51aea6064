using System.Net;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Sending;

/// <summary>The operator's mail server. Encrypted when it offers that; a password is never sent in the clear to another machine.</summary>
internal sealed class SmtpRoad(MailSettings settings) : IMailRoad
{
    public IMailTrip Start() => new Trip(settings);

    /// <summary>Also used by <c>doctor</c>: connects and signs in, sends nothing.</summary>
    public static async Task<SmtpClient> ConnectAsync(MailSettings settings, CancellationToken cancel)
    {
        var client = new SmtpClient { Timeout = 20_000 };
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, Security(settings), cancel);
            if (settings.User is { } user) { await client.AuthenticateAsync(user, settings.Password ?? "", cancel); }
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions Security(MailSettings settings) => settings switch
    {
        { Port: 465 } => SecureSocketOptions.SslOnConnect,
        { User: not null } when !IsThisMachine(settings.Host!) => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.StartTlsWhenAvailable,
    };

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private sealed class Trip(MailSettings settings) : IMailTrip
    {
        private SmtpClient? _client;

        public async Task CarryAsync(MimeMessage message, LetterRow letter, CancellationToken cancel)
        {
            if (_client is not { IsConnected: true }) { await OpenAsync(cancel); }
            try { await _client!.SendAsync(message, cancel); }
            catch (SmtpCommandException e) when ((int)e.StatusCode >= 500 && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
            {
                throw new LetterRefusedException($"The mail server answered {(int)e.StatusCode}.");
            }
            catch (Exception e) when (e is IOException or ServiceNotConnectedException or SmtpProtocolException)
            {
                throw new RoadClosedException(e);
            }
        }

        private async Task OpenAsync(CancellationToken cancel)
        {
            _client?.Dispose();
            _client = null;
            try { _client = await ConnectAsync(settings, cancel); }
            catch (Exception e) when (e is not OperationCanceledException) { throw new RoadClosedException(e); }
        }

        public async ValueTask DisposeAsync()
        {
            if (_client is null) { return; }
            try { await _client.DisconnectAsync(quit: true); }
            catch (Exception e) when (e is IOException or ProtocolException or InvalidOperationException) { }
            _client.Dispose();
        }
    }
}
