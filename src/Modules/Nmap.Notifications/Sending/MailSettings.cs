using Microsoft.Extensions.Configuration;
using Nmap.Notifications.Contracts;

namespace Nmap.Notifications.Sending;

/// <summary>What the operator sets: <c>Smtp__Host</c>, <c>Smtp__Port</c>, <c>Smtp__From</c>, <c>Smtp__User</c>, <c>Smtp__Password</c>, <c>Mail__JoinWithinSeconds</c>.</summary>
/// <param name="Host">Null: mail is written to the outbox folder.</param>
/// <param name="JoinWithin">How long a letter that is not urgent waits for others to the same person; a minute where nothing is set, and none is joined where it is 0.</param>
internal sealed record MailSettings(string? Host, int Port, string? From, string? User, string? Password, TimeSpan JoinWithin)
{
    private const int LongestJoining = 3600;
    private const int SubmissionPort = 587;

    public static MailSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Smtp");
        return new(Given(section["Host"]), int.TryParse(section["Port"], out var port) && port is > 0 and < 65536 ? port : SubmissionPort,
            Given(section["From"]), Given(section["User"]), Given(section["Password"]),
            int.TryParse(configuration["Mail:JoinWithinSeconds"], out var seconds) && seconds is >= 0 and <= LongestJoining ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromMinutes(1));
    }

    /// <summary>The sender's address; without a usable setting one that nobody reads, at the site's own host.</summary>
    public string Sender(Uri publicUrl) => MailAddress.IsUsable(From) ? From! : $"no-reply@{publicUrl.Host}";

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
