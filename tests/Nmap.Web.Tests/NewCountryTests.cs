using System.Text.Json.Nodes;

namespace Nmap.Web.Tests;

/// <summary>What a new country's platform begins with.</summary>
public sealed class NewCountryTests
{
    [Fact]
    public async Task A_new_platform_means_to_meet_every_three_months_about_status_and_challenges()
    {
        await using var platform = await Platform.NewAsync();
        var secretariat = (await platform.SeedAsync()).First(a => a.Role == "secretariat");
        var (_, address, _) = await platform.ServeAsync();
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", secretariat.ApiToken);
        var listed = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/meeting-series", UriKind.Relative), Platform.Cancel))!;
        var series = Assert.Single(listed["Items"]!.AsArray())!;
        Assert.Equal((3, "article-5", "Africa/Nairobi"), ((int)series["EveryMonths"]!, (string)series["Focus"]!, (string)series["TimeZone"]!));
        Assert.Equal(["status", "challenges"], series["Template"]!.AsArray().Select(t => (string)t!["Role"]!));
        Assert.All(series["Template"]!.AsArray(), t => Assert.Equal(["ar", "en", "es", "fr"], t!["Title"]!.AsObject().Select(l => l.Key).Order()));
    }
}
