using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Nmap.Exchange.Contracts;
using Nmap.Testing;

namespace Nmap.Exchange.Tests;

/// <summary>Packages on the administrator's screen.</summary>
public sealed class ExchangePageTests(Site site) : IClassFixture<Site>
{
    private static byte[] Recipe(string id, string title) => Encoding.UTF8.GetBytes($$"""{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "{{id}}", "ContentItemVersionId": "{{id}}-1", "ContentType": "News", "Published": true, "TitlePart": { "Title": "{{title}}" } } ] } ] }""");

    [Fact]
    public async Task The_administrator_makes_a_package_of_public_texts_and_it_is_on_record()
    {
        await site.PublishAsync("Taken out");
        await site.PublishAsync("Among members", audience: "members");
        var administrator = await site.As("administrator");
        var page = await administrator.OpenAsync("/admin/exchange");
        Assert.Null(page.Document.QuerySelector("[name=Restricted]"));
        var sent = await page.FormWith("Format").Choose("Format", "orchard").SendAsync();
        Assert.Contains("Taken out", sent.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Among members", sent.Html, StringComparison.Ordinal);
        Assert.Contains("Package.Exported", (await AuditAsync()).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_may_ask_for_the_others_too()
    {
        await site.PublishAsync("For members only", audience: "members");
        var page = await (await site.As("lead")).OpenAsync("/admin/exchange");
        var sent = await page.FormWith("Format").Choose("Format", "nmap").Choose("Restricted", "true").SendAsync();
        Assert.StartsWith("PK", sent.Html, StringComparison.Ordinal);
        foreach (var role in (string[])["secretariat", "auditor"]) { Assert.Equal(403, (int)(await (await site.As(role)).GetAsync("/admin/exchange")).Status); }
    }

    [Fact]
    public async Task A_package_is_first_only_tried_then_taken_in_and_a_bad_one_changes_nothing()
    {
        var lead = await site.As("lead");
        var page = await lead.OpenAsync("/admin/exchange/import");
        var tried = await page.FormWith("Upload").Attach("Upload", "p.json", Recipe("4page1", "Tried first"), "application/json").SendAsync();
        Assert.True(tried.Says("What would happen"));
        Assert.Null(await site.ReadAsync("4page1"));
        var done = await tried.FormWith("Upload").Attach("Upload", "p.json", Recipe("4page1", "Tried first"), "application/json").Untick("Try", "true").SendAsync();
        Assert.True(done.Says("What was done"));
        Assert.NotNull(await site.ReadAsync("4page1"));
        var script = await done.FormWith("Upload").Attach("Upload", "p.json", Recipe("4page2", "[js: fetch('x')]"), "application/json").Untick("Try", "true").SendAsync();
        Assert.True(script.Says("Nothing was taken in"));
        Assert.True(script.Says("line 1, item 1"));
        Assert.Null(await site.ReadAsync("4page2"));
        Assert.Equal("Choose a package (.zip) or a recipe (.json).", Assert.Single((await script.FormWith("Upload").SendAsync()).Errors));
        var broken = await script.FormWith("Upload").Attach("Upload", "p.zip", "PK\u0003\u0004 broken"u8.ToArray(), "application/zip").SendAsync();
        Assert.Equal("The package is damaged: it is no whole ZIP file.", Assert.Single(broken.Errors));
        var none = await broken.FormWith("Upload").Attach("Upload", "p.zip", Bench.Zip(("a.txt", [1])), "application/zip").SendAsync();
        Assert.Equal("The ZIP holds neither package.json nor Recipe.json: it is no package.", Assert.Single(none.Errors));
    }

    [Fact]
    public async Task The_administrator_who_publishes_nothing_only_tries_a_package()
    {
        var page = await (await site.As("administrator")).OpenAsync("/admin/exchange/import");
        var tried = await page.FormWith("Upload").Attach("Upload", "p.json", Recipe("4admin", "By the administrator"), "application/json").SendAsync();
        Assert.True(tried.Says("What would happen") && tried.Says("Only the lead or a deputy takes texts in."), tried.Text);
        var refused = await tried.FormWith("Upload").Attach("Upload", "p.json", Recipe("4admin", "By the administrator"), "application/json").Fill("Try", "false").SendAsync();
        Assert.StartsWith("Only the lead or a deputy takes texts in", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Null(await site.ReadAsync("4admin"));
    }

    [Fact]
    public async Task What_one_person_takes_in_waits_for_another_to_approve_it()
    {
        var done = await TakeInAsync("lead", Recipe("4waits", "Taken in by the lead"), form => form);
        Assert.True(done.Says("waits for approval"));
        Assert.Null(await site.ReadAsync("4waits", null));
        Assert.Equal("in-review", (string?)(await site.ReadAsync("4waits"))!["State"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.SendAsync("lead", HttpMethod.Post, "/api/v1/content/News/4waits/transitions/approve", []));
        await site.SendAsync("deputy", HttpMethod.Post, "/api/v1/content/News/4waits/transitions/approve", []);
        await site.SendAsync("deputy", HttpMethod.Post, "/api/v1/content/News/4waits/transitions/publish", []);
        await TakeInAsync("lead", Recipe("4waits", "Taken in by the lead"), form => form);
        Assert.Equal("published", (string?)(await site.ReadAsync("4waits", null))!["State"]);
        var changed = await TakeInAsync("lead", Recipe("4waits", "Other words"), form => form);
        Assert.True(changed.Says("Nothing was taken in"));
        Assert.Equal("Taken in by the lead", (string?)(await site.ReadAsync("4waits", null))!["DisplayText"]);
    }

    [Fact]
    public async Task Who_may_publish_without_approval_says_so_and_why_and_the_mark_stays()
    {
        var silent = await TakeInAsync("lead", Recipe("4forced", "Public at once"), form => form.Choose("Publish", "true"));
        Assert.Equal("Say why the texts are public before anybody approved them.", Assert.Single(silent.Errors));
        var page = await (await site.As("lead")).OpenAsync("/admin/exchange/import");
        var tried = await page.FormWith("Upload").Attach("Upload", "p.json", Recipe("4forced", "Public at once"), "application/json").Choose("Publish", "true").Fill("Reason", "The old portal is switched off tonight.").SendAsync();
        Assert.Equal("1", tried.Document.QuerySelectorAll(".govuk-summary-list__row").Single(r => r.TextContent.Contains("public at once", StringComparison.Ordinal)).QuerySelector("dd")!.TextContent.Trim());
        Assert.Null(await site.ReadAsync("4forced"));
        await TakeInAsync("lead", Recipe("4forced", "Public at once"), form => form.Choose("Publish", "true").Fill("Reason", "The old portal is switched off tonight."));
        Assert.Equal("forced", (string?)(await site.ReadAsync("4forced", null))!["State"]);
        var audit = (await AuditAsync()).ToJsonString();
        Assert.Contains("News.Forced", audit, StringComparison.Ordinal);
        Assert.Contains("switched off tonight", audit, StringComparison.Ordinal);
        Assert.Empty((await (await site.As("deputy")).OpenAsync("/admin/exchange/import")).Document.QuerySelectorAll("[name=Publish]"));
    }

    [Fact]
    public async Task What_the_html_loses_is_told_with_its_place()
    {
        var recipe = """{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "4lost", "ContentItemVersionId": "4lost-1", "ContentType": "News", "TitlePart": { "Title": "Hi" }, "HtmlBodyPart": { "Html": "<p onclick='x()'>hi</p><script>alert(1)</script><p><a href='javascript:alert(2)'>go</a> <a href='/en/news'>on</a></p><img src='https://elsewhere.example/x.png'>" } } ] } ] }"""u8.ToArray();
        var page = await (await site.As("lead")).OpenAsync("/admin/exchange/import");
        var tried = await page.FormWith("Upload").Attach("Upload", "p.json", recipe, "application/json").SendAsync();
        Assert.True(tried.Says("line 1, item 1, HtmlBodyPart: <a href=\"javascript:alert(2)\">, <img src=\"https://elsewhere.example/x.png\">, <script>, onclick is not taken and is left out"));
    }

    private async Task<Screen> TakeInAsync(string role, byte[] recipe, Func<Form, Form> more)
    {
        var page = await (await site.As(role)).OpenAsync("/admin/exchange/import");
        return await more(page.FormWith("Upload").Attach("Upload", "p.json", recipe, "application/json").Untick("Try", "true")).SendAsync();
    }

    [Fact]
    public async Task A_package_taken_in_leaves_where_it_came_from_in_the_audit()
    {
        await using var other = await Site.StartAsync();
        await other.PublishAsync("From the neighbour");
        var package = await other.ExportAsync(new(PackageFormat.Nmap));
        var page = await (await site.As("lead")).OpenAsync("/admin/exchange/import");
        var done = await page.FormWith("Upload").Attach("Upload", "p.zip", package, "application/zip").Untick("Try", "true").SendAsync();
        Assert.True(done.Says("The package says it comes from: Platform of Testland"));
        Assert.Contains("Package.Imported", (await AuditAsync()).ToJsonString(), StringComparison.Ordinal);
    }

    private async Task<JsonObject> AuditAsync()
    {
        using var api = site.Api("auditor");
        return JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/audit?limit=100", UriKind.Relative), Texts.Cancel))!.AsObject();
    }
}
