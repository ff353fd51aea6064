using System.Text.RegularExpressions;

namespace Nmap.Web.Tests;

public sealed class CommandTests(CountryMade country) : IClassFixture<CountryMade>
{
    private readonly Platform _platform = country.Platform;

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "help")]
    [InlineData(2, "nonsense")]
    [InlineData(2, "backup")]
    [InlineData(2, "backup", "a", "b")]
    [InlineData(2, "content")]
    [InlineData(2, "content", "export", "x", "--format", "word")]
    [InlineData(2, "setup", "--country", "Only")]
    [InlineData(2, "verify", "--quickly")]
    [InlineData(2, "serve", "quickly")]
    [InlineData(2, "demo", "--urls", "http://127.0.0.1:5999", "quickly")]
    [InlineData(1, "recipe", "run", "no-such-file.json")]
    [InlineData(1, "figures", "import", "no-such-file.csv")]
    [InlineData(1, "content", "import", "no-such-file.json")]
    [InlineData(1, "restore", "no-such-file.zip")]
    [InlineData(1, "backup", "no/such/folder/x.zip")]
    public async Task Words_have_their_exit_code_and_failures_say_why(int code, params string[] words)
    {
        var outcome = await _platform.RunAsync(words);
        Assert.True(code == outcome.Code, $"{outcome.Code}: {outcome.Error}");
        Assert.Equal(code != 0, outcome.Error.Trim().Length > 0);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setup_prints_a_one_time_link_and_warns_while_there_is_no_number_to_call()
    {
        await using var empty = await Platform.EmptyAsync();
        var outcome = await empty.RunAsync("setup", "--recipe", "recipes/country.recipe.json", "--country", "Testland", "--languages", "en", "--time-zone", "UTC", "--admin-email", "a@b.example");
        Assert.Equal(0, outcome.Code);
        Assert.Matches(new Regex(@"First account: http://localhost:5080/account/\S{20,}"), outcome.Out);
        Assert.Contains("adds a passkey at /account/passkeys", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("WARNING: no number to call", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Out);
        var again = await empty.RunAsync("setup", "--recipe", "recipes/country.recipe.json", "--country", "Testland", "--languages", "en", "--time-zone", "UTC", "--admin-email", "a@b.example");
        Assert.Equal(1, again.Code);
        Assert.Contains(empty.Folder, again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--time-zone", "Mars/Base", "IANA")]
    [InlineData("--languages", "klingon", "language code")]
    [InlineData("--admin-email", "nobody", "e-mail")]
    [InlineData("--recipe", "recipes/none.json", "recipes/none.json")]
    public async Task Setup_refuses_a_wrong_answer_and_makes_nothing(string option, string value, string words)
    {
        await using var empty = await Platform.EmptyAsync();
        var answers = new Dictionary<string, string> { ["--recipe"] = "recipes/country.recipe.json", ["--country"] = "X", ["--languages"] = "en", ["--time-zone"] = "UTC", ["--admin-email"] = "a@b.example", [option] = value };
        var outcome = await empty.RunAsync(["setup", .. answers.SelectMany(a => new[] { a.Key, a.Value })]);
        Assert.Equal(1, outcome.Code);
        Assert.Contains(words, outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(empty.Folder, "platform.json")));
        Assert.False(File.Exists(empty.DatabaseFile));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("doctor")]
    [InlineData("migrate")]
    [InlineData("backup", "x.zip")]
    [InlineData("search", "rebuild")]
    public async Task Where_there_is_no_platform_commands_say_so_and_make_nothing(params string[] words)
    {
        await using var empty = await Platform.EmptyAsync();
        var outcome = await empty.RunAsync(words);
        Assert.Equal(1, outcome.Code);
        Assert.Contains(empty.Folder, outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(empty.DatabaseFile));
    }

    [Fact]
    public async Task The_recipe_that_set_a_country_up_leaves_its_settings_as_people_have_made_them()
    {
        await _platform.RunAsync("recipe", "run", _platform.File("moved.recipe.json", """{ "steps": [ { "name": "nmap-site", "Hotline": "+000 555 0199" } ] }"""));
        var again = await _platform.RunAsync("recipe", "run", "recipes/country.recipe.json");
        Assert.True(again.Code == 0, again.Error);
        Assert.Contains("note: nmap-site is left as it stands", again.Out, StringComparison.Ordinal);
        Assert.Contains("created 0, changed 0,", again.Out, StringComparison.Ordinal);
        var (_, address, _) = await _platform.ServeAsync();
        using var client = new HttpClient { BaseAddress = address };
        var page = await client.GetStringAsync(new Uri("/ar", UriKind.Relative), Platform.Cancel);
        Assert.Contains("000 555 0199", page, StringComparison.Ordinal);
        Assert.Contains("Testland", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipe_run_twice_changes_nothing_and_one_with_a_script_names_its_step()
    {
        var recipe = _platform.File("own.recipe.json", """{ "steps": [ { "name": "ContentDefinition", "ContentTypes": [ { "Name": "RoadSign" } ] } ] }""");
        Assert.Contains("created 1, changed 0, skipped 0", (await _platform.RunAsync("recipe", "run", recipe)).Out, StringComparison.Ordinal);
        Assert.Contains("created 0, changed 0, skipped 1", (await _platform.RunAsync("recipe", "run", recipe)).Out, StringComparison.Ordinal);
        var bad = await _platform.RunAsync("recipe", "run", _platform.File("bad.recipe.json", """{ "steps": [ { "name": "settings", "SiteName": "[js: 1+1]" } ] }"""));
        Assert.Equal(1, bad.Code);
        Assert.Contains("Step 1", bad.Error, StringComparison.Ordinal);
        Assert.Contains("settings", bad.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await _platform.RunAsync("recipe", "run", _platform.File("broken.json", "{"))).Code);
        Assert.Equal(1, (await _platform.RunAsync("recipe", "run", _platform.File("odd.json", """{ "steps": [ { "name": "Roles", "Roles": [ { "Name": 7 } ] } ] }"""))).Code);
    }

    [Fact]
    public async Task A_package_is_tried_before_it_is_taken_in()
    {
        var package = _platform.File("package.json", """
            { "steps": [ { "name": "content", "data": [
              { "ContentItemId": "4pack", "ContentItemVersionId": "4pack1", "ContentType": "News", "Culture": "en", "Audience": "public", "Published": true, "TitlePart": { "Title": "Packed" } },
              { "ContentItemId": "4pack2", "ContentItemVersionId": "4pack21", "ContentType": "News", "Culture": "pt", "TitlePart": { "Title": "Embalado" } } ] } ] }
            """);
        foreach (var (words, line) in new[] { ("--dry-run", "created 1, changed 0, skipped 1, refused 0"), ("", "created 1, changed 0, skipped 1, refused 0"), ("", "created 0, changed 0, skipped 2, refused 0") })
        {
            var outcome = await _platform.RunAsync(["content", "import", package, .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
            Assert.Equal((0, line), (outcome.Code, outcome.Out.TrimEnd().Split('\n')[^1]));
        }
        var export = _platform.File("export.json");
        Assert.Contains("exported 1", (await _platform.RunAsync("content", "export", export, "--format", "orchard", "--type", "News")).Out, StringComparison.Ordinal);
        Assert.Equal(1, (await _platform.RunAsync("content", "export", export, "--type", "Nonsense")).Code);
        var refused = await _platform.RunAsync("content", "import", _platform.File("refused.json", """{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "4x", "ContentType": "Nonsense" } ] } ] }"""));
        Assert.Equal((1, "created 0, changed 0, skipped 0, refused 1"), (refused.Code, refused.Out.TrimEnd().Split('\n')[^1]));
    }

    [Fact]
    public async Task Seeded_roles_are_for_trials_only()
    {
        foreach (var name in (string[])["Production", "Development", "Staging"])
        {
            var outcome = await _platform.RunAsync(["seed-roles", "--out", _platform.File("no.json")], ("ASPNETCORE_ENVIRONMENT", name));
            Assert.Equal(1, outcome.Code);
            Assert.Contains("ASPNETCORE_ENVIRONMENT=Testing", outcome.Error, StringComparison.Ordinal);
        }
        Assert.False(File.Exists(_platform.File("no.json")));
        Assert.Equal(["lead", "deputy", "champion-donor", "secretariat", "facilitator", "communications", "member", "member-2", "affected-representative", "observer", "auditor", "administrator"],
            (await _platform.SeedAsync()).Select(a => a.Role));
    }

    [Fact]
    public async Task The_doctor_speaks_in_sentences()
    {
        var outcome = await _platform.RunAsync("doctor");
        Assert.Matches(new Regex("^ok +The (sqlite|postgres) database answers", RegexOptions.Multiline), outcome.Out);
        Assert.Matches(new Regex("^warn +Nmap__PublicUrl is http://localhost", RegexOptions.Multiline), outcome.Out);
        Assert.All(outcome.Out.Trim().Split('\n'), line => Assert.Matches(@"^(ok|warn|fail) +\S.*[.:)]?$", line));
        Assert.Equal(outcome.Out.Contains("fail ", StringComparison.Ordinal) ? 1 : 0, outcome.Code);
    }

    [Fact]
    public async Task The_demonstration_does_not_listen_beyond_this_machine_unasked()
    {
        await using var empty = await Platform.EmptyAsync();
        var outcome = await empty.RunAsync(["demo"], ("ASPNETCORE_URLS", "http://0.0.0.0:5999"));
        Assert.Equal(1, outcome.Code);
        Assert.Contains("Nmap__Demo__Public", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(empty.Folder) && Directory.EnumerateFileSystemEntries(empty.Folder).Any());
        Assert.Equal(1, (await _platform.RunAsync("demo")).Code);
    }
}

/// <summary>One country for tests that leave it as good as they found it.</summary>
public sealed class CountryMade : IAsyncLifetime
{
    public Platform Platform { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Platform = await Platform.NewAsync();

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}
