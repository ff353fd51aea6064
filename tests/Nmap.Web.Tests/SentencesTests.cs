using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Nmap.Testing;

namespace Nmap.Web.Tests;

/// <summary>The interface in the country's own words.</summary>
public sealed class SentencesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_sentence_is_found_said_otherwise_and_stands_on_the_public_pages()
    {
        var administrator = await site.As("administrator");
        var found = await administrator.OpenAsync("/admin/languages/fr?q=Skip+to+main+content");
        var say = await administrator.OpenAsync(found.One("main a[href*='/sentence/']").GetAttribute("href")!);
        var saved = await say.FormWith("Forms").Fill("Forms", "Directement au texte").SendAsync();
        Assert.True(saved.Says("Saved."), saved.Text);
        Assert.Contains("Directement au texte", (await site.Stranger().OpenAsync("/fr")).Html, StringComparison.Ordinal);
        Assert.Contains("Directement au texte", await File.ReadAllTextAsync(Path.Combine(site.DataFolder, "localization", "fr", "typed.po"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True((await administrator.OpenAsync("/admin/languages/fr?only=own")).Says("Directement au texte"));
        await saved.Form("Go back to the words that came with the program").SendAsync();
        Assert.DoesNotContain("Directement au texte", (await site.Stranger().OpenAsync("/fr")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_plural_form_is_asked_with_examples_and_places_are_checked()
    {
        var administrator = await site.As("administrator");
        var found = await administrator.OpenAsync("/admin/languages/ar?q=%7B0%7D+sentence");
        var say = await found.FollowAsync("{0} sentence");
        Assert.Equal(6, say.Document.QuerySelectorAll("[name=Forms]").Length);
        Assert.True(say.Says("3, 4, 5, 6"));
        var single = await (await administrator.OpenAsync("/admin/languages/fr?q=Error:")).FollowAsync("Error: {0}");
        async Task<string> ErrorAsync(string typed)
        {
            var screen = await single.FormWith("Forms").Fill("Forms", typed).SendAsync();
            Assert.Equal(typed, screen.One("[name=Forms]").TextContent.Trim());
            return Assert.Single(screen.Errors);
        }

        Assert.Equal("{0} is missing: there the program writes a name or a number.", await ErrorAsync("Erreur"));
        Assert.Equal("{1} stands for nothing in this sentence.", await ErrorAsync("Erreur {0} {1}"));
        Assert.Equal("The brackets { and } do not fit together.", await ErrorAsync("Erreur {0} {"));
        Assert.Equal("Fill in every form (1).", await ErrorAsync(""));
    }

    [Fact]
    public async Task A_translators_file_goes_out_and_comes_back_and_one_wrong_sentence_keeps_all_out()
    {
        await using var own = await Site.StartAsync();
        var administrator = await own.As("administrator");
        var file = await administrator.OpenAsync("/admin/languages/es/file.po");
        Assert.Contains("msgid \"Skip to main content\"", file.Html, StringComparison.Ordinal);
        Assert.Contains("Plural-Forms:", file.Html, StringComparison.Ordinal);
        var upload = await administrator.OpenAsync("/admin/languages/es/file");
        async Task<Screen> SendAsync(string po) => await upload.FormWith("Upload").Attach("Upload", "es.po", Encoding.UTF8.GetBytes(po), "text/plain").SendAsync();
        var wrong = await SendAsync("msgid \"Search\"\nmsgstr \"Rebuscar\"\n\nmsgid \"Error: {0}\"\nmsgstr \"Error\"\n");
        Assert.Contains("{0} is missing", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("Rebuscar", (await own.Stranger().OpenAsync("/es")).Html, StringComparison.Ordinal);
        Assert.Contains("Line 1", Assert.Single((await SendAsync("nonsense")).Errors), StringComparison.Ordinal);
        Assert.True((await SendAsync("msgid \"Search\"\nmsgstr \"Rebuscar\"\n\nmsgid \"Never heard of\"\nmsgstr \"x\"\n")).Says("Taken in: 1 sentences changed; 1 of the file are not in this program."));
        Assert.Contains("Rebuscar", (await own.Stranger().OpenAsync("/es")).Html, StringComparison.Ordinal);
        await own.RestartAsync();
        Assert.Contains("Rebuscar", (await own.Stranger().OpenAsync("/es")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_is_added_and_its_pages_exist_at_once()
    {
        await using var own = await Site.StartAsync();
        var administrator = await own.As("administrator");
        var page = await administrator.OpenAsync("/admin/languages/add");
        foreach (var bad in (string[])["zz", "english", "", "../x"]) { Assert.Equal("Enter the code of a language, such as pt, uk or km.", Assert.Single((await page.FormWith("Code").Fill("Code", bad).SendAsync()).Errors)); }
        Assert.Equal("The platform has this language already.", Assert.Single((await page.FormWith("Code").Fill("Code", "fr").SendAsync()).Errors));
        Assert.Equal(HttpStatusCode.NotFound, (await own.Stranger().GetAsync("/km")).Status);
        Assert.True((await page.FormWith("Code").Fill("Code", "km").SendAsync()).Says("Added."));
        Assert.Equal("km", (await own.Stranger().OpenAsync("/km")).Document.DocumentElement.GetAttribute("lang"));
        Assert.True((await administrator.OpenAsync("/admin/languages/km?only=missing&q=Menu")).Says("Not said yet"));
        var say = await (await administrator.OpenAsync("/admin/languages/km?q=%7B0%7D+sentence")).FollowAsync("{0} sentence");
        Assert.Single(say.Document.QuerySelectorAll("[name=Forms]"));
    }

    [Fact]
    public async Task A_language_without_public_texts_is_taken_off_again_and_the_first_one_stays()
    {
        await using var own = await Site.StartAsync();
        var administrator = await own.As("administrator");
        await (await administrator.OpenAsync("/admin/languages/add")).FormWith("Code").Fill("Code", "prs").SendAsync();
        Assert.Equal(HttpStatusCode.OK, (await own.Stranger().GetAsync("/fa-AF")).Status);
        var off = await (await administrator.OpenAsync("/admin/languages/fa-AF")).FollowAsync("Take this language off");
        off = await off.Form("Take this language off").SendAsync();
        Assert.Equal(["Tick that the language is to be taken off."], off.Errors);
        off = await off.Form("Take this language off").Choose("Sure", "true").SendAsync();
        Assert.True(off.Says("Taken off: دری."), off.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Stranger().GetAsync("/fa-AF")).Status);
        Assert.DoesNotContain("دری", (await own.Stranger().OpenAsync("/en")).Html, StringComparison.Ordinal);
        Assert.True((await administrator.OpenAsync("/admin/languages/en/off")).Says("This is the first language of the platform. It stays."));
    }

    [Fact]
    public async Task A_language_in_which_readers_have_a_text_stays_until_that_is_withdrawn()
    {
        await using var own = await Site.StartAsync();
        var made = await own.Api("communications").PostAsJsonAsync("/api/v1/content/News", new { Culture = "fr", Audience = "public", TitlePart = new { Title = "La route" }, HtmlBodyPart = new { Html = "<p>Ouverte.</p>" } }, TestContext.Current.CancellationToken);
        var id = (string)JsonNode.Parse(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["ContentItemId"]!;
        foreach (var (role, step) in ((string, string)[])[("communications", "submit"), ("lead", "approve"), ("lead", "publish")]) { await MoveAsync(role, step); }
        var off = await (await own.As("lead")).OpenAsync("/admin/languages/fr/off");
        Assert.True(off.Says("La route") && off.Says("Withdraw them first"), off.Text);
        await MoveAsync("lead", "withdraw");
        off = await (await own.As("lead")).OpenAsync("/admin/languages/fr/off");
        Assert.True(off.Says("1 text in it was not published."), off.Text);
        Assert.True((await off.Form("Take this language off").Choose("Sure", "true").SendAsync()).Says("Taken off: Français."));

        async Task MoveAsync(string role, string step) => (await own.Api(role).PostAsJsonAsync($"/api/v1/content/News/{id}/transitions/{step}", new { Reason = "Asked." }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Others_do_not_change_sentences()
    {
        foreach (var address in (string[])["/admin/languages", "/admin/languages/fr", "/admin/languages/fr/file", "/admin/languages/fr/file.po", "/admin/languages/add", "/admin/languages/fr/off"]) { Assert.Equal(403, (int)(await (await site.As("secretariat")).GetAsync(address)).Status); }
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("lead")).GetAsync("/admin/languages/zz")).Status);
    }
}
