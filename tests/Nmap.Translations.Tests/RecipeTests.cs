using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;

namespace Nmap.Translations.Tests;

/// <summary>Terms by recipe, and the same by the API.</summary>
public sealed class RecipeTests(Site site) : IClassFixture<Site>
{
    private const string Terms = """
        { "steps": [ { "name": "nmap-terms", "Terms": [ { "Code": "risk-education", "Words": { "en": "explosive ordnance risk education", "fr": "éducation aux risques" }, "Also": { "en": "EORE, MRE" }, "Forbidden": { "en": "mine awareness" } },
          { "Code": "mine-action", "Words": { "pt": "acção contra minas" }, "Also": { "pt": "ação contra minas" } } ] } ] }
        """;

    [Fact]
    public async Task A_recipe_run_again_leaves_what_the_country_changed_itself()
    {
        // Another test of this country may have brought these words in.
        await RunAsync(Terms);
        Assert.Equal("created 0, changed 0, skipped 2", await RunAsync(Terms));
        var list = await (await site.As("secretariat")).OpenAsync("/workspace/translations/terms?q=EORE");
        await (await list.FollowAsync("Change explosive ordnance risk education")).Form("Save").Fill("Words.fr", "éducation aux risques des engins explosifs").SendAsync();
        Assert.Equal("created 0, changed 0, skipped 2", await RunAsync(Terms.Replace("éducation aux risques", "autre mot", StringComparison.Ordinal)));
        Assert.True((await (await site.As("secretariat")).OpenAsync("/workspace/translations/terms?q=MRE")).Says("éducation aux risques des engins explosifs"));
        Assert.Equal("created 0, changed 1, skipped 1", await RunAsync(Terms.Replace("ação contra minas", "ação humanitária contra minas", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_terms_of_a_new_country_can_be_read()
    {
        var report = await RunAsync($$"""{ "steps": [ { "name": "nmap-terms", "Terms": {{System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "recipes", "country", "words.json")))!["Terms"]!.ToJsonString()}} } ] }""");
        Assert.Equal(13, System.Text.RegularExpressions.Regex.Matches(report, "[0-9]+").Sum(m => int.Parse(m.Value, null)));
    }

    [Fact]
    public async Task A_program_brings_a_file_in_and_reads_what_was_left()
    {
        var work = await Work.PublishedAsync(site, "By a program", "Words.");
        var po = (await site.Api("communications").GetStringAsync($"/api/v1/translations/{work.Set}/fr/file.po")).Replace("msgid \"By a program\"\nmsgstr \"\"", "msgid \"By a program\"\nmsgstr \"Par un programme\"", StringComparison.Ordinal);
        using var content = new StringContent(po, System.Text.Encoding.UTF8, "text/x-gettext-translation");
        var answer = System.Text.Json.Nodes.JsonNode.Parse(await (await site.Api("communications").PostAsync($"/api/v1/translations/{work.Set}/fr/file?machine=true", content)).Content.ReadAsStringAsync())!;
        Assert.Equal((1, 2), ((int)answer["Taken"]!, answer["Left"]!.AsArray().Count));
        var pieces = (await work.ReadAsync("fr"))["Pieces"]!.AsArray();
        Assert.Equal(("draft", true), ((string)pieces[0]!["State"]!, (bool)pieces[0]!["MachineMade"]!));
        using var other = new StringContent(po, System.Text.Encoding.UTF8, "text/x-gettext-translation");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await site.Api("communications").PostAsync($"/api/v1/translations/{work.Set}/es/file", other)).StatusCode);
        using var members = new StringContent(po, System.Text.Encoding.UTF8, "text/x-gettext-translation");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await site.Api("member").PostAsync($"/api/v1/translations/{work.Set}/fr/file", members)).StatusCode);
    }

    private async Task<string> RunAsync(string recipe)
    {
        var file = Path.Combine(site.DataFolder, "terms.recipe.json");
        await File.WriteAllTextAsync(file, recipe, TestContext.Current.CancellationToken);
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, Reader.System, cancel: TestContext.Current.CancellationToken)).ToString();
    }
}
