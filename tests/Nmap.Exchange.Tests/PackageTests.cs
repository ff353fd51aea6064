using System.Text;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Exchange.Contracts;
using Nmap.Testing;

namespace Nmap.Exchange.Tests;

/// <summary>Texts whole, from one platform to another of its kind.</summary>
public sealed class PackageTests : IAsyncLifetime
{
    private readonly Bench _bench = new();
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _bench.Dispose();
    }

    private static readonly ExportWish Everything = new(PackageFormat.Nmap) { Restricted = true };

    [Fact]
    public async Task Everything_comes_back_on_an_empty_platform_as_it_was()
    {
        var news = await _site.PublishAsync("Open");
        await _site.PublishAsync(await _site.TranslateAsync(news, "ar", "مفتوح"));
        await _site.TranslateAsync(news, "fr", "Ouvert");
        await _site.PublishAsync("[js: 1+1]", audience: "members");
        var changed = await _site.PublishAsync("Published wording");
        await _site.SendAsync("secretariat", HttpMethod.Put, $"/api/v1/content/News/{changed["ContentItemId"]}", new() { ["TitlePart"] = new JsonObject { ["Title"] = "Draft on top" } });
        var lesson = await _site.PublishAsync("A lesson", type: "GoodPractice", more: new() { ["GoodPractice"] = new JsonObject { ["Pillar"] = "clearance", ["Levels"] = new JsonArray("national") } });
        await _site.PublishAsync(await _site.TranslateAsync(lesson, "fr", "Une leçon"));
        await _site.SendAsync("lead", HttpMethod.Post, $"/api/v1/content/GoodPractice/{lesson["ContentItemId"]}/transitions/withdraw", new() { ["Reason"] = "It was wrong." });

        var package = await _site.ExportAsync(Everything);
        await using var other = await Site.StartAsync();
        var file = _bench.Write(package);
        var items = Bench.Unzip(package).Where(e => e.Name.StartsWith("items/", StringComparison.Ordinal)).ToList();
        Assert.Equal((items.Count, 0, 0, 0), (await other.ImportAsync(file, dryRun: true)).Counts());
        Assert.Null(await other.ReadAsync((string)news["ContentItemId"]!));
        var report = await other.ImportAsync(file);
        Assert.Equal((items.Count, 0, 0, 0), report.Counts());
        Assert.Contains("Platform of Testland (http://localhost", report.Origin, StringComparison.Ordinal);
        foreach (var json in items.Select(i => JsonNode.Parse(i.Bytes)!))
        {
            foreach (var query in (string[])["", "?version=published"])
            {
                var (here, there) = (await ReadAsync(_site, json, query), await ReadAsync(other, json, query));
                Assert.True(JsonNode.DeepEquals(here, there), $"{here?.ToJsonString()}\n{there?.ToJsonString()}");
            }
        }
        Assert.Equal((0, 0, items.Count, 0), (await other.ImportAsync(file)).Counts());
        using var stranger = other.Api();
        var gone = await stranger.GetAsync(new Uri($"/api/v1/content/GoodPractice/{lesson["ContentItemId"]}", UriKind.Relative), Texts.Cancel);
        Assert.Equal(410, (int)gone.StatusCode);
    }

    private static async Task<JsonObject?> ReadAsync(Site site, JsonNode item, string query)
    {
        var json = await site.ReadAsync((string)item["ContentItemId"]!, "secretariat", (string)item["ContentType"]!, query);
        json?.Remove("Revision");
        return json;
    }

    [Fact]
    public async Task A_text_of_another_country_says_so_keeps_its_author_and_is_shared_no_further_than_it_is_here()
    {
        var own = _site.Account("member");
        var lesson = await _site.PublishAsync("Boats", type: "GoodPractice", more: new() { ["GoodPractice"] = new JsonObject { ["Pillar"] = "clearance", ["CarriedBy"] = own.Organisation } });
        await _site.PublishAsync(await _site.TranslateAsync(lesson, "fr", "Barques"));
        var level = $"/workspace/lessons/{lesson["LocalizationSet"]}/share/regional";
        await (await (await _site.As("member")).OpenAsync(level)).Form("Ask the lead").Fill("ForWhom", "Neighbours").SendAsync();
        await (await (await _site.As("lead")).OpenAsync(level)).Form("Approve for this level").SendAsync();
        var file = _bench.Write(await _site.ExportAsync(Everything));
        await using var other = await Site.StartAsync();
        await other.BecomeAsync("Otherland", "en", "fr", "es", "ar");
        Assert.Equal(0, (await other.ImportAsync(file)).Refused);
        foreach (var address in (string[])["/en/good-practices/boats", "/fr/good-practices/barques"])
        {
            var page = await other.Stranger().OpenAsync(address);
            Assert.True(page.Says("Testland") && page.Says(own.OrganisationName) && !page.Says("Shared regionally"), page.Text);
            Assert.Contains(own.OrganisationName, (await other.Stranger().GetAsync(address + ".bib")).Html, StringComparison.Ordinal);
        }
        // Lists and feeds say it too: it is no lesson of this country.
        var list = await other.Stranger().OpenAsync("/en/good-practices");
        Assert.True(list.Says("Taken over from: Platform of Testland"), list.Text);
        Assert.Contains("<name>Platform of Testland</name>", (await other.Stranger().GetAsync("/en/good-practices.atom")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Taken over from", (await _site.Stranger().OpenAsync("/en/good-practices")).Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), ((await other.ImportAsync(file)).Created, (await other.ImportAsync(file)).Changed));
        Assert.True((await _site.Stranger().OpenAsync("/en/good-practices/boats")).Says("Shared regionally"));
        // At home again it is this country's own.
        Assert.Equal(0, (await _site.ImportAsync(_bench.Write(await other.ExportAsync(Everything), "back"))).Refused);
        Assert.False((await _site.Stranger().OpenAsync("/en/good-practices/boats")).Says("Taken over from"));
        // What others made of it stays theirs.
        await other.SendAsync("secretariat", HttpMethod.Put, $"/api/v1/content/GoodPractice/{lesson["ContentItemId"]}", new() { ["TitlePart"] = new JsonObject { ["Title"] = "Boats, as others tell it" } });
        await other.PublishAsync(lesson);
        Assert.True((await other.Stranger().OpenAsync("/en/good-practices")).Says("Boats, as others tell it"));
        var home = await _site.ImportAsync(_bench.Write(await other.ExportAsync(Everything), "changed"));
        Assert.True(home is { Created: 0, Changed: 0, Refused: 0 } && home.Lines.Count(l => l.Contains("this country's own text", StringComparison.Ordinal)) == 1, string.Join("\n", home.Lines));
        Assert.False((await _site.Stranger().OpenAsync("/en/good-practices")).Says("as others tell it"));
    }

    [Fact]
    public async Task A_figure_in_a_text_of_another_country_stays_that_of_the_other_country()
    {
        static string Figure(string value, string key = "remaining", string unit = "km2") => $$"""{ "name": "figures", "steps": [ { "name": "nmap-figures", "Approve": true, "Figures": [ { "figure": "{{key}}", "as_of": "2024", "value": "{{value}}", "unit": "{{unit}}", "status": "official", "source": "Authority" } ] } ]}""";
        static JsonObject Body(string html) => new() { ["HtmlBodyPart"] = new JsonObject { ["Html"] = html } };
        await _site.RunWordsAsync(Figure("12.5"));
        await _site.RunWordsAsync(Figure("71", "areas", "count"));
        var left = await _site.PublishAsync("How much is left", more: Body("<p>Still to do: [[figure:remaining]]</p>"));
        var french = await _site.TranslateAsync(left, "fr", "Ce qui reste");
        french = await _site.SendAsync("secretariat", HttpMethod.Put, $"/api/v1/content/News/{french["ContentItemId"]}", Body("<p>[[figure:remaining]] ; [[figure:areas]]</p>"));
        await _site.PublishAsync(french);
        await _site.PublishAsync("Nothing is counted");
        await using var other = await Site.StartAsync();
        await other.BecomeAsync("Otherland", "en", "fr", "es", "ar");
        await other.RunWordsAsync(Figure("99"));
        await other.RunWordsAsync(Figure("55555", "areas", "count"));
        Assert.Equal(0, (await other.ImportAsync(_bench.Write(await _site.ExportAsync(Everything)))).Refused);
        foreach (var address in (string[])["/en/news/how-much-is-left", "/en/news", "/en/news.atom"])
        {
            var page = (await other.Stranger().GetAsync(address)).Html;
            Assert.True(page.Contains("12.5", StringComparison.Ordinal) && !page.Contains("99.00", StringComparison.Ordinal), page);
        }
        // The translation names more than its source does.
        Assert.Contains("<bdi>71", (await other.Stranger().GetAsync("/fr/news/ce-qui-reste")).Html, StringComparison.Ordinal);

        // A number that did not come with the text is not this country's.
        var foreign = $"/api/v1/content/News/{left["ContentItemId"]}";
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => other.SendAsync("secretariat", HttpMethod.Put, foreign, Body("<p>[[figure:cleared]]</p>")));
        Assert.Contains("came with this text", refused.Message, StringComparison.Ordinal);

        // What goes on from there has both countries' numbers, each with its own texts.
        await other.PublishAsync("Left with us", more: Body("<p>Left: [[figure:remaining]]</p>"));
        await using (var third = await Site.StartAsync())
        {
            await third.BecomeAsync("Thirdland", "en", "fr");
            Assert.Equal(0, (await third.ImportAsync(_bench.Write(await other.ExportAsync(Everything)))).Refused);
            Assert.Contains("99.00", (await third.Stranger().GetAsync("/en/news/left-with-us")).Html, StringComparison.Ordinal);
            Assert.Contains("12.5", (await third.Stranger().GetAsync("/en/news/how-much-is-left")).Html, StringComparison.Ordinal);
        }

        // Another value there changes the texts that name it, and no others.
        await _site.RunWordsAsync(Figure("13.75"));
        var again = await other.ImportAsync(_bench.Write(await _site.ExportAsync(Everything)));
        Assert.True(again is { Changed: > 0, Skipped: > 0, Refused: 0 }, again.ToString());
        Assert.Contains("13.75", (await other.Stranger().GetAsync("/en/news/how-much-is-left")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_whose_source_speaks_none_of_the_countrys_languages_still_says_where_it_comes_from()
    {
        var lesson = await _site.PublishAsync("Barcas", type: "GoodPractice", culture: "es", more: new() { ["GoodPractice"] = new JsonObject { ["Pillar"] = "clearance", ["Year"] = 2025 } });
        await _site.PublishAsync(await _site.TranslateAsync(lesson, "fr", "Barques"));
        await using var other = await Site.StartAsync();
        await other.BecomeAsync("Otherland", "en", "fr");
        await other.ImportAsync(_bench.Write(await _site.ExportAsync(Everything)));
        var page = await other.Stranger().OpenAsync("/fr/good-practices/barques");
        Assert.True(page.Says("Testland") && page.Says("2025") && !page.Says("Otherland Authority"), page.Text);
        Assert.True((await other.Stranger().OpenAsync("/fr/good-practices")).Says("Repris de : Platform of Testland"));
    }

    [Fact]
    public async Task Public_texts_alone_leave_unless_the_others_are_asked_for()
    {
        await _site.PublishAsync("Open");
        await _site.PublishAsync("Closed", audience: "members");
        await _site.WriteAsync("Unfinished");
        string Words(byte[] package) => string.Concat(Bench.Unzip(package).Select(e => Encoding.UTF8.GetString(e.Bytes)));
        var plain = Words(await _site.ExportAsync(new(PackageFormat.Nmap)));
        Assert.Contains("Open", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Closed", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Unfinished", plain, StringComparison.Ordinal);
        var whole = Words(await _site.ExportAsync(Everything));
        Assert.Contains("Closed", whole, StringComparison.Ordinal);
        Assert.Contains("Unfinished", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_type_or_what_changed_since_can_be_asked_for()
    {
        await _site.PublishAsync("Early");
        _site.Clock.Advance(TimeSpan.FromHours(2));
        var instant = _site.Clock.Now;
        _site.Clock.Advance(TimeSpan.FromHours(2));
        await _site.PublishAsync("Late");
        await _site.PublishAsync("A page", type: "Page");
        int Items(byte[] package) => Bench.Unzip(package).Count(e => e.Name.StartsWith("items/", StringComparison.Ordinal));
        Assert.Equal(2, Items(await _site.ExportAsync(new(PackageFormat.Nmap) { Since = instant })));
        Assert.Equal(2, Items(await _site.ExportAsync(new(PackageFormat.Nmap) { Type = "News" })));
        Assert.Equal(1, Items(await _site.ExportAsync(new(PackageFormat.Nmap) { Type = "News", Since = instant })));
        await Assert.ThrowsAsync<RefusedException>(() => _site.ExportAsync(new(PackageFormat.Nmap) { Type = "Nonsense" }));
    }

    [Fact]
    public async Task A_changed_missing_added_or_damaged_entry_is_refused_by_its_name_and_nothing_is_stored()
    {
        await _site.PublishAsync("Sealed");
        var entries = Bench.Unzip(await _site.ExportAsync(Everything));
        var item = entries.First(e => e.Name.StartsWith("items/", StringComparison.Ordinal));
        await using var other = await Site.StartAsync();
        (string Name, byte[] Bytes)[] With(string name, Func<byte[], byte[]> change) => [.. entries.Select(e => e.Name == name ? (e.Name, change(e.Bytes)) : e)];
        byte[] Said(byte[] bytes, string from, string to) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(from, to, StringComparison.Ordinal));
        async Task RefusedAsync((string, byte[])[] package, string name)
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => other.ImportAsync(_bench.Write(Bench.Zip(package))));
            Assert.Contains(name, refused.Arguments.Select(a => a.ToString()));
            Assert.Null(await other.ReadAsync(item.Name.Split('/')[2]));
        }

        await RefusedAsync(With(item.Name, b => Said(b, "Sealed", "Forged")), item.Name);
        await RefusedAsync([.. entries.Where(e => e.Name != item.Name)], item.Name);
        await RefusedAsync([.. entries, ("items/News/4x/4y.json", "{}"u8.ToArray())], "items/News/4x/4y.json");
        await RefusedAsync([.. entries, ("../outside.json", "{}"u8.ToArray())], "../outside.json");
        await RefusedAsync(With("package.json", b => Said(b, "http://localhost", "http://elsewhere")), "package.json");
        await RefusedAsync(With("package.json", _ => "{ }"u8.ToArray()), "package.json");
        var whole = Bench.Zip([.. entries]);
        await Assert.ThrowsAsync<RefusedException>(() => other.ImportAsync(_bench.Write(whole[..^40])));
    }

    [Fact]
    public async Task A_fraud_with_a_true_seal_still_stores_nothing_it_may_not()
    {
        await _site.PublishAsync("Honest");
        var entries = Bench.Unzip(await _site.ExportAsync(Everything));
        var item = entries.First(e => e.Name.StartsWith("items/", StringComparison.Ordinal));
        async Task<PackageReport> AfterAsync(string from, string to)
        {
            var forged = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(item.Bytes).Replace(from, to, StringComparison.Ordinal));
            await using var other = await Site.StartAsync();
            return await other.ImportAsync(_bench.Write(Bench.Zip(Resealed([.. entries.Select(e => e.Name == item.Name ? (e.Name, forged) : e)]))));
        }

        Assert.Equal(1, (await AfterAsync("\"TitlePart\"", "\"X\": { \"$type\": \"A\" }, \"TitlePart\"")).Refused);
        Assert.Equal(1, (await AfterAsync("\"ContentType\":\"News\"", "\"ContentType\":\"Page\"")).Refused);
        Assert.Equal(1, (await AfterAsync("\"Audience\":\"public\"", "\"Audience\":\"everybody\"")).Refused);
        var html = await AfterAsync("<p>Honest</p>", "<p onclick=x>Honest</p><script>x</script>");
        Assert.Equal((1, 0, 0, 0), html.Counts());
    }

    private static (string, byte[])[] Resealed((string Name, byte[] Bytes)[] entries)
    {
        var manifest = System.Text.Json.JsonSerializer.Deserialize<Packages.PackageManifest>(entries.Single(e => e.Name == "package.json").Bytes, Json.Orchard)!;
        var listed = entries.Where(e => e.Name != "package.json").Select(e => new Packages.PackageEntry(e.Name, e.Bytes.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(e.Bytes)))).ToList();
        return [.. entries.Where(e => e.Name != "package.json"), ("package.json", (manifest with { Entries = listed }).ToBytes())];
    }

    [Fact]
    public async Task Files_travel_with_their_texts()
    {
        var record = await _site.WriteAsync("Minutes of 2023", type: "EarlierRecord", more: new() { ["EarlierRecord"] = new JsonObject { ["Kind"] = "minutes", ["Day"] = "2023-05-04" } });
        var id = (string)record["ContentItemId"]!;
        var pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"u8.ToArray();
        var page = await (await _site.As("secretariat")).OpenAsync($"/workspace/content/{id}/files");
        await page.FormWith("Upload").Attach("Upload", "record.pdf", pdf, "application/pdf").SendAsync();
        await _site.PublishAsync(record);
        await using var other = await Site.StartAsync();
        await other.ImportAsync(_bench.Write(await _site.ExportAsync(new(PackageFormat.Nmap))));
        var there = (await other.ReadAsync(id, null, "EarlierRecord"))!;
        using var stranger = other.Api();
        Assert.Equal(pdf, await stranger.GetByteArrayAsync(new Uri($"/media/{id}/{there["FilesPart"]!["Files"]![0]!["Id"]}", UriKind.Relative), Texts.Cancel));
    }

    [Fact]
    public async Task Pictures_travel_with_the_texts_that_show_them_and_wait_there_to_be_cleared()
    {
        var (keeper, second) = (await _site.As("communications"), await _site.As("secretariat"));
        var brought = await (await keeper.OpenAsync("/workspace/media/new")).Form("Bring them").Attach("Files", "dot.jpg", NetVips.Image.Black(400, 300).JpegsaveBuffer(), "image/jpeg")
            .Choose("ShowsPersons", "no").Fill("Licence", "cc-by-4.0").Fill("Credit", "Testland Mine Action Authority").SendAsync();
        var picture = brought.Address.Segments[3].TrimEnd('/');
        await (await keeper.OpenAsync($"/workspace/media/{picture}/describe")).Form("Save").Fill("Alt[en]", "A black field").SendAsync();
        await (await second.OpenAsync("/workspace/media/" + picture)).Form("Clear it: readers may see it").SendAsync();
        var news = await _site.WriteAsync("With a picture");
        var address = "/workspace/content/" + news["ContentItemId"];
        Assert.Empty((await (await second.OpenAsync(address + "/pictures")).Form("Put it into the text").Choose("Chosen", picture).Fill("Place", "1").SendAsync()).Errors);
        await _site.PublishAsync(news);

        await using var other = await Site.StartAsync();
        var file = _bench.Write(await _site.ExportAsync(new(PackageFormat.Nmap)));
        Assert.Equal(0, (await other.ImportAsync(file, dryRun: true)).Refused);
        Assert.Equal(0, (await other.ImportAsync(file)).Refused);
        var there = await (await other.As("secretariat")).OpenAsync("/workspace/media/" + picture);
        Assert.True(there.Says("Testland Mine Action Authority") && there.Says("Clear it"), there.Text);
        Assert.Null((await other.Stranger().OpenAsync("/en/news/with-a-picture")).Document.QuerySelector("main figure img"));
        await there.Form("Clear it: readers may see it").SendAsync();
        Assert.True(await Patience.UntilAsync(async () => (await other.Stranger().OpenAsync("/en/news/with-a-picture")).Document.QuerySelector("main figure img")?.GetAttribute("alt") == "A black field", Texts.Cancel));
    }

    [Fact]
    public async Task Types_of_the_country_travel_with_their_texts()
    {
        await _site.RunAsync(_bench, """{ "steps": [ { "name": "ContentDefinition", "ContentTypes": [ { "Name": "WaterPoint", "DisplayName": "Water point" } ], "ContentParts": [ { "Name": "WaterPoint", "ContentPartFieldDefinitionRecords": [ { "FieldName": "NumericField", "Name": "Depth", "Settings": {} } ] } ] } ] }""");
        var point = await _site.PublishAsync("The well", type: "WaterPoint", more: new() { ["WaterPoint"] = new JsonObject { ["Depth"] = new JsonObject { ["Value"] = 12.5 } } });
        await using var other = await Site.StartAsync();
        var file = _bench.Write(await _site.ExportAsync(new(PackageFormat.Nmap)));
        Assert.Equal((1, 0, 0, 0), (await other.ImportAsync(file, dryRun: true)).Counts());
        Assert.Equal((1, 0, 0, 0), (await other.ImportAsync(file)).Counts());
        Assert.Equal(12.5, (double)(await other.ReadAsync((string)point["ContentItemId"]!, null, "WaterPoint"))!["WaterPoint"]!["Depth"]!["Value"]!);
        Assert.True((await other.Stranger().OpenAsync("/en/water-point")).Says("The well"));
    }
}
