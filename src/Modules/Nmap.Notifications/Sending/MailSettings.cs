using Microsoft.Extensions.Configuration;
using Nmap.Notifications.Contracts;

namespace Nmap.Notifications.Sending;

/// <summary>What the operator sets: <c>Smtp__Host</c>, <c>Smtp__Port</c>, <c>Smtp__From</c>, <c>Smtp__User</c>, <c>Smtp__Password</c>.</summary>
/// <param name="Host">Null: mail is written to the outbox folder.</param>
internal sealed record MailSettings(string? Host, int Port, string? From, string? User, string? Password)
{
    private const int SubmissionPort = 587;

    public static MailSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Smtp");
        return new(Given(section["Host"]), int.TryParse(section["Port"], out var port) && port is > 0 and < 65536 ? port : SubmissionPort,
            Given(section["From"]), Given(section["User"]), Given(section["Password"]));
    }

    /// <summary>The sender's address; without a usable setting one that nobody reads, at the site's own host.</summary>
    public string Sender(Uri publicUrl) => MailAddress.IsUsable(From) ? From! : $"no-reply@{publicUrl.Host}";

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
