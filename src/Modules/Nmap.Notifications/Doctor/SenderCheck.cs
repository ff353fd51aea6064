using System.Net;
using System.Net.Sockets;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Sending;

namespace Nmap.Notifications.Doctor;

internal sealed class SenderCheck(MailSettings settings, ISite site) : IDoctorCheck
{
    public string Name => "mail sender";

    public async Task<Finding> RunAsync(CancellationToken cancel)
    {
        if (settings.From is not { } from)
        {
            var sentence = $"Smtp__From is not set: mail comes from {settings.Sender(site.PublicUrl)}.";
            return settings.Host is null ? Finding.Warn(sentence) : Finding.Fail(sentence + " Set it to an address of your own domain.");
        }
        if (!MailAddress.IsUsable(from)) { return Finding.Fail("Smtp__From is not a plain address such as platform@example.org."); }
        var domain = from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..];
        var notChecked = $"Not checked here: the text records. Look yourself: dig TXT {domain} (SPF), dig TXT _dmarc.{domain} (DMARC), and the DKIM key of your mail server.";
        try
        {
            await Dns.GetHostAddressesAsync(domain, cancel);
            return Finding.Ok($"Mail comes from {from}; {domain} exists. {notChecked}");
        }
        catch (SocketException)
        {
            return Finding.Warn($"Mail comes from {from}; {domain} has no address of its own, which may be right if it only takes mail. {notChecked}");
        }
    }
}
