using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Tests.Floor;
using Nmap.Testing;

namespace Nmap.Cms.Tests.Recipes;

public sealed class RecipeTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nmap-recipe-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string Change = """{ "name": "nmap-site", "ContactEmail": "changed@example.org" }""";

    [Theory]
    [InlineData("""{ "name": "no-such-step" }""", "no-such-step")]
    [InlineData("""{ "name": "settings", "SiteName": "[js: 1+1]" }""", "settings")]
    [InlineData("""{ "name": "settings", "SiteName": "[JS: 1+1]" }""", "settings")]
    [InlineData("""{ "name": "settings", "SiteName": "[js: parameters('AdminPassword')]" }""", "settings")]
    [InlineData("""{ "name": "settings", "SiteName": "[js: configuration('ConnectionStrings:Nmap')]" }""", "settings")]
    [InlineData("""{ "name": "settings", "SiteName": "[env: PATH]" }""", "settings")]
    [InlineData("""{ "name": "settings", "SiteName": "[file: text('../../etc/passwd')]" }""", "settings")]
    [InlineData("""{ "name": "settings", "SiteName": "[js: variables('unset')]" }""", "settings")]
    [InlineData("""{ "name": "settings", "SiteName": "[js: base64('not base64')]" }""", "settings")]
    [InlineData("""{ "Name2": 1 }""", "?")]
    [InlineData("3", "?")]
    public async Task A_step_nobody_knows_and_a_script_stop_before_the_first_change_by_name(string step, string name)
    {
        var (before, entries) = (site.ContactEmail(), await EntriesAsync());
        var refused = await Assert.ThrowsAsync<RefusedException>(() => RunAsync($$"""{ "steps": [ {{Change}}, {{step}} ] }"""));
        Assert.Contains(name, refused.Arguments.Select(a => a.ToString()));
        Assert.Contains(refused.Arguments, a => a is 2);
        Assert.Equal((before, entries), (site.ContactEmail(), await EntriesAsync()));
    }

    [Theory]
    [InlineData("""{ "steps": [ { "name": "nmap-site", } ] """)]
    [InlineData("""{ "steps": [], "steps": [] }""")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{ "steps": [], "variables": { "a": "b" } }""")]
    public async Task A_file_that_is_no_recipe_is_refused_with_a_sentence(string text) => Assert.NotEmpty((await Assert.ThrowsAsync<RefusedException>(() => RunAsync(text))).Message);

    [Fact]
    public async Task Comments_trailing_commas_a_byte_order_mark_and_any_case_of_names_are_read()
    {
        await RunAsync("\uFEFF" + """
            // A country's own recipe.
            { "name": "Loose", "variables": { "mail": "loose@example.org", },
              "steps": [ { "name": "NMAP-Site", /* ours */ "ContactEmail": "[js: variables('mail')]", }, ], }
            """);
        Assert.Equal("loose@example.org", site.ContactEmail());
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        const string Recipe = """
            { "variables": { "id": "4recipetwice0000000000item" },
              "steps": [
                { "name": "settings", "SiteName": "Twice", "PageSize": 10, "SearchSettings": { "Placeholder": "x" }, "SiteSalt": "secret" },
                { "name": "Roles", "Roles": [ { "Name": "observer", "Permissions": ["EnterWorkspace", "SeeMembers"], "PermissionBehavior": "Add" } ] },
                { "name": "ContentDefinition", "ContentTypes": [ { "Name": "TwiceType" } ], "ContentParts": [] },
                { "name": "content", "Data": [ { "ContentItemId": "[js: variables('id')]", "ContentItemVersionId": "4recipetwice0000000version", "ContentType": "News",
                  "Published": true, "Latest": true, "TitlePart": { "Title": "Twice" }, "HtmlBodyPart": { "Html": "<p>Words</p>" } } ] } ] }
            """;
        Assert.Equal("created 2, changed 0, skipped 0", (await RunAsync(Recipe)).ToString());
        var (settings, entries) = (site.Settings(), await EntriesAsync());
        Assert.Equal("created 0, changed 0, skipped 2", (await RunAsync(Recipe)).ToString());
        Assert.Equal(entries, await EntriesAsync());
        Assert.Equal(settings.PlatformName, site.Settings().PlatformName);
        Assert.DoesNotContain("SiteSalt", site.Settings().Foreign.Keys);
        Assert.Contains("SearchSettings", site.Settings().Foreign.Keys);
    }

    [Fact]
    public void Ids_are_26_characters_of_their_alphabet()
    {
        for (var n = 0; n < 1000; n++) { Assert.Matches("^[0-7][0-9a-hjkmnp-tv-z]{25}$", Ids.New()); }
        Assert.Equal(Ids.From("organisation/x"), Ids.From("organisation/x"));
    }

    [Fact]
    public void Days_of_a_recipe_are_counted_from_today_in_the_countrys_zone()
    {
        var nairobi = TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi");
        Assert.Equal(new DateOnly(2026, 10, 25), RecipeDates.Day("D-30", new(2026, 11, 24)));
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 7, 0, 0, TimeSpan.Zero), RecipeDates.Instant("D+1 10:00", new(2026, 11, 24), nairobi));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), RecipeDates.Instant("2026-11-24T12:00:00+03:00", default, nairobi));
    }

    private async Task<RecipeReport> RunAsync(string text)
    {
        var file = Path.Combine(_folder, "x.recipe.json");
        await File.WriteAllTextAsync(file, text, Doors.Cancel);
        return await site.AskAsync<RecipeRunner, RecipeReport>(r => r.RunAsync(file, Reader.System, cancel: Doors.Cancel));
    }

    private Task<int> EntriesAsync() => site.AskAsync<NmapDb, int>(db => db.Set<AuditRow>().CountAsync(Doors.Cancel));
}
