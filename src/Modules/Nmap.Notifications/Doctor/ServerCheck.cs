using Nmap.Cms.Slots;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Sending;

namespace Nmap.Notifications.Doctor;

internal sealed class ServerCheck(MailSettings settings, OutboxFolder outbox) : IDoctorCheck
{
    public string Name => "mail server";

    public async Task<Finding> RunAsync(CancellationToken cancel)
    {
        if (settings.Host is not { } host) { return Finding.Warn($"Smtp__Host is not set: mail is written to {outbox.Path} and reaches nobody."); }
        try
        {
            using var client = await SmtpRoad.ConnectAsync(settings, cancel);
            var secure = client.IsSecure;
            await client.DisconnectAsync(quit: true, cancel);
            return secure
                ? Finding.Ok($"{host}:{settings.Port} answers, encrypted{(settings.User is null ? "" : ", and takes the password")}. No mail was sent.")
                : Finding.Warn($"{host}:{settings.Port} answers, but does not offer encryption (STARTTLS).");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Finding.Fail($"{host}:{settings.Port} cannot be used: {e.Message} Check Smtp__Host, Smtp__Port, Smtp__User and Smtp__Password.");
        }
    }
}
