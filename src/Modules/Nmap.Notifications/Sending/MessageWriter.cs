using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MimeKit;
using MimeKit.Text;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;
using Nmap.Notifications.Inbox;
using Nmap.Notifications.Links;

namespace Nmap.Notifications.Sending;

/// <summary>Makes a mail of a letter: plain text in the reader's language, nothing fetched, nothing counted.</summary>
internal sealed class MessageWriter(ISite site, MailSettings settings, InboxSettings inbox, Enclosure enclosure, IServiceScopeFactory scopes)
{
    /// <returns>Whether a reply to the letter is an answer that the platform takes.</returns>
    public bool TakesAnswers(LetterRow letter) => enclosure.Open(letter.Enclosed).ReplyCode is not null;

    /// <param name="letters">To one person; several become one message under the first one's number. The first that takes answers takes those of the message.</param>
    public MimeMessage Write(IReadOnlyList<LetterRow> letters)
    {
        var first = letters[0];
        var culture = Culture(first.Culture);
        var platform = site.Settings.PlatformName.In(culture.Name, site.Settings.Languages).Text;
        var enclosed = letters.Select(l => enclosure.Open(l.Enclosed)).ToList();
        var message = new MimeMessage { MessageId = first.MessageId, Date = first.CreatedAt, Subject = letters.Count == 1 ? first.Subject : In(culture, S => S["{0}, and {1} more", first.Subject, letters.Count - 1]) };
        message.From.Add(new MailboxAddress(Encoding.UTF8, platform, settings.Sender(site.PublicUrl)));
        message.To.Add(new MailboxAddress("", first.Email));
        var answered = enclosed.FirstOrDefault(e => e.ReplyCode is not null);
        if (inbox.AddressFor(answered?.ReplyCode) is { } answers) { message.ReplyTo.Add(new MailboxAddress(Encoding.UTF8, platform, answers)); }
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        Unsubscribe(message, letters, enclosed);
        var blocks = letters.Zip(enclosed, (l, e) => LetterText.Block(letters.Count == 1 ? l.Text : $"{l.Subject}\n\n{l.Text}", Links(l, e), ReferenceEquals(e, answered) ? e.ReplyHint : null, culture.TextInfo.IsRightToLeft, Colon(culture)));
        message.Body = Body(first, culture, LetterText.Of(blocks, Footer(letters, enclosed, culture, platform), culture.TextInfo.IsRightToLeft));
        message.Prepare(EncodingConstraint.EightBit, 998);
        return message;
    }

    /// <summary>By one press where every letter of the message has the same one (RFC 8058), else by the page where it is chosen (RFC 2369).</summary>
    private void Unsubscribe(MimeMessage message, IReadOnlyList<LetterRow> letters, List<Enclosed> enclosed)
    {
        if (enclosed[0].Leaving is { } leaving && enclosed.TrueForAll(e => e.Leaving is not null))
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{new Uri(site.PublicUrl, leaving).AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        else if (letters[0].TurnOff is { } off && letters.All(l => l.TurnOff is not null))
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{new Uri(site.PublicUrl, off).AbsoluteUri}>");
        }
    }

    // French sets a space before it that does not break.
    private static string Colon(CultureInfo culture) => culture.TwoLetterISOLanguageName == "fr" ? "\u00a0:" : ":";

    private IEnumerable<(string? Words, string Address)> Links(LetterRow letter, Enclosed enclosed)
        => enclosed.Links.Select(l => ((string?)l.Words, l.Address)).Concat(letter.Address is { } page ? [(letter.Action, page)] : [])
            .Select(l => (l.Item1, new Uri(site.PublicUrl, l.Item2).AbsoluteUri));

    private IReadOnlyList<string> Footer(IReadOnlyList<LetterRow> letters, List<Enclosed> enclosed, CultureInfo culture, string platform) => In(culture, S =>
    {
        var why = enclosed[0].Because is { } because ? Asked(S, because, platform, enclosed[0].Leaving)
            : letters[0].TurnOff is { } off && letters.All(l => l.TurnOff is not null) ? Choice(S, platform, new Uri(site.PublicUrl, off)) : Why(S, platform);
        return MailAddress.IsUsable(site.Settings.ContactEmail) ? new[] { why, Contact(S, site.Settings.ContactEmail) } : [why];
    });

    private T In<T>(CultureInfo culture, Func<IStringLocalizer, T> write)
    {
        using var language = CultureScope.Use(culture.Name);
        using var scope = scopes.CreateScope();
        return write(scope.ServiceProvider.GetRequiredService<IStringLocalizer>());
    }

    private static string Why(IStringLocalizer S, string platform)
        => S["{0} sends you this message because you take part in its work. It is a notice that cannot be turned off.", platform];

    private static string Choice(IStringLocalizer S, string platform, Uri off)
        => S["{0} sends you this message because you take part in its work. To change when it comes, or to stop it: {1}", platform, off.AbsoluteUri];

    private string Asked(IStringLocalizer S, string because, string platform, string? leaving)
        => string.Join('\n', new[] { string.Format(CultureInfo.CurrentCulture, because, platform), leaving is null ? null : S["To stop it: {0}", new Uri(site.PublicUrl, leaving).AbsoluteUri].Value }.OfType<string>());

    private static string Contact(IStringLocalizer S, string address)
        => S["Questions: {0}", address];

    private static MimeEntity Body(LetterRow letter, CultureInfo culture, string text)
    {
        var plain = Part(new TextPart(TextFormat.Plain), text, culture);
        MimeEntity message = letter.CalendarBody is { } calendar ? WithCalendar(letter, plain, calendar, culture) : plain;
        if (letter is not { FileName: { } name, FileType: { } type, FileText: { } content }) { return message; }
        var paper = Part(new TextPart(type["text/".Length..]), content, culture);
        paper.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = name };
        if (message is Multipart mixed) { mixed.Add(paper); return mixed; }
        return new Multipart("mixed") { message, paper };
    }

    private static Multipart WithCalendar(LetterRow letter, TextPart plain, string calendar, CultureInfo culture)
    {
        var invitation = Part(new TextPart("calendar"), calendar, culture);
        invitation.ContentType.Parameters.Add("method", letter.CalendarMethod ?? "REQUEST");
        invitation.ContentType.Parameters.Add("component", "VEVENT");
        var file = Part(new TextPart("calendar"), calendar, culture);
        file.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "invite.ics" };
        var both = new MultipartAlternative { plain, invitation };
        both.Headers.Add(HeaderId.ContentLanguage, culture.Name);
        return new Multipart("mixed") { both, file };
    }

    private static TextPart Part(TextPart part, string text, CultureInfo culture)
    {
        part.SetText(Encoding.UTF8, text);
        part.ContentTransferEncoding = ContentEncoding.EightBit;
        part.Headers.Add(HeaderId.ContentLanguage, culture.Name);
        return part;
    }

    private static CultureInfo Culture(string name)
    {
        try { return CultureInfo.GetCultureInfo(name); }
        catch (CultureNotFoundException) { return CultureInfo.GetCultureInfo("en"); }
    }
}
