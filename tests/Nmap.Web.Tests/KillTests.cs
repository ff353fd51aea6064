using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Nmap.Web.Tests;

public sealed class KillTests
{
    [Fact]
    public async Task Killed_under_load_it_has_lost_nothing_acknowledged_and_left_nothing_half_done()
    {
        await using var platform = await Platform.NewAsync();
        var roles = await platform.SeedAsync();
        var (secretariat, auditor) = (roles.Single(a => a.Role == "secretariat").ApiToken, roles.Single(a => a.Role == "auditor").ApiToken);
        var (process, address, _) = await platform.ServeAsync();
        var writing = Writes.UntilAsync(address, secretariat, 8, Platform.Cancel);
        // However slow the machine: enough must be under way to be worth killing.
        while ((await TextsAsync(address, secretariat)).Count < 40) { await Task.Delay(200, Platform.Cancel); }
        await PublishAsync(address, secretariat, roles.Single(a => a.Role == "lead").ApiToken, "Zirkonquellenbach");
        process.Kill();
        var acknowledged = await writing;
        Assert.True(acknowledged.Count > 20, $"Only {acknowledged.Count} writes were acknowledged.");

        var (_, again, took) = await platform.ServeAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"Ready again after {took.TotalSeconds:0.0} s.");
        var (stored, entries) = (await TextsAsync(again, secretariat), await CreatedAsync(again, auditor));
        Assert.All(acknowledged, a => Assert.Equal(a.Value, stored.GetValueOrDefault(a.Key)));
        Assert.All(stored.Keys, id => Assert.Contains(id, entries));
        Assert.All(entries, id => Assert.Contains(id, stored.Keys));
        Assert.Equal(0, (await platform.RunAsync("verify")).Code);
        await FoundAsync(again, "Zirkonquellenbach");
    }

    private static async Task<Dictionary<string, string>> TextsAsync(Uri address, string token)
    {
        var found = new Dictionary<string, string>();
        await foreach (var item in AllAsync(address, token, "/api/v1/content/News?limit=100")) { found[(string)item["ContentItemId"]!] = (string)(item["TitlePart"]?["Title"] ?? item["DisplayText"])!; }
        return found;
    }

    private static async Task<HashSet<string>> CreatedAsync(Uri address, string token)
    {
        var ids = new HashSet<string>();
        await foreach (var entry in AllAsync(address, token, "/api/v1/audit?limit=100")) { if ((string?)entry["Name"] == "News.Created") { ids.Add((string)entry["SubjectId"]!); } }
        return ids;
    }

    private static async IAsyncEnumerable<JsonObject> AllAsync(Uri address, string token, string list)
    {
        using var client = Writes.Client(address, token);
        for (var after = ""; ;)
        {
            var page = (await client.GetFromJsonAsync<JsonObject>(list + after, Platform.Cancel))!;
            foreach (var item in page["Items"]!.AsArray()) { yield return item!.AsObject(); }
            if (page["Next"] is not { } next) { yield break; }
            after = "&after=" + Uri.EscapeDataString(next.ToString());
        }
    }

    private static async Task PublishAsync(Uri address, string writer, string lead, string title)
    {
        var id = await Writes.CreateAsync(address, writer, title);
        foreach (var (token, step) in new[] { (writer, "submit"), (lead, "approve"), (lead, "publish") })
        {
            using var client = Writes.Client(address, token);
            using var answer = await client.PostAsJsonAsync($"/api/v1/content/News/{id}/transitions/{step}", new { }, Platform.Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    // Published at the last instant before it was killed: the index follows from the database.
    private static async Task FoundAsync(Uri address, string word)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var tries = 0; tries < 600; tries++, await Task.Delay(100, Platform.Cancel))
        {
            if ((await client.GetStringAsync(new Uri("/en/search?q=" + word, UriKind.Relative), Platform.Cancel)).Contains("/en/news/" + word.ToLowerInvariant(), StringComparison.Ordinal)) { return; }
        }
        Assert.Fail("The index did not catch up within a minute.");
    }
}
