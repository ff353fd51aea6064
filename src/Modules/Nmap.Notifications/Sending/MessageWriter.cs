using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MimeKit;
using MimeKit.Text;
using Nmap.Cms.Sites;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Sending;

/// <summary>Makes a mail of a letter: plain text in the reader's language, nothing fetched, nothing counted.</summary>
internal sealed class MessageWriter(ISite site, MailSettings settings, IServiceScopeFactory scopes)
{
    public MimeMessage Write(LetterRow letter)
    {
        var culture = Culture(letter.Culture);
        var platform = site.Settings.PlatformName.In(culture.Name, site.Settings.Languages).Text;
        var message = new MimeMessage { MessageId = letter.MessageId, Date = letter.CreatedAt, Subject = letter.Subject };
        message.From.Add(new MailboxAddress(Encoding.UTF8, platform, settings.Sender(site.PublicUrl)));
        message.To.Add(new MailboxAddress("", letter.Email));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Body = Body(letter, culture, LetterText.Of(letter, Link(letter), Footer(culture, platform), culture.TextInfo.IsRightToLeft));
        message.Prepare(EncodingConstraint.EightBit, 998);
        return message;
    }

    private string? Link(LetterRow letter) => letter.Address is null ? null : new Uri(site.PublicUrl, letter.Address).AbsoluteUri;

    private IEnumerable<string> Footer(CultureInfo culture, string platform)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            using var scope = scopes.CreateScope();
            var S = scope.ServiceProvider.GetRequiredService<IStringLocalizer>();
            var lines = new List<string> { Why(S, platform) };
            if (MailAddress.IsUsable(site.Settings.ContactEmail)) { lines.Add(Contact(S, site.Settings.ContactEmail)); }
            return lines;
        }
        finally { (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before; }
    }

    private static string Why(IStringLocalizer S, string platform)
        => S["{0} sends you this message because you take part in its work. It is a notice that cannot be turned off.", platform];

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
