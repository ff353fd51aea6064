using System.IO.Compression;
using System.Text;
using Nmap.Testing;

namespace Nmap.GoodPractices.Tests;

/// <summary>A lesson goes beyond the country: after its own approval for the level, by one act, once for each wording and address.</summary>
public sealed class BeyondTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_act_sends_brief_and_package_to_everybody_on_the_list_once()
    {
        var (desk, set) = await PublishAsync("Rafts for the marsh");
        await ApproveLevelAsync(set, "regional");
        await AddAsync("Regional centre", "regional@centre.example", "regional", "fr");
        await AddAsync("Geneva desk", "geneva@desk.example", "international", "en");

        var staff = await site.As("communications");
        var page = await (await staff.OpenAsync("/workspace/lessons/" + set)).FollowAsync("Send it Regional");
        Assert.True(page.Says("Regional centre") && !page.Says("Geneva desk"), page.Text);
        var lesson = await page.Form("Send it").SendAsync();
        Assert.Matches("Sent to [0-9]+ address", lesson.Text);
        Assert.True(lesson.Says("brief-en.docx") && lesson.Says("lesson.zip"), lesson.Text);

        var letter = await site.Mail.WaitAsync("regional@centre.example", "Rafts for the marsh");
        Assert.StartsWith("Un enseignement : « Rafts for the marsh » (de la part de : ", letter.Message.Subject, StringComparison.Ordinal);
        Assert.Contains(letter.Message.Attachments, a => a.ContentDisposition?.FileName == "brief-en.html");
        Assert.Contains(letter.Links, l => l.Contains("/shared-lessons/", StringComparison.Ordinal) && l.EndsWith("/lesson.zip", StringComparison.Ordinal));
        Assert.NotNull(letter.Message.Headers["List-Unsubscribe"]);
        Assert.Empty(site.Mail.To("geneva@desk.example"));

        // Again: nobody is left; somebody new on the list gets it, and the first one nothing more.
        Assert.True((await staff.OpenAsync($"/workspace/lessons/{set}/send/regional")).Says("Everybody on the list has this text already."));
        await AddAsync("River basin", "basin@river.example", "regional", "en");
        await (await staff.OpenAsync($"/workspace/lessons/{set}/send/regional")).Form("Send it").SendAsync();
        await site.Mail.WaitAsync("basin@river.example", "Rafts for the marsh");
        Assert.Single(site.Mail.To("regional@centre.example"));
        var json = await site.Api("secretariat").GetStringAsync(new Uri($"/api/v1/lessons/{set}/sendings", UriKind.Relative), Cancel);
        Assert.Equal(2, json.Split("\"SentAt\"").Length - 1);

        // Changed since its approval: refused in words until the level is approved anew.
        await (await (await site.As("member")).OpenAsync(desk)).Form("Save the draft").Fill("SectionsPart.Result", "They float").SendAsync();
        await ReleaseAsync(desk, "The rafts were tested");
        Assert.True((await staff.OpenAsync($"/workspace/lessons/{set}/send/regional")).Says("The text has changed since it was approved for this level. Ask the lead to approve it anew."));
        Assert.Equal(409, (int)(await site.Api("communications").PostAsync(new Uri($"/api/v1/lessons/{set}/sendings/regional", UriKind.Relative), null, Cancel)).StatusCode);
        await ApproveLevelAsync(set, "regional");
        await (await staff.OpenAsync($"/workspace/lessons/{set}/send/regional")).Form("Send it").SendAsync();
        Assert.True(await Patience.UntilAsync(() => Task.FromResult(site.Mail.To("regional@centre.example").Count == 2), Cancel));

        // Withdrawn, those who got it are told and asked not to pass it on; those who did not are not.
        await AddAsync("Late office", "late@office.example", "regional", "en");
        await (await (await (await site.As("lead")).OpenAsync(desk)).FollowAsync("Withdraw")).Form("Withdraw").Fill("Reason", "The rafts sank.").SendAsync();
        var told = await site.Mail.WaitAsync("basin@river.example", "Withdrawn: the lesson “Rafts for the marsh”");
        Assert.Contains("The rafts sank.", told.Text, StringComparison.Ordinal);
        await site.Mail.WaitAsync("regional@centre.example", "Rafts for the marsh");
        Assert.Empty(site.Mail.To("geneva@desk.example"));
        Assert.Empty(site.Mail.To("late@office.example"));
    }

    [Fact]
    public async Task What_was_sent_is_a_brief_and_a_package_and_is_gone_with_the_level()
    {
        var (_, set) = await PublishAsync("Whistles at dusk");
        await ApproveLevelAsync(set, "international");
        await AddAsync("World library", "world@library.example", "international", "en");
        await (await (await site.As("secretariat")).OpenAsync($"/workspace/lessons/{set}/send/international")).Form("Send it").SendAsync();
        var links = (await (await site.As("secretariat")).OpenAsync("/workspace/lessons/" + set)).Document.QuerySelectorAll("a[href^='/shared-lessons/']").Select(a => a.GetAttribute("href")!).ToList();
        var client = site.Api();
        var word = await client.GetByteArrayAsync(new Uri(links.First(l => l.EndsWith(".docx", StringComparison.Ordinal)), UriKind.Relative), Cancel);
        Assert.Contains("Whistles at dusk", Inside(word, "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("Approved for the level “International”", Inside(word, "word/document.xml"), StringComparison.Ordinal);
        var package = await client.GetByteArrayAsync(new Uri(links.First(l => l.EndsWith(".zip", StringComparison.Ordinal)), UriKind.Relative), Cancel);
        using (var zip = new ZipArchive(new MemoryStream(package))) { Assert.Single(zip.Entries, e => e.FullName.StartsWith("items/GoodPractice/", StringComparison.Ordinal)); }
        if (links.Find(l => l.EndsWith(".pdf", StringComparison.Ordinal)) is { } sheet)
        {
            var pdf = Encoding.Latin1.GetString(await client.GetByteArrayAsync(new Uri(sheet, UriKind.Relative), Cancel));
            Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
            Assert.InRange(pdf.Split("/Type /Page\n").Length - 1, 1, 2);
        }
        Assert.Contains("?level=international", (await site.Stranger().OpenAsync("/en/feeds")).Html, StringComparison.Ordinal);
        Assert.Contains("good-practices.atom?level=international", (await site.Stranger().OpenAsync("/en/good-practices/whistles-at-dusk")).Html, StringComparison.Ordinal);

        await (await (await site.As("lead")).OpenAsync($"/workspace/lessons/{set}/share/international")).Form("End it").Fill("Reason", "Out of date.").SendAsync();
        Assert.Equal(410, (int)(await client.GetAsync(new Uri(links[0], UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_language_that_is_older_than_the_lesson_is_named_before_it_goes_out_and_its_brief_says_so()
    {
        var (desk, set) = await PublishAsync("Boats by night");
        await (await (await site.As("member")).OpenAsync($"/workspace/content/new/GoodPractice?set={set}&culture=es")).Form("Save the draft").Fill("TitlePart.Title", "Barcas de noche").Fill("SectionsPart.Problem", "Un problema").Choose("Audience", "public").SendAsync();
        var spanish = (await (await site.As("lead")).OpenAsync(desk)).Document.QuerySelectorAll("#languages ~ table a, #languages ~ * a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/workspace/content/", StringComparison.Ordinal) && h != desk && !h.Contains("/new/", StringComparison.Ordinal));
        await ReleaseAsync(spanish);
        await (await (await site.As("member")).OpenAsync(desk)).Form("Save the draft").Fill("SectionsPart.Problem", "Another problem").SendAsync();
        await ReleaseAsync(desk, "The problem was told anew.");
        await ApproveLevelAsync(set, "regional");
        await AddAsync("Older reader", "older@reader.example", "regional", "es");
        var page = await (await site.As("secretariat")).OpenAsync($"/workspace/lessons/{set}/send/regional");
        Assert.True(page.Says("Older than the lesson as it was first written: Español."), page.Text);
        await page.Form("Send it").SendAsync();
        var links = (await (await site.As("secretariat")).OpenAsync("/workspace/lessons/" + set)).Document.QuerySelectorAll("a[href^='/shared-lessons/']").Select(a => a.GetAttribute("href")!).ToList();
        async Task<string> BriefAsync(string language) => Inside(await site.Api().GetByteArrayAsync(new Uri(links.First(l => l.EndsWith($"-{language}.docx", StringComparison.Ordinal)), UriKind.Relative), Cancel), "word/document.xml");
        Assert.Contains("English", await BriefAsync("es"), StringComparison.Ordinal);
        Assert.DoesNotContain("older than the lesson", await BriefAsync("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_of_a_long_lesson_stays_on_two_pages_and_says_that_it_is_shortened()
    {
        var long_ = string.Join("\n\n", Enumerable.Range(1, 60).Select(n => $"Paragraph {n} tells of the boats, the river and the people who crossed it in that year, in many words."));
        var (_, set) = await PublishAsync("A very long story", long_);
        await ApproveLevelAsync(set, "regional");
        await AddAsync("Long reader", "long@reader.example", "regional", "en");
        await (await (await site.As("secretariat")).OpenAsync($"/workspace/lessons/{set}/send/regional")).Form("Send it").SendAsync();
        var links = (await (await site.As("secretariat")).OpenAsync("/workspace/lessons/" + set)).Document.QuerySelectorAll("a[href^='/shared-lessons/']").Select(a => a.GetAttribute("href")!).ToList();
        var text = Inside(await site.Api().GetByteArrayAsync(new Uri(links.First(l => l.EndsWith(".docx", StringComparison.Ordinal)), UriKind.Relative), Cancel), "word/document.xml");
        Assert.Contains("This brief is shortened.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Paragraph 60 ", text, StringComparison.Ordinal);
        if (links.Find(l => l.EndsWith(".pdf", StringComparison.Ordinal)) is { } sheet)
        {
            var pdf = Encoding.Latin1.GetString(await site.Api().GetByteArrayAsync(new Uri(sheet, UriKind.Relative), Cancel));
            Assert.InRange(pdf.Split("/Type /Page\n").Length - 1, 1, 2);
        }
    }

    [Fact]
    public async Task A_lesson_that_is_not_approved_for_the_level_does_not_go_out()
    {
        var (_, set) = await PublishAsync("Not for others yet");
        await AddAsync("Somebody", "somebody@regional.example", "regional", "en");
        Assert.True((await (await site.As("secretariat")).OpenAsync($"/workspace/lessons/{set}/send/regional")).Says("The lesson is not approved for this level. Ask the lead first."));
        Assert.Equal(409, (int)(await site.Api("secretariat").PostAsync(new Uri($"/api/v1/lessons/{set}/sendings/regional", UriKind.Relative), null, Cancel)).StatusCode);
        Assert.Equal(403, (int)(await site.Api("member").PostAsync(new Uri($"/api/v1/lessons/{set}/sendings/regional", UriKind.Relative), null, Cancel)).StatusCode);
        Assert.Equal(404, (int)(await (await site.As("member")).GetAsync($"/workspace/lessons/{set}/send/regional")).Status);
        Assert.Equal(404, (int)(await (await site.As("member")).GetAsync("/workspace/lessons/addresses")).Status);
        Assert.Empty(site.Mail.To("somebody@regional.example"));
    }

    [Fact]
    public async Task An_address_that_cannot_be_written_to_is_refused_and_everything_typed_stays()
    {
        var page = await (await site.As("secretariat")).OpenAsync("/workspace/lessons/addresses");
        page = await page.Form("Add").Fill("Organisation", "An office").SendAsync();
        Assert.Equal(["Enter a name, or the name of an office."], page.Errors);
        page = await page.Form("Add").Fill("Name", "A name").Fill("Email", "no address").SendAsync();
        Assert.Equal(["Enter an e-mail address like name@example.org."], page.Errors);
        page = await page.Form("Add").Fill("Email", "twice@office.example").SendAsync();
        Assert.Equal(["Choose the level: regional or international."], page.Errors);
        Assert.Equal("A name", page.One("input[name=Name]").GetAttribute("value"));
        page = await page.Form("Add").Choose("Level", "regional").SendAsync();
        Assert.True(page.Says("twice@office.example"), page.Text);
        page = await page.Form("Add").Fill("Name", "Again").Fill("Organisation", "An office").Fill("Email", "Twice@office.example").Choose("Level", "regional").SendAsync();
        Assert.Equal(["This address is on the list for that level already."], page.Errors);
    }

    [Fact]
    public async Task Whoever_leaves_from_the_mail_is_on_no_list_any_more_and_staff_take_others_off()
    {
        var (_, set) = await PublishAsync("Left behind");
        await ApproveLevelAsync(set, "regional");
        await AddAsync("Leaver", "leaver@office.example", "regional", "en");
        await AddAsync("Leaver", "leaver@office.example", "international", "en");
        await (await (await site.As("secretariat")).OpenAsync($"/workspace/lessons/{set}/send/regional")).Form("Send it").SendAsync();
        var letter = await site.Mail.WaitAsync("leaver@office.example", "Left behind");
        var leave = letter.Message.Headers["List-Unsubscribe"]!.Split('<', '>').First(p => p.Contains("http", StringComparison.Ordinal));
        var page = await site.Stranger().OpenAsync(new Uri(leave).PathAndQuery);
        Assert.True(page.Says("Lessons beyond the country"), page.Text);
        var addresses = await (await site.As("secretariat")).OpenAsync("/workspace/lessons/addresses");
        Assert.True(addresses.Says("leaver@office.example"));
        await page.Form("Stop it").SendAsync();
        addresses = await (await site.As("secretariat")).OpenAsync("/workspace/lessons/addresses");
        Assert.False(addresses.Says("leaver@office.example"), addresses.Text);

        await AddAsync("Taken off", "off@office.example", "regional", "en");
        addresses = await (await site.As("secretariat")).OpenAsync("/workspace/lessons/addresses");
        addresses = await (await addresses.FollowAsync("Take off Taken off")).Form("Take off the list").SendAsync();
        Assert.False(addresses.Says("off@office.example"), addresses.Text);
    }

    private static string Inside(byte[] word, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(word));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private async Task AddAsync(string name, string email, string level, string culture)
    {
        var page = await (await (await site.As("secretariat")).OpenAsync("/workspace/lessons/addresses")).Form("Add").Fill("Name", name).Fill("Organisation", name + " office").Fill("Email", email).Choose("Level", level).Fill("Culture", culture).SendAsync();
        Assert.Empty(page.Errors);
    }

    private async Task ApproveLevelAsync(string set, string level)
    {
        await (await (await site.As("member")).OpenAsync($"/workspace/lessons/{set}/share/{level}")).Form("Ask the lead").Fill("ForWhom", "The neighbours").SendAsync();
        await (await (await site.As("lead")).OpenAsync($"/workspace/lessons/{set}/share/{level}")).Form("Approve for this level").SendAsync();
    }

    private async Task<(string Desk, string Set)> PublishAsync(string title, string problem = "A problem")
    {
        var member = await site.As("member");
        var draft = await (await member.OpenAsync("/workspace/content/new/GoodPractice")).Form("Save the draft").Fill("TitlePart.Title", title).Fill("GoodPractice.Pillar", "clearance").Fill("SectionsPart.Problem", problem).Choose("Audience", "public").SendAsync();
        Assert.Empty(draft.Errors);
        var desk = draft.Address.AbsolutePath;
        await ReleaseAsync(desk);
        return (desk, (await member.OpenAsync(desk)).One("a[href^='/workspace/lessons/']:not([href='/workspace/lessons'])").GetAttribute("href")!.Split('/')[^1]);
    }

    private async Task ReleaseAsync(string desk, string? changed = null)
    {
        var screen = await (await site.As("member")).OpenAsync(desk);
        if (changed is null) { await screen.Form("Send for approval").SendAsync(); }
        else { await (await screen.FollowAsync("Send for approval")).Form("Send for approval").Fill("Changed", changed).SendAsync(); }
        var lead = await site.As("lead");
        await (await lead.OpenAsync(desk)).Form("Approve").SendAsync();
        await (await (await lead.OpenAsync(desk)).FollowAsync("Publish")).Form("Publish").SendAsync();
    }
}
