using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Meetings.Papers;
using Nmap.Testing;
using UglyToad.PdfPig;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>The papers of a meeting as people take them along: page, Word document, PDF.</summary>
public sealed class DocumentTests(Site site) : IClassFixture<Site>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task The_whole_meeting_is_one_small_file_that_needs_nothing_else(string language, string direction)
    {
        var member = await site.As("member");
        var id = await ComingAsync(15, "An item whose title is about as long as titles of items really are, ");
        using var answer = await member.Client.GetAsync(new Uri($"/workspace/meetings/{id}/pack.html?in={language}", UriKind.Relative), Cancel);
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1_000, 250 * 1024);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.Contains(site.Account("member").Email[..4] is "memb" ? "Seed Member" : "", html, StringComparison.Ordinal);
        Assert.Equal(15, html.Split("An item whose title").Length - 1);
    }

    [Fact]
    public async Task The_whole_meeting_holds_ones_own_tasks_and_what_was_decided_last()
    {
        var room = await (await Room.WithDraftAsync(site, "the bridge", "the survey goes on")).AdoptedAsync();
        var pack = await TextAsync("member", $"/workspace/meetings/{await ComingAsync(2)}/pack.html");
        Assert.Contains("Mend the bridge", pack, StringComparison.Ordinal);
        Assert.Contains("The plan is the survey goes on", pack, StringComparison.Ordinal);
        var number = (int)JsonNode.Parse(await site.Api("member").GetStringAsync(new Uri($"/api/v1/meetings/{room.Meeting}", UriKind.Relative), Cancel))!["Number"]!;
        Assert.Contains($"Decisions of meeting {number}", pack, StringComparison.Ordinal);
        var others = await TextAsync("lead", $"/workspace/meetings/{await ComingAsync(2)}/pack.html");
        Assert.Contains("None are open.", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_are_for_those_who_see_meetings()
    {
        var room = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        foreach (var paper in new[] { "agenda.docx", "brief.html", "minutes.docx", "minutes.html", "minutes.pdf", "pack.html" })
        {
            var address = new Uri($"/api/v1/meetings/{room.Meeting}/papers/{paper}", UriKind.Relative);
            using var stranger = await site.Api().GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
            foreach (var role in new[] { "auditor", "observer" })
            {
                using var answer = await site.Api(role).GetAsync(address, Cancel);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }
        foreach (var page in new[] { "pack.html", "minutes/print", "minutes/file.docx", "minutes/file.pdf", "agenda/print", "brief/print", "capital", "expected", "minutes/import" })
        {
            Assert.Contains("/account/sign-in", (await site.Stranger().GetAsync($"/workspace/meetings/{room.Meeting}/{page}")).Address.AbsolutePath, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync($"/workspace/meetings/{Nmap.Cms.Ids.New()}/{page}")).Status);
        }
        using var unknown = await site.Api("member").GetAsync(new Uri($"/api/v1/meetings/{room.Meeting}/papers/minutes.exe", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Draft_minutes_are_no_paper_for_members()
    {
        var room = await Room.WithDraftAsync(site);
        var member = await site.As("member");
        foreach (var page in new[] { "print", "file.docx", "file.pdf" }) { Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{room.Page}/{page}")).Status); }
        Assert.Contains("DRAFT", await TextAsync("secretariat", $"{room.Page}/print"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_of_the_minutes_says_what_its_reader_may_read_and_no_more()
    {
        var marks = new { Open = Marker(), Members = Marker(), Ours = Marker(), Author = Marker() };
        var room = await Room.WithDraftAsync(site);
        await ReplaceAsync(room,
        [
            new { Text = $"Open {marks.Open}", Audience = "public" }, new { Text = $"Members {marks.Members}", Audience = "members" },
            new { Text = $"Ours {marks.Ours}", Audience = "organisations:" + site.Account("lead").Organisation }, new { Text = $"Author {marks.Author}", Audience = "author" },
        ]);
        await room.MoveAsync("circulate", "secretariat");
        foreach (var (role, sees) in new[] { ("member", false), ("lead", true) })
        {
            foreach (var form in new[] { "html", "docx", "pdf" })
            {
                if (form == "pdf" && !Press.IsThere) { continue; }
                var text = await WordsOfAsync(role, $"/api/v1/meetings/{room.Meeting}/papers/minutes.{form}", form);
                Assert.Contains(marks.Open, text, StringComparison.Ordinal);
                Assert.Contains(marks.Members, text, StringComparison.Ordinal);
                Assert.Equal(sees, text.Contains(marks.Ours, StringComparison.Ordinal));
                Assert.DoesNotContain(marks.Author, text, StringComparison.Ordinal);
                Assert.Contains("DRAFT", text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task The_Word_document_is_valid_with_real_headings_footnotes_and_direction(string language)
    {
        var room = await Room.WithDraftAsync(site, "Said <among> members & others.\u0001");
        await AttendAsync(room);
        await room.MoveAsync("circulate", "secretariat");
        await room.AnswerAsync("member", "1.1", "reservation", "We see it otherwise.");
        await room.AnswerAsync("member-2", null, "reservation", "On the whole we differ.");
        await room.MoveAsync("adopt", "lead");
        using var word = WordprocessingDocument.Open(new MemoryStream(await BytesAsync("member", $"{room.Page}/file.docx?in={language}")), isEditable: false);
        var main = word.MainDocumentPart!;
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Contains("\"Title\"", main.Document!.OuterXml, StringComparison.Ordinal);
        Assert.Contains("\"Heading1\"", main.Document.OuterXml, StringComparison.Ordinal);
        var notes = main.FootnotesPart!.Footnotes!.InnerText;
        Assert.Contains("We see it otherwise.", notes, StringComparison.Ordinal);
        Assert.Contains("On the whole we differ.", notes, StringComparison.Ordinal);
        Assert.Single(main.ImageParts);
        var code = (await (await site.As("member")).OpenAsync(room.Page)).One("a[href^='/check/']").TextContent.Trim();
        Assert.Contains(code, main.Document.InnerText, StringComparison.Ordinal);
        Assert.Contains(word.MainDocumentPart!.HeaderParts.Single().Header!.InnerText, h => char.IsLetter(h));
        Assert.Equal(language == "ar", main.Document.OuterXml.Contains("<w:bidi", StringComparison.Ordinal) && main.Document.OuterXml.Contains("<w:rtl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decisions_and_action_points_stand_before_everything_else()
    {
        var room = await (await Room.WithDraftAsync(site, "secret detail", "the first line")).AdoptedAsync();
        var page = await (await site.As("member")).OpenAsync($"{room.Page}/print");
        Assert.Equal(["Decisions", "Action points", "Attendance"], page.Texts("main h2").Take(3));
        Assert.Single(page.Document.QuerySelectorAll("section.check svg"));
        Assert.Equal("/check/", new Uri(page.Document.QuerySelectorAll("section.check bdi")[^1].TextContent).AbsolutePath[..7]);
    }

    [Fact]
    public async Task A_text_that_was_changed_behind_the_seal_carries_no_code_and_says_so()
    {
        var room = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
            await using var work = await db.BeginAsync(Cancel);
            var minutes = await db.Set<Minutes>().SingleAsync(m => m.Id == room.Minutes, Cancel);
            minutes.Body = minutes.Body.Reworded(minutes.Body.Texts.First().Id, "en", "Something else was said.");
            await db.CommitAsync(new Act("Minutes.Written", "Minutes", room.Minutes, Reader.System), Cancel);
        }
        var page = await (await site.As("member")).OpenAsync($"{room.Page}/print");
        Assert.Contains("no longer the one that was adopted", page.One(".mark").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("section.check"));
        using var word = WordprocessingDocument.Open(new MemoryStream(await BytesAsync("member", $"{room.Page}/file.docx")), isEditable: false);
        Assert.Empty(word.MainDocumentPart!.ImageParts);
    }

    [Fact]
    public async Task The_PDF_is_tagged_in_its_language_and_the_same_text_is_printed_once()
    {
        Assert.SkipUnless(Press.IsThere, "No browser for PDFs is installed.");
        var room = await (await Room.WithDraftAsync(site, "secret detail")).AdoptedAsync();
        var bytes = await BytesAsync("member", $"{room.Page}/file.pdf?in=ar");
        var raw = Encoding.Latin1.GetString(bytes);
        Assert.Contains("/StructTreeRoot", raw, StringComparison.Ordinal);
        Assert.Matches(@"/Lang\s*\(ar\)", raw);
        var printed = Press.Printed;
        Assert.Equal(bytes, await BytesAsync("lead", $"{room.Page}/file.pdf?in=ar"));
        Assert.Equal(printed, Press.Printed);
        await BytesAsync("lead", $"{room.Page}/file.pdf?in=fr");
        Assert.Equal(printed + 1, Press.Printed);
    }

    [Fact]
    public async Task A_page_that_asks_for_something_gets_nothing_while_it_is_printed()
    {
        Assert.SkipUnless(Press.IsThere, "No browser for PDFs is installed.");
        var asked = 0;
        using var listener = new HttpListener();
        var port = Random.Shared.Next(20_000, 50_000);
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        _ = Task.Run(async () => { try { while (true) { (await listener.GetContextAsync()).Response.Close(); asked++; } } catch (Exception e) when (e is HttpListenerException or ObjectDisposedException) { } }, Cancel);
        await Press.PrintAsync($"<!DOCTYPE html><title>x</title><img src='http://127.0.0.1:{port}/a.png'><link rel=stylesheet href='http://127.0.0.1:{port}/a.css'><p>x", Cancel);
        listener.Stop();
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task The_brief_stays_on_one_page_and_says_what_it_leaves_out(string language)
    {
        var id = await ComingAsync(14, "An agenda item with quite a long title that says in many words what it is about and for whom, ");
        var secretariat = await site.As("secretariat");
        var form = (await secretariat.OpenAsync($"/workspace/meetings/{id}/expected")).Form("Save");
        var screen = await secretariat.OpenAsync($"/workspace/meetings/{id}/expected");
        foreach (var field in screen.Document.QuerySelectorAll("main input[name^=Lines]")) { form.Fill(field.GetAttribute("name")!, string.Join(' ', Enumerable.Repeat("decide", 20))); }
        Assert.Equal($"/workspace/meetings/{id}", (await form.SendAsync()).Address.AbsolutePath);
        var page = await (await site.As("member")).OpenAsync($"/workspace/meetings/{id}/brief/print?in={language}");
        Assert.Equal(12, page.Document.QuerySelectorAll("main .passage").Count(p => p.TextContent.Contains("An agenda item", StringComparison.Ordinal)));
        if (language == "en") { Assert.True(page.Says("And 2 more in the full agenda.")); }
        if (!Press.IsThere) { return; }
        using var pdf = PdfDocument.Open(await BytesAsync("member", $"/workspace/meetings/{id}/brief/file.pdf?in={language}"));
        Assert.Equal(1, pdf.NumberOfPages);
    }

    [Fact]
    public async Task What_is_expected_of_an_item_is_one_line_and_stands_in_agenda_and_brief_but_in_no_mail()
    {
        var marker = Marker();
        var id = await ComingAsync(1);
        var secretariat = await site.As("secretariat");
        var screen = await secretariat.OpenAsync($"/workspace/meetings/{id}/expected");
        var name = screen.One("main input[name^=Lines]").GetAttribute("name")!;
        var refused = await screen.Form("Save").Fill(name, new string('x', 201)).SendAsync();
        Assert.Equal(["Shorten the text to 200 characters."], refused.Errors);
        Assert.Equal(new string('x', 201), refused.One("main input[name^=Lines]").GetAttribute("value"));
        await refused.Form("Save").Fill(name, "Decide on " + marker).SendAsync();
        foreach (var page in new[] { "agenda/print", "brief/print", "pack.html" }) { Assert.Contains(marker, await TextAsync("member", $"/workspace/meetings/{id}/{page}"), StringComparison.Ordinal); }
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync($"/workspace/meetings/{id}/expected")).Status);
        await InviteAsync(id);
        var file = await FileAsync(id, "member");
        Assert.Contains("Item 1", file, StringComparison.Ordinal);
        Assert.DoesNotContain(marker, file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_carries_the_agenda_and_texts_for_members_only_where_the_country_wants_it()
    {
        var marker = Marker();
        var room = await (await Room.WithDraftAsync(site, marker, "harmless")).AdoptedAsync();
        var id = await ComingAsync(2);
        await InviteAsync(id);
        var file = await FileAsync(id, "member");
        Assert.DoesNotContain(marker, file, StringComparison.Ordinal);
        Assert.Contains("of your organisation", file, StringComparison.Ordinal);
        var keeper = await site.As("lead");
        var settings = await (await keeper.OpenAsync("/admin/settings")).FormWith("WholePackByMail").Choose("WholePackByMail", "true").SendAsync();
        Assert.Empty(settings.Errors);
        var next = await ComingAsync(2);
        await InviteAsync(next);
        Assert.Contains(marker, await FileAsync(next, "member"), StringComparison.Ordinal);
        Assert.DoesNotContain(marker, await FileAsync(next, "observer"), StringComparison.Ordinal);
        await (await keeper.OpenAsync("/admin/settings")).FormWith("WholePackByMail").Untick("WholePackByMail", "true").SendAsync();
        Assert.NotNull(room);
    }

    [Fact]
    public async Task Words_to_forward_say_with_whom_they_may_be_shared()
    {
        var (secret, ours) = (Marker(), Marker());
        var room = await Room.WithDraftAsync(site, secret, "that anybody may know");
        await ReplaceAsync(room, [new { Text = "x", Audience = "public" }], [new { Text = "Only we: " + ours, Audience = "organisations:" + site.Account("member").Organisation }, new { Text = "All members: " + secret, Audience = "members" }, new { Text = "The road is open.", Audience = "public" }]);
        var member = await site.As("member");
        await room.MoveAsync("circulate", "secretariat");
        var before = await member.OpenAsync($"/workspace/meetings/{room.Meeting}/capital");
        Assert.True(before.Says("Nothing of this meeting may be shared yet"));
        Assert.Contains("not adopted yet", before.One("textarea[name=ForMembers]").TextContent, StringComparison.Ordinal);
        await room.MoveAsync("adopt", "lead");
        await room.MoveAsync("prepare-summary", "secretariat");
        await room.MoveAsync("release-summary", "lead");
        var after = await member.OpenAsync($"/workspace/meetings/{room.Meeting}/capital");
        var (open, closed) = (after.One("textarea[name=ToShare]").TextContent, after.One("textarea[name=ForMembers]").TextContent);
        Assert.StartsWith("MAY BE SHARED", open.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("The road is open.", open, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, open, StringComparison.Ordinal);
        Assert.DoesNotContain(ours, open, StringComparison.Ordinal);
        Assert.StartsWith("MEMBERS ONLY", closed.TrimStart(), StringComparison.Ordinal);
        Assert.Contains(secret, closed, StringComparison.Ordinal);
        Assert.DoesNotContain(ours, closed, StringComparison.Ordinal);
    }

    private Press Press => site.Services.GetRequiredService<Press>();

    private async Task<string> ComingAsync(int items, string title = "Item ")
    {
        var meeting = await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new
        {
            Title = "A coming meeting " + Guid.NewGuid().ToString("N")[..6],
            StartsAt = site.Clock.Now.AddDays(20),
            TimeZone = "Africa/Nairobi",
            Focus = "article-5",
            Agenda = Enumerable.Range(1, items).Select(i => new { Title = $"{title}{i}" }).ToArray(),
        });
        return (string)meeting["Id"]!;
    }

    private async Task InviteAsync(string id)
    {
        await Room.PostAsync(site.Api("lead"), $"/api/v1/meetings/{id}/transitions/approve-agenda", null, HttpStatusCode.OK);
        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{id}/transitions/invite", null, HttpStatusCode.OK);
    }

    private async Task<string> FileAsync(string id, string role)
    {
        var number = (int)JsonNode.Parse(await site.Api("secretariat").GetStringAsync(new Uri($"/api/v1/meetings/{id}", UriKind.Relative), Cancel))!["Number"]!;
        var letter = await site.Mail.WaitAsync(site.Account(role).Email, $"meeting {number},");
        var file = letter.Message.Attachments.OfType<MimeKit.TextPart>().Single(p => p.ContentType.IsMimeType("text", "html"));
        Assert.Equal($"agenda-{number}-en.html", file.FileName!.Replace("meeting-", "agenda-", StringComparison.Ordinal));
        return file.Text;
    }

    private async Task AttendAsync(Room room)
    {
        using var answer = await site.Api("secretariat").PutAsync(new Uri($"/api/v1/meetings/{room.Meeting}/attendance", UriKind.Relative),
            System.Net.Http.Json.JsonContent.Create(new[] { new { Organisation = site.Account("member").Organisation, Status = "present" } }), Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task ReplaceAsync(Room room, object[] paragraphs, object[]? decisions = null)
    {
        var client = site.Api("secretariat");
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "*");
        using var answer = await client.PutAsync(new Uri(room.Api, UriKind.Relative), System.Net.Http.Json.JsonContent.Create(new { Culture = "en", Items = new object[] { new { AgendaItem = 1, Paragraphs = paragraphs, Decisions = decisions ?? [] } } }), Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task<byte[]> BytesAsync(string role, string address) => await (await site.As(role)).Client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Cancel);

    private async Task<string> TextAsync(string role, string address) => await (await site.As(role)).Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);

    private async Task<string> WordsOfAsync(string role, string address, string form)
    {
        var bytes = await site.Api(role).GetByteArrayAsync(new Uri(address, UriKind.Relative), Cancel);
        if (form == "html") { return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes)); }
        if (form == "pdf")
        {
            using var pdf = PdfDocument.Open(bytes);
            return string.Concat(pdf.GetPages().SelectMany(p => p.GetWords().Select(w => w.Text + " ")));
        }
        // Everything in the archive, so that nothing hides in a part that is not shown.
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries) { using var reader = new StreamReader(await entry.OpenAsync(Cancel)); text.Append(await reader.ReadToEndAsync(Cancel)); }
        return text.ToString();
    }

    // Without letters that fonts draw as one, such as f and l: a PDF gives those back as one sign.
    private static string Marker() => "zq" + string.Concat(Random.Shared.GetItems<char>("abcdeghkmnoprsuvwxz", 12));
}
