using System.Net;
using Nmap.Testing;

namespace Nmap.Web.Tests;

/// <summary>PostgreSQL and Redis make several nodes one.</summary>
public sealed class SeveralNodesTests
{
    private static readonly string? Redis = Environment.GetEnvironmentVariable("NMAP_TEST_REDIS");

    [Fact]
    public async Task Who_signs_in_at_one_node_works_at_the_other_and_a_change_is_on_both()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("NMAP_TEST_POSTGRES") is { Length: > 0 } && Redis is { Length: > 0 }, "Needs PostgreSQL and Redis.");
        await using var platform = await Platform.NewAsync();
        var secretariat = (await platform.SeedAsync()).Single(a => a.Role == "secretariat");
        var (_, first, _) = await platform.ServeAsync(("Nmap__Redis", Redis!));
        var (_, second, _) = await platform.ServeAsync(("Nmap__Redis", Redis!), ("Nmap__DataFolder", Second(platform)));

        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var client = new HttpClient(handler) { BaseAddress = first };
        await new Visitor(client).SignInAsync(secretariat);
        using var other = new HttpClientHandler { CookieContainer = cookies };
        using var there = new HttpClient(other) { BaseAddress = second };
        Assert.Equal("/workspace", (await new Visitor(there).OpenAsync("/workspace")).Address.AbsolutePath);

        Assert.DoesNotContain("Written at the first node", await there.GetStringAsync(new Uri("/api/v1/content/News", UriKind.Relative), Platform.Cancel), StringComparison.Ordinal);
        await Writes.CreateAsync(first, secretariat.ApiToken, "Written at the first node");
        using var reading = Writes.Client(second, secretariat.ApiToken);
        Assert.Contains("Written at the first node", await reading.GetStringAsync(new Uri("/api/v1/content/News", UriKind.Relative), Platform.Cancel), StringComparison.Ordinal);

        Assert.Equal(Keys(platform.Folder), Keys(Second(platform)));
        Assert.NotEmpty(Keys(platform.Folder));
    }

    /// <summary>The second node's own folder, with the same description of the platform.</summary>
    private static string Second(Platform platform)
    {
        var folder = Path.Combine(platform.Parent, "second");
        if (Directory.Exists(folder)) { return folder; }
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(platform.Folder, "platform.json"), Path.Combine(folder, "platform.json"));
        return folder;
    }

    private static IEnumerable<string> Keys(string folder) => Directory.GetFiles(Path.Combine(folder, "keys")).Select(File.ReadAllText).Order(StringComparer.Ordinal);
}
