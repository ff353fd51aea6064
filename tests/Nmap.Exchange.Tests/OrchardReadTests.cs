using System.Text;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Exchange.Orchard;
using Nmap.Testing;

namespace Nmap.Exchange.Tests;

/// <summary>A recipe of Orchard Core read kindly; the numbers are those of the check-list that both sides keep.</summary>
public sealed class OrchardReadTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    private static string Item(string id, string more = "", string version = "", string title = "From Orchard")
        => $$"""{ "ContentItemId": "{{id}}", "ContentItemVersionId": "{{(version.Length > 0 ? version : id + "-v1")}}", "ContentType": "News", "Latest": true, "Published": true, "TitlePart": { "Title": "{{title}}" }, "HtmlBodyPart": { "Html": "<p>x</p>" } {{more}} }""";

    [Fact]
    public async Task Comments_trailing_commas_a_byte_order_mark_and_any_case_of_step_names_are_read()
    {
        var text = "\uFEFF// exported\n{ \"name\": \"x\", /* why */ \"steps\": [ { \"Name\": \"CONTENT\", \"Data\": [ " + Item("4kindly1") + ", ], }, { \"name\": \"content\", \"data\": [ " + Item("4kindly2") + " ] }, ], }";
        Assert.Equal((2, 0, 0, 0), (await site.ImportAsync(_bench.Write(text))).Counts());
    }

    [Fact]
    public async Task A_variable_has_one_value_for_the_whole_run_and_stands_before_the_steps()
    {
        const string Variables = """ "variables": { "set": "[js: uuid()]" } """;
        var steps = $$""" "steps": [ { "name": "content", "data": [ {{Item("4var1", """, "LocalizationPart": { "LocalizationSet": "[js: variables('set')]", "Culture": "en" } """)}}, {{Item("4var2", """, "LocalizationPart": { "LocalizationSet": "[js: variables('set')]", "Culture": "fr" } """)}} ] } ] """;
        Assert.Equal((2, 0, 0, 0), (await site.ImportAsync(_bench.Write($"{{ {Variables}, {steps} }}"))).Counts());
        var (one, other) = ((await site.ReadAsync("4var1"))!, (await site.ReadAsync("4var2"))!);
        Assert.Matches("^[0-7][0-9a-hjkmnp-tv-z]{25}$", (string)one["LocalizationSet"]!);
        Assert.Equal((string?)one["LocalizationSet"], (string?)other["LocalizationSet"]);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => site.ImportAsync(_bench.Write($"{{ {steps}, {Variables} }}")));
        Assert.Contains("before", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_comes_once_and_an_item_without_one_is_told_to_be_new_each_time()
    {
        Assert.Equal((1, 0, 0, 0), (await site.ImportAsync(_bench.Items(Item("4once")))).Counts());
        Assert.Equal((0, 0, 1, 0), (await site.ImportAsync(_bench.Items(Item("4once")))).Counts());
        Assert.Equal((1, 0, 1, 0), (await site.ImportAsync(_bench.Items(Item("4twice"), Item("4twice")))).Counts());
        var report = await site.ImportAsync(_bench.Items("""{ "ContentItemId": "4none", "ContentType": "News", "TitlePart": { "Title": "No version" } }"""), dryRun: true);
        Assert.Contains(report.Lines, l => l.Contains("every import would make a new version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_known_version_is_merged_lists_are_replaced_and_what_is_absent_stays()
    {
        await site.ImportAsync(_bench.Items(Item("4merge", """, "GeoPart": { "A": 1, "B": { "C": 2 }, "List": [1, 2, 3] }, "Kept": { "X": 1 }""")));
        Assert.Equal((0, 1, 0, 0), (await site.ImportAsync(_bench.Items(Item("4merge", """, "GeoPart": { "B": { "D": 4 }, "List": [9] }""")))).Counts());
        var item = (await site.ReadAsync("4merge"))!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{ "A": 1, "B": { "C": 2, "D": 4 }, "List": [9] }"""), item["GeoPart"]));
        Assert.NotNull(item["Kept"]);
    }

    [Fact]
    public async Task Published_and_newest_are_taken_over_as_they_are_said()
    {
        await site.ImportAsync(_bench.Items(Item("4flags", version: "4flags-1", title: "First")));
        var draft = """{ "ContentItemId": "4flags", "ContentItemVersionId": "4flags-2", "ContentType": "News", "Latest": true, "Published": false, "TitlePart": { "Title": "Draft" } }""";
        var old = """{ "ContentItemId": "4flags", "ContentItemVersionId": "4flags-0", "ContentType": "News", "Latest": false, "Published": false, "TitlePart": { "Title": "Long ago" } }""";
        Assert.Equal((2, 0, 0, 0), (await site.ImportAsync(_bench.Items(draft, old))).Counts());
        Assert.Equal("Draft", (string?)(await site.ReadAsync("4flags", "secretariat"))!["DisplayText"]);
        Assert.Equal("First", (string?)(await site.ReadAsync("4flags", null))!["DisplayText"]);
        await site.ImportAsync(_bench.Items(Item("4flags", version: "4flags-3", title: "Second")));
        Assert.Equal("Second", (string?)(await site.ReadAsync("4flags", null))!["DisplayText"]);
        Assert.Equal("Second", (string?)(await site.ReadAsync("4flags", "secretariat"))!["DisplayText"]);
    }

    [Fact]
    public async Task Names_of_the_envelope_are_exact_other_scalars_are_dropped_aloud_and_foreign_parts_come_out_again()
    {
        var report = await site.ImportAsync(_bench.Items(Item("4foreign", """, "Id": 17, "BagPart": { "ContentItems": [ { "ContentType": "Widget" } ] }, "Anchors": [ { "X": 1 } ]""")));
        Assert.Contains(report.Lines, l => l.Contains("Id is no part", StringComparison.Ordinal));
        var exported = Encoding.UTF8.GetString(await site.ExportAsync(new(Contracts.PackageFormat.Orchard)));
        var item = Content(exported).Single(i => (string?)i["ContentItemId"] == "4foreign");
        Assert.Equal("Widget", (string?)item["BagPart"]!["ContentItems"]![0]!["ContentType"]);
        Assert.Equal(1, (int)item["Anchors"]![0]!["X"]!);
        Assert.Null(item["Id"]);
        var wrong = await site.ImportAsync(_bench.Items("""{ "contentItemId": "4exact", "ContentItemVersionId": "4exact-1", "ContentType": "News", "TitlePart": { "Title": "Small letters" } }"""));
        Assert.Equal(1, wrong.Refused);
    }

    [Fact]
    public async Task Long_ids_become_short_ones_always_the_same_and_it_is_said()
    {
        const string Long = "9b2f6a52-6f3c-4b1c-8f0a-1d2e3f4a5b6e";
        var report = await site.ImportAsync(_bench.Items(Item("4long", $$""", "LocalizationPart": { "LocalizationSet": "{{Long}}", "Culture": "fr" } """)));
        Assert.Contains(report.Lines, l => l.Contains(Ids.From(Long), StringComparison.Ordinal));
        Assert.Equal(Ids.From(Long), (string?)(await site.ReadAsync("4long"))!["LocalizationSet"]);
    }

    [Theory]
    [InlineData("""{ "name": "Users", "Users": [] }""", "passwords")]
    [InlineData("""{ "name": "Queries", "Queries": [ { "Name": "All", "Source": "Sql", "Template": "SELECT 1" } ] }""", "Queries")]
    [InlineData("""{ "name": "WorkflowType", "data": [ { "Name": "W", "Activities": [ { "Name": "ScriptTask" } ] } ] }""", "ScriptTask")]
    [InlineData("""{ "name": "Layers", "Layers": [ { "LayerRule": { "Conditions": [ { "$type": "System.Diagnostics.Process, System" } ] } } ] }""", "$type")]
    [InlineData("""{ "name": "Sitemaps", "data": [ { "$type": "A, B" } ] }""", "$type")]
    [InlineData("""{ "name": "settings", "SiteName": "[js: parameters('AdminPassword')]" }""", "AdminPassword")]
    [InlineData("""{ "name": "settings", "SiteName": "[js: configuration('Smtp:Password')]" }""", "configuration")]
    [InlineData("""{ "name": "settings", "SiteName": "[js: new Date().toISOString()]" }""", "Date")]
    [InlineData("""{ "name": "content", "data": [ { "ContentItemId": "4script", "ContentItemVersionId": "4s1", "ContentType": "News", "TitlePart": { "Title": "[js: 1+1]" } } ] }""", "1+1")]
    [InlineData("""{ "name": "content", "data": [ { "ContentItemId": "4file", "ContentItemVersionId": "4f1", "ContentType": "News", "TitlePart": { "Title": "[file: text('/etc/passwd')]" } } ] }""", "passwd")]
    [InlineData("""{ "name": "content", "data": [ { "ContentItemId": "4type", "ContentItemVersionId": "4t1", "ContentType": "News", "TitlePart": { "Title": "x" }, "Part": { "$type": "A" } } ] }""", "$type")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "a.pdf", "SourceUrl": "http://169.254.169.254/latest" } ] }""", "169.254")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "../../a.pdf", "Base64": "JVBERi0xLjQK" } ] }""", "..")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "a.pdf", "SourcePath": "../../../etc/passwd" } ] }""", "passwd")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "a.svg", "Base64": "PHN2Zy8+" } ] }""", "a.svg")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "a.pdf", "Base64": "PHN2Zy8+" } ] }""", "TargetPath")]
    public async Task What_could_do_harm_is_refused_with_its_line_and_reason_and_nothing_is_stored(string step, string said)
    {
        var good = Item("4harmless" + Guid.NewGuid().ToString("N")[..8]);
        var id = good.Split('"')[3];
        var report = await site.ImportAsync(_bench.Write($"{{ \"steps\": [\n {{ \"name\": \"content\", \"data\": [\n {good} ] }},\n{step} ] }}"));
        Assert.Equal((1, 0, 0, 1), report.Counts());
        var line = Assert.Single(report.Lines, l => l.EndsWith("refused", StringComparison.Ordinal));
        Assert.StartsWith("line 4, ", line, StringComparison.Ordinal);
        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.Null(await site.ReadAsync(id));
    }

    [Fact]
    public async Task Steps_that_are_no_content_are_named_and_change_nothing()
    {
        var report = await site.ImportAsync(_bench.Write($$"""{ "steps": [ { "name": "Roles", "Roles": [ { "Name": "member", "Permissions": [] } ] }, { "name": "lucene-index", "Indices": [] }, { "name": "CreateOrUpdateIndexProfile", "indexes": [] }, { "name": "content", "data": [ {{Item("4steps")}} ] } ] }"""));
        Assert.Equal((1, 0, 0, 0), report.Counts());
        Assert.Equal(3, report.Lines.Count(l => l.Contains("left out", StringComparison.Ordinal)));
        await (await site.As("member")).OpenAsync("/workspace");
    }

    [Fact]
    public async Task A_file_of_the_package_becomes_the_texts_own_and_base64_comes_before_a_path()
    {
        var pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"u8.ToArray();
        var recipe = $$"""
            { "steps": [ { "name": "media", "Files": [ { "TargetPath": "papers/plan.pdf", "Base64": "{{Convert.ToBase64String(pdf)}}", "SourcePath": "not-there.pdf" }, { "TargetPath": "papers/second.pdf", "SourcePath": "files/second.pdf" }, { "TargetPath": "nobody.pdf", "SourcePath": "files/second.pdf" } ] },
              { "name": "content", "data": [ {{Item("4media", """, "Papers": { "Paths": ["papers/plan.pdf", "papers/second.pdf"] } """)}} ] } ] }
            """;
        var file = _bench.Write(Bench.Zip(("Recipe.json", Encoding.UTF8.GetBytes(recipe)), ("files/second.pdf", pdf)));
        var report = await site.ImportAsync(file);
        Assert.Equal((1, 0, 0, 0), report.Counts());
        Assert.Contains(report.Lines, l => l.StartsWith("nobody.pdf", StringComparison.Ordinal));
        Assert.Equal((0, 0, 1, 0), (await site.ImportAsync(file)).Counts());
        var files = (await site.ReadAsync("4media", null))!["FilesPart"]!["Files"]!.AsArray();
        Assert.Equal(["plan.pdf", "second.pdf"], files.Select(f => (string?)f!["Name"]).Order());
        using var stranger = site.Api();
        Assert.Equal(pdf, await stranger.GetByteArrayAsync(new Uri($"/media/4media/{files[0]!["Id"]}", UriKind.Relative), Texts.Cancel));
    }

    [Theory]
    [InlineData("{ \"steps\": [ { \"name\": \"content\", \"data\": [ {\n\"a\": 1,\n } ] }", "line")]
    [InlineData("[]", "object")]
    [InlineData("", "line")]
    [InlineData("{}", "steps")]
    [InlineData("{ \"steps\": [], \"steps\": [] }", "twice")]
    [InlineData("{ \"steps\": [ 3 ] }", "step 1")]
    [InlineData("{ \"steps\": [ { \"name\": \"content\", \"data\": 3 } ] }", "data")]
    [InlineData("{ \"steps\": [ { \"name\": \"content\", \"data\": [\n{ \"A\": 1, \"A\": 2 } ] } ] }", "2")]
    [InlineData("{ \"steps\": [] } { }", "line")]
    public async Task A_broken_file_is_refused_with_a_sentence(string text, string said)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => site.ImportAsync(_bench.Write(text)));
        Assert.Contains(said, Packages.Tally.Sentence(refused), StringComparison.Ordinal);
    }

    /// <summary>Ten thousand texts are read one by one: the first is at hand while the file has hardly been opened.</summary>
    [Fact]
    public void A_large_package_is_never_in_memory_whole()
    {
        Slow? file = null;
        var recipe = RecipeFile.Read(() => file = new Slow(10_000));
        var (count, ahead) = (0, 0L);
        foreach (var entry in recipe.Entries(s => s.Is("content")))
        {
            count++;
            ahead = Math.Max(ahead, file!.Given - ((long)count * Slow.ItemLength));
        }
        Assert.Equal(10_000, count);
        Assert.InRange(ahead, 1, 256 * 1024);
    }

    internal static IEnumerable<JsonObject> Content(string recipe)
        => JsonNode.Parse(recipe)!["steps"]!.AsArray().Single(s => (string?)s!["name"] == "content")!["data"]!.AsArray().OfType<JsonObject>();

    /// <summary>A recipe that is made while it is read.</summary>
    private sealed class Slow(int items) : Stream
    {
        private int _items = items;

        private static readonly byte[] Body = Encoding.UTF8.GetBytes($$"""{ "ContentItemId": "4x", "ContentType": "News", "HtmlBodyPart": { "Html": "{{new string('x', 3500)}}" } },""" + "\n");
        private readonly Queue<byte> _left = new(Encoding.UTF8.GetBytes("{ \"steps\": [ { \"name\": \"content\", \"data\": [\n"));
        public static int ItemLength => Body.Length;
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Fill(buffer, offset, count);
            Given += read;
            return read;
        }

        private int Fill(byte[] buffer, int offset, int count)
        {
            for (var n = 0; n < count; n++)
            {
                if (_left.Count == 0) { Refill(); }
                if (_left.Count == 0) { return n; }
                buffer[offset + n] = _left.Dequeue();
            }
            return count;
        }

        private void Refill()
        {
            foreach (var b in _items > 0 ? Body : _items == 0 ? "] } ] }"u8.ToArray() : []) { _left.Enqueue(b); }
            _items--;
        }

        public override long Length => throw new NotSupportedException();
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Position { get => 0; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
