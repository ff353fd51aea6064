using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Nmap.Benchmarks;

/// <summary>
/// What a visitor with a slow line waits for, how soon a release stands everywhere, and what ten times as many texts cost.
/// </summary>
internal static class FindingBenchmark
{
    private static readonly string[] Seen = ["/en", "/en/good-practices", "/en/progress/remaining", "/ar/progress/remaining", "/en/search?q=survey"];
    private static readonly (string Name, int Latency, int BitsPerSecond, double Bar)[] Lines = [("Slow 3G (400 kbit/s, 400 ms)", 400, 400_000, 1.8), ("100 kbit/s, 800 ms", 800, 100_000, 3.5)];

    public static async Task RunAsync(string published)
    {
        await using var platform = await Platform.StartAsync(published, 5341, cached: true);
        await PaintAsync(platform);
        await ReleaseAsync(platform, published);
        await ManyAsync(published, platform.Folder);
    }

    private static async Task PaintAsync(Platform platform)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
        foreach (var line in Lines)
        {
            foreach (var address in Seen)
            {
                var times = new List<double>();
                for (var visit = 0; visit < 5; visit++) { times.Add(await PaintAsync(browser, platform.Address + address, line.Latency, line.BitsPerSecond)); }
                times.Sort();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Name}, {address}: largest contentful paint {times[2] / 1000:F2} s, median of five (bar {line.Bar} s)"));
            }
        }
    }

    // A new context each time: nothing is in its cache.
    private static async Task<double> PaintAsync(IBrowser browser, string address, int latency, int bits)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 780 } });
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = latency, ["downloadThroughput"] = bits / 8, ["uploadThroughput"] = bits / 8 });
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        return await page.EvaluateAsync<double>("() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))");
    }

    /// <summary>A lesson is released; page, list, feed, table, sitemap and search are asked until each shows it.</summary>
    private static async Task ReleaseAsync(Platform platform, string published)
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(platform.Address) };
        const string Word = "zirconium";
        string[] places = ["/en/good-practices/" + Word, "/en/good-practices", "/en/good-practices.atom", "/en/good-practices.csv", "/en", "/sitemap.xml", "/en/search?q=" + Word, $"/en/good-practices/{Word}.bib"];
        foreach (var place in places) { using var before = await stranger.GetAsync(new Uri(place, UriKind.Relative)); }
        var folder = Path.Combine(Path.GetTempPath(), "nmap-release-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        var recipe = Path.Combine(folder, "release.recipe.json");
        await File.WriteAllTextAsync(recipe, Release(Word).ToJsonString());
        await platform.CommandAsync(published, "recipe", "run", recipe);
        var start = Stopwatch.GetTimestamp();
        foreach (var place in places)
        {
            while (!await ShowsAsync(stranger, place, Word)) { await Task.Delay(50); }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"released text on {place}: within {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s (bar 5 s)"));
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<bool> ShowsAsync(HttpClient client, string place, string word)
    {
        using var answer = await client.GetAsync(new Uri(place, UriKind.Relative));
        var shown = place.EndsWith(".xml", StringComparison.Ordinal) ? "/good-practices/" + word : "Released " + word;
        return answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal).Contains(shown, StringComparison.OrdinalIgnoreCase);
    }

    private static JsonObject Release(string word) => new()
    {
        ["name"] = "release",
        ["steps"] = new JsonArray(new JsonObject
        {
            ["name"] = "content",
            ["data"] = new JsonArray(new JsonObject
            {
                ["ContentItemId"] = "4release0000000000000item1", ["ContentItemVersionId"] = "4release0000000000version1", ["ContentType"] = "GoodPractice", ["DisplayText"] = "Released " + word,
                ["Latest"] = true, ["Published"] = true, ["ModifiedUtc"] = DateTime.UtcNow, ["PublishedUtc"] = DateTime.UtcNow, ["CreatedUtc"] = DateTime.UtcNow, ["Culture"] = "en", ["Audience"] = "public", ["State"] = "published",
                ["TitlePart"] = new JsonObject { ["Title"] = "Released " + word }, ["SlugPart"] = new JsonObject { ["Slug"] = word },
                ["LocalizationPart"] = new JsonObject { ["LocalizationSet"] = "4release00000000000000set1", ["Culture"] = "en" },
                ["HtmlBodyPart"] = new JsonObject { ["Html"] = $"<p>Released {word}.</p>" }, ["GoodPractice"] = new JsonObject { ["Pillar"] = "clearance" },
            }),
        }),
    };

    /// <summary>Lists, a text and the search with 2,000 and with 20,000 texts in four languages; one client, page cache off.</summary>
    private static async Task ManyAsync(string published, string country)
    {
        string[] pages = ["/en/good-practices", "/ar/good-practices", "/en/good-practices?page=20", "/en", "/en/search?q=survey", "/en/search?q=stones&pillar=clearance", "/api/v1/search?q=survey&lang=fr", "/en/good-practices.atom"];
        foreach (var sets in new[] { 500, 5000 })
        {
            await using var first = await Platform.StartAsync(published, 5342, cached: true, country);
            Multiply(first.Database, sets);
            await using var many = await Platform.StartAsync(published, 5343, cached: false, first.Folder);
            using var client = new HttpClient { BaseAddress = new Uri(many.Address), Timeout = TimeSpan.FromMinutes(5) };
            while ((await client.GetFromJsonAsync<JsonObject>("/api/v1/search?q=&lang=en&limit=1"))?["Total"]?.GetValue<int>() is not { } total || total < sets) { await Task.Delay(500); }
            var text = await many.FirstLinkAsync("/en/good-practices", "/en/good-practices/");
            await OneClient.TimeAsync(client, $"{sets * 4} texts in four languages", [.. pages, text], warm: 300);
        }
    }

    /// <summary>Copies of a lesson in all its languages, each an item of its own.</summary>
    private static void Multiply(string database, int sets)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        Run(connection, $"""
            CREATE TEMP TABLE whole AS SELECT SetId FROM cms_items WHERE Type = 'GoodPractice' AND Published AND Audience = 'public' GROUP BY SetId ORDER BY COUNT(*) DESC, SetId LIMIT 1;
            CREATE TEMP TABLE source AS SELECT * FROM cms_items WHERE Published AND SetId = (SELECT SetId FROM whole);
            CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < {sets}) SELECT i FROM c;
            INSERT INTO cms_sets SELECT 'set' || printf('%023d', n.i), s.Type, s.SourceCulture, s.LatestParts, s.PublishedParts, s.Revision FROM n, cms_sets s WHERE s.SetId = (SELECT SetId FROM whole);
            CREATE TEMP TABLE copies AS SELECT source.*, n.i, source.VersionId AS FromVersion FROM source, n;
            UPDATE copies SET VersionId = 'v' || Culture || printf('%023d', i), ItemId = 'i' || Culture || printf('%023d', i), SetId = 'set' || printf('%023d', i), Path = Path || '-' || i, PublishedAt = PublishedAt - i * 600000000;
            """);
        var columns = Columns(connection, "cms_items");
        Run(connection, $"INSERT INTO cms_items ({columns}) SELECT {columns} FROM copies");
        var index = Columns(connection, "goodpractices_index");
        var values = string.Join(", ", index.Split(", ").Select(c => c == "\"VersionId\"" ? "c.VersionId" : "g." + c));
        Run(connection, $"INSERT INTO goodpractices_index ({index}) SELECT {values} FROM goodpractices_index g JOIN copies c ON g.VersionId = c.FromVersion");
        Run(connection, "ANALYZE");
    }

    private static string Columns(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT group_concat('\"' || name || '\"', ', ') FROM pragma_table_info('{table}')";
        return (string)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
