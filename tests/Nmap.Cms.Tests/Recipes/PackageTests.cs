using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Tests.Floor;
using Nmap.Testing;

namespace Nmap.Cms.Tests.Recipes;

public sealed class PackageTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nmap-package-").FullName;
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_exported_comes_back_as_it_was_here_and_elsewhere(bool orchard)
    {
        foreach (var title in Titles) { await _site.PublishedAsync(Doors.Draft(title, $"<p>{title}</p>")); }
        await _site.PublishedAsync(Doors.Draft("مراجعة", culture: "ar"));
        await _site.PublishedAsync(Doors.Draft("Among members", audience: Audience.Members));
        var count = orchard ? Titles.Length + 1 : Titles.Length + 2;
        var file = await ExportAsync(orchard);
        Assert.Equal((0, 0, count, 0), await ImportAsync(_site, file));

        await using var other = await Site.StartAsync();
        Assert.Equal((count, 0, 0, 0), await ImportAsync(other, file, dryRun: true));
        Assert.Equal((count, 0, 0, 0), await ImportAsync(other, file));
        var (here, there) = (await CardsAsync(_site, orchard), await CardsAsync(other, orchard));
        Assert.Equal(here.Select(c => (c.ItemId, c.VersionId, c.Title, c.Path, c.Culture, c.State, c.Audience)), there.Select(c => (c.ItemId, c.VersionId, c.Title, c.Path, c.Culture, c.State, c.Audience)));
        Assert.Equal((0, 0, count, 0), await ImportAsync(other, file));
    }

    private static readonly string[] Titles = ["Plain", "[Draft: agenda]", "[js: 1+1]", "[js: uuid()]", "[env: PATH]", "Quotes \" and <b>", "[no colon]"];

    [Fact]
    public async Task Nothing_bracketed_leaves_as_something_that_Orchard_would_run()
    {
        foreach (var title in Titles) { await _site.PublishedAsync(Doors.Draft(title)); }
        var strings = Strings(JsonNode.Parse(await File.ReadAllTextAsync(await ExportAsync(orchard: true), Doors.Cancel))).ToList();
        Assert.DoesNotContain(strings, s => System.Text.RegularExpressions.Regex.IsMatch(s, @"^\[[a-zA-Z]+:.*\]$"));
    }

    [Fact]
    public async Task The_orchard_format_holds_public_texts_only_and_no_person()
    {
        var item = await _site.PublishedAsync(Doors.Draft("Open"));
        await _site.PublishedAsync(Doors.Draft("Closed", audience: Audience.Members));
        await _site.CreateAsync(Doors.Draft("Draft"));
        var text = await File.ReadAllTextAsync(await ExportAsync(orchard: true), Doors.Cancel);
        foreach (var hidden in (string[])["Closed", "\"Draft\"", "writer"]) { Assert.DoesNotContain(hidden, text, StringComparison.Ordinal); }
        var json = JsonNode.Parse(text)!["steps"]![0]!["data"]![0]!;
        Assert.Equal((item.ContentItemId, "en", "public"), ((string?)json["ContentItemId"], (string?)json["LocalizationPart"]!["Culture"], (string?)json["NmapPart"]!["Audience"]));
        Assert.Null(json["State"]);
    }

    [Fact]
    public async Task One_refused_item_keeps_all_out_and_every_line_says_what_is_wrong()
    {
        const string Good = """{ "ContentItemId": "4good", "ContentItemVersionId": "4good1", "ContentType": "News", "TitlePart": { "Title": "Good" } }""";
        foreach (var bad in (string[])["""{ "ContentType": "News" }""", """{ "ContentItemId": "4bad", "ContentType": "Nothing" }""", """{ "ContentItemId": "4bad", "ContentType": 7 }""",
            """{ "ContentItemId": "4bad", "ContentType": "News", "Audience": "everyone" }""", """{ "ContentItemId": "4bad", "ContentType": "News", "NmapPart": { "Audience": "everyone" } }""",
            """{ "ContentItemId": "4bad", "ContentType": "News", "TitlePart": { "Title": "" } }""", """{ "ContentItemId": "4bad", "ContentType": "News", "Published": "maybe" }"""])
        {
            Assert.Equal((1, 0, 0, 1), await ImportAsync(_site, await WriteAsync($$"""{ "steps": [ { "name": "Content", "data": [ {{Good}}, {{bad}} ] } ] }""")));
            Assert.Null(await _site.FindAsync("4good"));
        }
    }

    [Fact]
    public async Task Long_ids_of_other_sites_are_shortened_always_the_same_way_and_unknown_parts_are_kept()
    {
        const string package = """
            { "steps": [ { "name": "content", "data": [ { "ContentItemId": "9b2f6a52-6f3c-4b1c-8f0a-1d2e3f4a5b6c", "ContentItemVersionId": "9b2f6a52-6f3c-4b1c-8f0a-1d2e3f4a5b6d",
              "ContentType": "News", "Published": true, "TitlePart": { "Title": "From elsewhere" }, "HtmlBodyPart": { "Html": "<p>x</p>" }, "GeoPart": { "Lat": { "Value": 1.5 } },
              "LocalizationPart": { "LocalizationSet": "9b2f6a52-6f3c-4b1c-8f0a-1d2e3f4a5b6e", "Culture": "fr" } } ] } ] }
            """;
        Assert.Equal((1, 0, 0, 0), await ImportAsync(_site, await WriteAsync(package)));
        Assert.Equal((0, 0, 1, 0), await ImportAsync(_site, await WriteAsync(package)));
        var item = await _site.FindAsync(Ids.From("9b2f6a52-6f3c-4b1c-8f0a-1d2e3f4a5b6c"));
        Assert.Equal(("fr", 26), (item!.Culture, item.LocalizationSet.Length));
        Assert.Contains("GeoPart", await File.ReadAllTextAsync(await ExportAsync(orchard: true), Doors.Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_narrower_audience_in_a_package_is_taken_over()
    {
        string Package(string audience) => $$"""{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "4narrow", "ContentItemVersionId": "4narrow1", "ContentType": "News", "Published": true, "Audience": "{{audience}}", "TitlePart": { "Title": "Narrow" } } ] } ] }""";
        await ImportAsync(_site, await WriteAsync(Package("public")));
        Assert.Equal((0, 1, 0, 0), await ImportAsync(_site, await WriteAsync(Package("members"))));
        Assert.Null(await _site.FindAsync("4narrow", Reader.Stranger));
    }

    private async Task<string> ExportAsync(bool orchard)
    {
        var file = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        await using var target = File.Create(file);
        await _site.TellAsync<ContentLibrary>(l => new ContentPackage(target, orchard).WriteAsync(l.VisibleTo(orchard ? Reader.Stranger : Reader.System), Doors.Cancel));
        return file;
    }

    private async Task<string> WriteAsync(string text)
    {
        var file = Path.Combine(_folder, "package.json");
        await File.WriteAllTextAsync(file, text, Doors.Cancel);
        return file;
    }

    private static async Task<(int, int, int, int)> ImportAsync(Site into, string file, bool dryRun = false)
    {
        await using var scope = into.Services.CreateAsyncScope();
        var report = await ActivatorUtilities.CreateInstance<ContentPackageReader>(scope.ServiceProvider).ReadAsync(file, dryRun, Doors.Cancel);
        return (report.Created, report.Changed, report.Skipped, report.Refused);
    }

    private static Task<List<ItemCard>> CardsAsync(Site of, bool orchard)
        => of.AskAsync<ContentLibrary, List<ItemCard>>(l => l.VisibleTo(orchard ? Reader.Stranger : Reader.System).OfType("News").PageAsync(null, 100, Doors.Cancel));

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Strings(p.Value)),
        JsonArray a => a.SelectMany(Strings),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
