using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;

namespace Nmap.Notifications.Inbox;

/// <summary>The words somebody wrote, without the letter that was quoted and without the signature. Attachments are not opened.</summary>
internal static partial class MailText
{
    public const int Longest = 20_000;

    public static string Of(MimeMessage message)
    {
        var text = message.TextBody ?? (message.HtmlBody is { } html ? FromHtml(html) : "");
        return Written(text.Length > 10 * Longest ? text[..(10 * Longest)] : text);
    }

    /// <summary>The calendar part, wherever it stands; null when there is none or it is no answer.</summary>
    public static string? CalendarReply(MimeMessage message)
        => message.BodyParts.OfType<TextPart>().Where(p => p.ContentType.IsMimeType("text", "calendar")).Select(p => p.Text)
            .FirstOrDefault(t => t.Length <= 200_000 && ReplyMethod.IsMatch(t));

    public static string Written(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()))
        {
            if (line is "--" or "-- " || IsDivider(line)) { break; }
            if (line.TrimStart().StartsWith('>')) { continue; }
            lines.Add(line);
        }
        // "On 24 November … wrote:" stands alone once what it announced is gone.
        var kept = string.Join('\n', lines).Trim();
        var last = kept.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (last >= 0 && Announced.IsMatch(kept[last..].Trim())) { kept = kept[..last].Trim(); }
        else if (Announced.IsMatch(kept)) { kept = ""; }
        return kept.Length > Longest ? kept[..Longest] : kept;
    }

    private static bool IsDivider(string line) => Divider.IsMatch(line) || line.Length >= 10 && line.All(c => c == '_');

    private static string FromHtml(string html)
    {
        var quoted = Quote.Match(html);
        var own = Breaks.Replace(quoted.Success ? html[..quoted.Index] : html, "\n");
        return System.Net.WebUtility.HtmlDecode(Hidden.Replace(own, "") is var seen ? Tags.Replace(seen, "") : "");
    }

    [GeneratedRegex(@"^METHOD:REPLY\s*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ReplyMethod { get; }

    [GeneratedRegex(@"^-{2,}\s*\S.*\S\s*-{2,}$")]
    private static partial Regex Divider { get; }

    [GeneratedRegex(@"^.{0,300}[:：]$", RegexOptions.Singleline)]
    private static partial Regex Announced { get; }

    [GeneratedRegex(@"<blockquote|<div[^>]+(gmail_quote|divRplyFwdMsg)", RegexOptions.IgnoreCase)]
    private static partial Regex Quote { get; }

    [GeneratedRegex(@"<(style|script|head)\b.*?</\1>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden { get; }

    [GeneratedRegex(@"<br\b[^>]*>|</(p|div|li|tr)>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks { get; }

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tags { get; }
}
