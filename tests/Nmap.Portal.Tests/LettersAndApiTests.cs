using System.Net;
using System.Text.Json.Nodes;

namespace Nmap.Portal.Tests;

public sealed class LettersAndApiTests(WholeHouse house) : IClassFixture<WholeHouse>
{
    [Fact]
    public async Task A_writer_is_told_by_mail_that_a_text_came_back_and_reads_the_reason_on_the_site()
    {
        var id = await house.DraftAsync("Secret until it is out", "<p>Text.</p>");
        await house.StepAsync("communications", id, "submit");
        await house.StepAsync("lead", id, "return", new { Reason = "Name the source of the number." });
        var letter = await house.Mail.WaitAsync(house.Account("communications").Email, "came back to you", $"/workspace/content/{id}");
        Assert.DoesNotContain("Secret until it is out", letter.Subject + letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Name the source", letter.Text, StringComparison.Ordinal);
        Assert.True((await (await house.As("communications")).OpenAsync($"/workspace/content/{id}")).Says("Name the source of the number."));
    }

    [Fact]
    public async Task A_writer_is_told_by_mail_that_a_text_is_published_and_that_it_was_withdrawn()
    {
        var id = await house.DraftAsync("Wells are open", "<p>Text.</p>");
        await house.StepAsync("communications", id, "submit");
        await house.StepAsync("lead", id, "approve");
        await house.StepAsync("lead", id, "publish");
        await house.Mail.WaitAsync(house.Account("communications").Email, "Wells are open: your text is published", $"/workspace/content/{id}");
        var audit = await (await house.As("lead")).OpenAsync("/admin/audit");
        Assert.Contains(audit.Document.QuerySelectorAll($"main a[href='/workspace/content/{id}']"), a => a.TextContent == "Wells are open");
        await house.StepAsync("lead", id, "withdraw", new { Reason = "The wells are closed again." });
        var letter = await house.Mail.WaitAsync(house.Account("communications").Email, "your text was withdrawn", $"/workspace/content/{id}");
        Assert.DoesNotContain("closed again", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_members_is_named_in_no_mail_and_offers_no_public_address()
    {
        var id = await house.DraftAsync("Only among us", "<p>Text.</p>", more: new { Audience = "members" });
        await house.PublishAsync(id);
        var letter = await house.Mail.WaitAsync(house.Account("communications").Email, "News: your text is published", $"/workspace/content/{id}");
        Assert.DoesNotContain("Only among us", letter.Subject + letter.Text, StringComparison.Ordinal);
        var page = await (await house.As("communications")).OpenAsync($"/workspace/content/{id}");
        Assert.False(page.Says("See it on the public site"));
        var seen = await page.FollowAsync("See it as its readers do");
        Assert.Equal("Only among us", seen.Title);
        Assert.Empty(seen.Document.QuerySelectorAll("#cite"));
        Assert.Equal(HttpStatusCode.NotFound, (await house.Stranger().GetAsync(seen.Address.AbsolutePath)).Status);
    }

    [Fact]
    public async Task What_was_withdrawn_says_why_at_its_address_also_from_the_archive()
    {
        var id = await house.DraftAsync("Wrong about the wells", "<p>Text.</p>");
        await house.PublishAsync(id);
        await house.StepAsync("lead", id, "withdraw", new { Reason = "The number was wrong." });
        await house.StepAsync("lead", id, "archive", new { Reason = "Put away." });
        foreach (var end in (string[])["", "/v/1", ".bib"])
        {
            var gone = await house.Stranger().GetAsync("/en/news/wrong-about-the-wells" + end);
            Assert.Equal((410, true, false), ((int)gone.Status, gone.Html.Contains("The number was wrong.", StringComparison.Ordinal), gone.Html.Contains("Put away", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task The_lead_is_told_by_mail_that_a_text_was_published_without_approval()
    {
        var id = await house.DraftAsync("Flood moved the mines", "<p>Stay on the road.</p>");
        await house.StepAsync("communications", id, "force", new { }, HttpStatusCode.BadRequest);
        await house.StepAsync("secretariat", id, "force", new { Reason = "In a hurry." }, HttpStatusCode.Forbidden);
        var forced = await house.StepAsync("communications", id, "force", new { Reason = "The river rises today." });
        Assert.Equal(("forced", true), ((string?)forced["State"], (bool)forced["Published"]!));
        var letter = await house.Mail.WaitAsync(house.Account("lead").Email, "Flood moved the mines: published without approval");
        Assert.DoesNotContain("The river rises", letter.Text, StringComparison.Ordinal);
        var audit = await house.Api("lead").GetStringAsync(new Uri("/api/v1/audit?limit=20", UriKind.Relative), WholeHouse.Cancel);
        Assert.Contains("News.Forced", audit, StringComparison.Ordinal);
        Assert.Contains("The river rises today.", audit, StringComparison.Ordinal);
        Assert.Equal("published", (string?)(await house.StepAsync("lead", id, "confirm"))["State"]);
    }

    [Fact]
    public async Task Versions_are_read_and_restored_through_the_api_as_well()
    {
        var id = await house.DraftAsync("First title", "<p>First.</p>");
        using var put = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/content/News/{id}") { Content = new StringContent("""{ "Culture": "en", "TitlePart": { "Title": "Second title" } }""", System.Text.Encoding.UTF8, "application/json") };
        put.Headers.Add("If-Match", "*");
        using var saved = await house.Api("communications").SendAsync(put, WholeHouse.Cancel);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var versions = JsonNode.Parse(await house.Api("communications").GetStringAsync(new Uri($"/api/v1/content/News/{id}/versions", UriKind.Relative), WholeHouse.Cancel))!["Items"]!.AsArray();
        Assert.Equal(["Second title", "First title"], versions.Select(v => (string)v!["DisplayText"]!));
        var first = (string)versions[1]!["ContentItemVersionId"]!;
        var read = JsonNode.Parse(await house.Api("communications").GetStringAsync(new Uri($"/api/v1/content/News/{id}/versions/{first}", UriKind.Relative), WholeHouse.Cancel))!;
        Assert.Equal("First title", (string?)read["DisplayText"]);
        Assert.Equal("First title", (string?)(await house.PostAsync("communications", $"/api/v1/content/News/{id}/versions/{first}/restore", new { }))["DisplayText"]);
        await house.PostAsync("member", $"/api/v1/content/News/{id}/versions/{first}/restore", new { }, HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.AskAsync($"/api/v1/content/News/{id}/versions/{first}")).Status);
    }

    [Fact]
    public async Task Checks_are_told_through_the_api_and_a_text_of_five_megabytes_is_refused_there_too()
    {
        var id = await house.DraftAsync("With a bare picture", "<p><img src=\"/media/a/b\"></p>");
        var checks = JsonNode.Parse(await house.Api("communications").GetStringAsync(new Uri($"/api/v1/content/News/{id}/checks", UriKind.Relative), WholeHouse.Cancel))!["Items"]!.AsArray();
        Assert.True((bool)Assert.Single(checks)!["NeedsReason"]!);
        await house.StepAsync("communications", id, "submit", new { }, HttpStatusCode.BadRequest);
        await house.StepAsync("communications", id, "submit", new { Reason = "It only decorates." });
        var refused = await house.PostAsync("communications", "/api/v1/content/News", new { Culture = "en", TitlePart = new { Title = "Long" }, HtmlBodyPart = new { Html = new string('x', 5_000_000) } }, HttpStatusCode.BadRequest);
        Assert.Contains("Make several pages of it.", refused.ToJsonString(), StringComparison.Ordinal);
    }
}
