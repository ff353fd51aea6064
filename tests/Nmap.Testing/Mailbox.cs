using System.Text.RegularExpressions;
using MimeKit;

namespace Nmap.Testing;

/// <summary>What the program sent: the <c>.eml</c> files of the outbox folder.</summary>
public sealed partial class Mailbox(string folder)
{
    /// <summary>All letters, oldest first.</summary>
    public IReadOnlyList<Letter> All => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(f => new Letter(MimeMessage.Load(f)))]
        : [];

    public IReadOnlyList<Letter> To(string email) => [.. All.Where(l => l.To.Contains(email, StringComparer.OrdinalIgnoreCase))];

    /// <summary>The newest letter to somebody, whose subject and text hold these words; waits up to a minute for it.</summary>
    public async Task<Letter> WaitAsync(string email, string subject = "", string text = "")
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (To(email).LastOrDefault(l => l.Subject.Contains(subject, StringComparison.Ordinal) && l.Text.Contains(text, StringComparison.Ordinal)) is { } letter) { return letter; }
            await Task.Delay(100);
        }
        throw new TimeoutException($"No letter “{subject}” with “{text}” to {email}; there are: " + string.Join("; ", All.Select(l => $"{string.Join(',', l.To)} {l.Subject}")));
    }

    /// <summary>One letter.</summary>
    public sealed partial class Letter(MimeMessage message)
    {
        public MimeMessage Message => message;
        public string Subject => message.Subject ?? "";
        public string Text => message.TextBody ?? "";
        public string Html => message.HtmlBody ?? "";
        public IReadOnlyList<string> To => [.. message.To.Mailboxes.Select(m => m.Address)];

        /// <summary>Addresses in the plain text, in order.</summary>
        public IReadOnlyList<string> Links => [.. Address().Matches(Text).Select(m => m.Value.TrimEnd('.', ','))];

        [GeneratedRegex(@"https?://\S+")]
        private static partial Regex Address();
    }
}
