using MimeKit;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Tests;

public sealed class MailTests : IAsyncDisposable
{
    private readonly PostOffice _office = new();

    [Fact]
    public async Task A_mail_says_what_where_and_why_in_plain_text()
    {
        await _office.AddAsync(PostOffice.Letter());
        var mail = await _office.OnlyMailAsync();
        Assert.Equal("M8: minutes for correction", mail.Subject);
        Assert.Equal("ana@example.org", mail.To.ToString());
        Assert.Equal("\"Mine Action Forum\" <no-reply@nmap.example.org>", mail.From.ToString());
        var plain = Assert.IsType<TextPart>(mail.Body);
        Assert.Equal("text/plain", plain.ContentType.MimeType);
        Assert.Contains("corrections.\n\nPlease answer", plain.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Read the minutes:\nhttps://nmap.example.org/workspace/meetings/m8/minutes\n", plain.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Mine Action Forum sends you this message because", plain.Text, StringComparison.Ordinal);
        Assert.Contains("Questions: forum@example.org", plain.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_says_that_a_program_wrote_it_and_in_which_language()
    {
        await _office.AddAsync(PostOffice.Letter());
        var mail = await _office.OnlyMailAsync();
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal("en", mail.Body!.Headers[HeaderId.ContentLanguage]);
        Assert.Equal((await _office.LettersAsync()).Single().MessageId, mail.MessageId);
        Assert.Equal("utf-8", mail.Body.ContentType.Charset);
    }

    [Fact]
    public async Task Arabic_mail_is_arabic_and_addresses_stand_by_themselves()
    {
        await _office.AddAsync(PostOffice.Letter(culture: "ar") with { Subject = "محضر الاجتماع", Paragraphs = ["اكتب إلى sec@example.org الآن."], Action = "اقرأ المحضر" });
        var mail = await _office.OnlyMailAsync();
        Assert.Equal("منتدى مكافحة الألغام", mail.From.Mailboxes.Single().Name);
        Assert.Equal("محضر الاجتماع", mail.Subject);
        var text = mail.TextBody!.ReplaceLineEndings("\n");
        Assert.StartsWith("\u200Fاكتب إلى \u2066sec@example.org\u2069 الآن.\n", text, StringComparison.Ordinal);
        Assert.Contains("\nhttps://nmap.example.org/workspace/meetings/m8/minutes\n", text, StringComparison.Ordinal);
        Assert.Contains("للأسئلة: \u2066forum@example.org\u2069", text, StringComparison.Ordinal);
        Assert.Equal("ar", mail.Body!.Headers[HeaderId.ContentLanguage]);
    }

    [Fact]
    public async Task An_invitation_carries_its_calendar_part_and_file()
    {
        await _office.AddAsync(PostOffice.Letter() with { Calendar = ("REQUEST", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n") });
        var mail = await _office.OnlyMailAsync();
        var both = Assert.IsType<MultipartAlternative>(Assert.IsType<Multipart>(mail.Body)[0]);
        Assert.Equal("text/plain", both[0].ContentType.MimeType);
        var calendar = Assert.IsType<TextPart>(both[1]);
        Assert.Equal(("text/calendar", "REQUEST", "utf-8"), (calendar.ContentType.MimeType, calendar.ContentType.Parameters["method"], calendar.ContentType.Charset));
        Assert.Contains("BEGIN:VCALENDAR", calendar.Text, StringComparison.Ordinal);
        Assert.Equal("invite.ics", mail.Attachments.OfType<TextPart>().Single().FileName);
    }

    [Fact]
    public async Task A_file_is_whole_and_its_name_begins_with_the_time()
    {
        await _office.AddAsync(PostOffice.Letter());
        await _office.RoundAsync();
        var letter = (await _office.LettersAsync()).Single();
        Assert.Equal($"20261124T100000123Z-ana@example.org-{letter.Id}.eml", Path.GetFileName(Assert.Single(_office.Files)));
        Assert.Contains("minutes of meeting 8", await File.ReadAllTextAsync(_office.Files[0], PostOffice.Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ana@example.org\r\nBcc: all@example.org")]
    [InlineData("\"a\r\nRCPT TO:<x@y.z>\"@example.org")]
    [InlineData("ana@example.org, bob@example.org")]
    [InlineData("Ana <ana@example.org>")]
    [InlineData("../../etc@passwd@x")]
    [InlineData("")]
    public async Task An_address_that_could_become_another_header_gets_nothing(string address)
    {
        await _office.AddAsync(PostOffice.Letter(email: address));
        Assert.Equal(0, await _office.RoundAsync());
        Assert.Empty(_office.Files);
        Assert.Equal(LetterState.Failed, (await _office.LettersAsync()).Single().State);
    }

    [Fact]
    public async Task A_subject_with_line_breaks_stays_one_line()
    {
        await _office.AddAsync(PostOffice.Letter() with { Subject = "M8\r\nBcc: all@example.org\u2028x" });
        var mail = await _office.OnlyMailAsync();
        Assert.Equal("M8 Bcc: all@example.org x", mail.Subject);
        Assert.Empty(mail.Bcc);
    }

    [Theory]
    [InlineData("https://evil.example"), InlineData("//evil.example")]
    public async Task A_link_leads_to_this_site_only(string address)
        => await Assert.ThrowsAsync<ArgumentException>(() => _office.AddAsync(PostOffice.Letter() with { Address = address }));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task French_sets_a_space_before_the_colon_that_announces_an_address()
    {
        await _office.AddAsync(PostOffice.Letter(culture: "fr") with { Links = [LetterLink.To("Nous venons", "/somewhere")] });
        Assert.Contains("Nous venons\u00a0:", (await _office.OnlyMailAsync()).TextBody, StringComparison.Ordinal);
    }
}
