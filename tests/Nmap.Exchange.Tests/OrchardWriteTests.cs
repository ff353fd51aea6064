using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Exchange.Contracts;
using Nmap.Testing;

namespace Nmap.Exchange.Tests;

/// <summary>What leaves in Orchard Core's format: its names exactly, nothing it would run, nothing that is not public.</summary>
public sealed class OrchardWriteTests : IAsyncLifetime
{
    private static readonly string[] Titles = ["Plain", "[Draft: agenda]", "[js: 1+1]", "[js: uuid()]", "[env: PATH]", "Quotes \" and <b>", "[no colon]"];

    private readonly Bench _bench = new();
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _bench.Dispose();
    }

    [Fact]
    public async Task Titles_that_look_like_calls_survive_there_and_back_and_are_never_run()
    {
        foreach (var title in Titles) { await _site.PublishAsync(title); }
        var text = Encoding.UTF8.GetString(await _site.ExportAsync(new(PackageFormat.Orchard)));
        Assert.DoesNotContain(Strings(JsonNode.Parse(text)), s => Regex.IsMatch(s, @"^\[[a-zA-Z]+:.*\]$", RegexOptions.Singleline));
        await using var other = await Site.StartAsync();
        Assert.Equal((Titles.Length, 0, 0, 0), (await other.ImportAsync(_bench.Write(text))).Counts());
        foreach (var item in OrchardReadTests.Content(text))
        {
            var (here, there) = ((await _site.ReadAsync((string)item["ContentItemId"]!, null))!, (await other.ReadAsync((string)item["ContentItemId"]!, null))!);
            Assert.Contains((string?)there["DisplayText"], Titles);
            Assert.Equal(((string?)here["DisplayText"], (string?)here["Path"], (string?)here["ContentItemVersionId"]), ((string?)there["DisplayText"], (string?)there["Path"], (string?)there["ContentItemVersionId"]));
        }
        Assert.Equal((0, 0, Titles.Length, 0), (await other.ImportAsync(_bench.Write(text))).Counts());
    }

    [Fact]
    public async Task Only_public_texts_leave_no_person_is_named_and_the_same_twice_is_the_same()
    {
        await _site.PublishAsync("Open");
        await _site.PublishAsync("Closed", audience: "members");
        await _site.WriteAsync("Unfinished");
        var text = Encoding.UTF8.GetString(await _site.ExportAsync(new(PackageFormat.Orchard)));
        var item = Assert.Single(OrchardReadTests.Content(text));
        Assert.Equal(("Open", "", "", "public"), ((string?)item["DisplayText"], (string?)item["Owner"], (string?)item["Author"], (string?)item["NmapPart"]!["Audience"]));
        Assert.Equal(["ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc", "PublishedUtc", "CreatedUtc"], item.Select(p => p.Key).Take(9));
        Assert.DoesNotContain(item, p => p.Value is JsonValue && p.Key is "Culture" or "State" or "Audience" or "Path");
        Assert.Equal(text, Encoding.UTF8.GetString(await _site.ExportAsync(new(PackageFormat.Orchard))));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => _site.ExportAsync(new(PackageFormat.Orchard) { Restricted = true }));
        Assert.Contains("public texts only", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "CreateOrUpdateIndexProfile", "OrchardCore.Lucene")]
    [InlineData(2, "lucene-index", "OrchardCore.Search.Lucene")]
    [InlineData(1, "lucene-index", "OrchardCore.Lucene")]
    public async Task The_index_is_made_before_the_texts_in_the_words_of_the_version_that_reads(int version, string step, string feature)
    {
        await _site.PublishAsync("Found");
        var steps = JsonNode.Parse(await _site.ExportAsync(new(PackageFormat.Orchard) { OrchardVersion = version }))!["steps"]!.AsArray().Select(s => (string?)s!["name"]).ToList();
        Assert.Equal(["feature", "ContentDefinition", step, "content"], steps);
        var recipe = JsonNode.Parse(await _site.ExportAsync(new(PackageFormat.Orchard) { OrchardVersion = version }))!;
        Assert.Contains(recipe["steps"]![0]!["enable"]!.AsArray(), f => (string?)f == feature);
        Assert.Equal("News", (string?)recipe["steps"]![1]!["ContentTypes"]![0]!["Name"]);
        Assert.Equal((1, 0, 0), (await _site.RunAsync(_bench, $$"""{ "steps": [ {{recipe["steps"]![2]!.ToJsonString()}}, { "name": "content", "data": [ { "ContentItemId": "4index{{version}}", "ContentItemVersionId": "4index{{version}}-1", "ContentType": "News", "TitlePart": { "Title": "x" } } ] } ] }""")).Outcome);
    }

    [Fact]
    public async Task Settings_leave_only_when_asked_for_the_unknown_ones_kept_and_secrets_never()
    {
        await _site.RunAsync(_bench, """{ "steps": [ { "name": "settings", "SiteName": "Elsewhere", "PageSize": 17, "SearchSettings": { "Placeholder": "Find", "ApiKey": "k-1" }, "LoginSettings": { "Password": "hunter2", "Theme": "x" }, "SiteSalt": "salt-1", "SuperUser": "u-1", "SmtpSettings": { "Host": "h", "Password": "p-1" } } ] }""");
        var plain = Encoding.UTF8.GetString(await _site.ExportAsync(new(PackageFormat.Orchard)));
        Assert.DoesNotContain("\"settings\"", plain, StringComparison.Ordinal);
        var text = Encoding.UTF8.GetString(await _site.ExportAsync(new(PackageFormat.Orchard) { Settings = true }));
        var step = JsonNode.Parse(text)!["steps"]!.AsArray().Single(s => (string?)s!["name"] == "settings")!;
        Assert.Equal(("Elsewhere", 17, "Find", "x"), ((string?)step["SiteName"], (int)step["PageSize"]!, (string?)step["SearchSettings"]!["Placeholder"], (string?)step["LoginSettings"]!["Theme"]));
        foreach (var secret in (string[])["hunter2", "k-1", "salt-1", "u-1", "p-1", "SmtpSettings"]) { Assert.DoesNotContain(secret, text, StringComparison.Ordinal); }
    }

    [Fact]
    public async Task Roles_are_replaced_added_to_or_taken_from_and_the_administrator_stays()
    {
        Task<bool> MayAsync(string role, string permission) => _site.AskAsync<PermissionBook, bool>(async b => (await b.OfAsync(new HashSet<string> { role }, Texts.Cancel)).Contains(permission));
        Task RoleAsync(string role, string permission, string? behaviour) => _site.RunAsync(_bench, $$"""{ "steps": [ { "name": "Roles", "Roles": [ { "Name": "{{role}}", "Permissions": ["{{permission}}"]{{(behaviour is null ? "" : $", \"PermissionBehavior\": \"{behaviour}\"")}} } ] } ] }""");
        await RoleAsync("observer", "SeeMembers", "Add");
        Assert.True(await MayAsync("observer", "SeeMembers") && await MayAsync("observer", "EnterWorkspace"));
        await RoleAsync("observer", "SeeMembers", "Remove");
        Assert.False(await MayAsync("observer", "SeeMembers"));
        await RoleAsync("observer", "SeeMembers", null);
        Assert.True(await MayAsync("observer", "SeeMembers"));
        Assert.False(await MayAsync("observer", "EnterWorkspace"));
        await RoleAsync("administrator", "SeeMembers", null);
        Assert.True(await MayAsync("administrator", "ManageAccounts"));
        Assert.False(await MayAsync("administrator", "SeeMembers"));
    }

    [Fact]
    public async Task Definitions_that_are_equal_say_nothing_and_those_that_differ_are_listed()
    {
        await _site.PublishAsync("Defined");
        var own = JsonNode.Parse(await _site.ExportAsync(new(PackageFormat.Orchard)))!["steps"]![1]!.ToJsonString();
        Assert.Empty((await _site.RunAsync(_bench, $$"""{ "steps": [ {{own}} ] }""")).Notes);
        var (outcome, notes) = await _site.RunAsync(_bench, """
            { "steps": [ { "name": "ContentDefinition",
              "ContentTypes": [ { "Name": "News", "DisplayName": "Bulletin", "Settings": { "Creatable": "True" }, "ContentTypePartDefinitionRecords": [ { "PartName": "SeoMetaPart", "Name": "SeoMetaPart" } ] },
                { "Name": "RoadSign", "DisplayName": "Road sign", "ContentTypePartDefinitionRecords": [ { "PartName": "RoadSign", "Name": "RoadSign" }, { "PartName": "GeoPart", "Name": "GeoPart", "Settings": { "ContentIndexSettings": { "Included": true } } } ] } ],
              "ContentParts": [ { "Name": "RoadSign", "Settings": {}, "ContentPartFieldDefinitionRecords": [
                  { "FieldName": "TextField", "Name": "Colour", "Settings": { "DisplayName": "Colour of it", "TextFieldSettings": { "Required": "True" } } },
                  { "FieldName": "GeoPointField", "Name": "Place", "Settings": {} } ] },
                { "Name": "GeoPart", "ContentPartFieldDefinitionRecords": [ { "FieldName": "GeoPointField", "Name": "Spot" } ] } ] } ] }
            """);
        Assert.Equal((1, 0, 0), outcome);
        Assert.Equal(3, notes.Count);
        Assert.Contains(notes, n => n.Contains("“Bulletin” there", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.Contains("SeoMetaPart", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.Contains("RoadSign.Place is a GeoPointField", StringComparison.Ordinal));
        await _site.PublishAsync("Stop", type: "RoadSign", more: new() { ["RoadSign"] = new JsonObject { ["Colour"] = new JsonObject { ["Text"] = "red" } } });
        await Assert.ThrowsAsync<InvalidOperationException>(() => _site.WriteAsync("Without a colour", type: "RoadSign"));
        var again = Encoding.UTF8.GetString(await _site.ExportAsync(new(PackageFormat.Orchard) { Type = "RoadSign" }));
        foreach (var kept in (string[])["GeoPointField", "\"Spot\"", "LuceneContentIndexSettings", "Colour of it"]) { Assert.Contains(kept, again, StringComparison.Ordinal); }
        Assert.DoesNotContain("\"ContentIndexSettings\"", again, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Strings(p.Value)),
        JsonArray a => a.SelectMany(Strings),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}

/// <summary>Recipes as the command runs them.</summary>
internal static class Recipes
{
    public static async Task<((int, int, int) Outcome, List<string> Notes)> RunAsync(this Site site, Bench bench, string recipe)
    {
        var report = await site.AskAsync<RecipeRunner, RecipeReport>(r => r.RunAsync(bench.Write(recipe, "run.recipe.json"), Reader.System, cancel: Texts.Cancel));
        return ((report.Created, report.Changed, report.Skipped), report.Notes);
    }

    public static async Task<T> AskAsync<TService, T>(this Site site, Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
