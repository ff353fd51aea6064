using System.Net;
using System.Net.Http.Json;

namespace Nmap.Portal.Tests;

/// <summary>How things stand, told by every module.</summary>
public sealed class OverviewTests(WholeHouse house) : IClassFixture<WholeHouse>
{
    [Fact]
    public async Task Each_number_leads_to_its_rows_and_only_to_what_its_reader_may_see()
    {
        await house.RecipeAsync("""{ "name": "nmap-obligations", "Obligations": [ { "Code": "article-5", "Article": "5", "Name": { "en": "Clearance" }, "Text": { "en": "Clear." }, "Deadline": "2020-03-01", "DecidedOn": "2010-03-01", "DecidedBy": { "en": "The Convention" } } ] }""");
        using var raised = await house.Api("member").PostAsJsonAsync("/api/v1/challenges", new { Title = "A road without a bridge", Text = "Nobody crosses.", Culture = "en", Attribution = "named" }, WholeHouse.Cancel);
        Assert.Equal(HttpStatusCode.Created, raised.StatusCode);
        var page = await (await house.As("member")).OpenAsync("/workspace/overview");
        Assert.Contains("Open challenges", page.Texts(".nmap-card h2"));
        Assert.Equal("1: Open for up to 30 days", Link(page, "Open for up to 30 days"));
        Assert.True(page.Says("days overdue"), page.Text);
        Assert.DoesNotContain("Members drifting away", page.Text, StringComparison.Ordinal);
        Assert.Equal("/workspace/challenges?show=recent", page.Document.QuerySelectorAll("dd a").First(a => a.TextContent.Contains("up to 30 days", StringComparison.Ordinal)).GetAttribute("href"));
        var secretariat = await (await house.As("secretariat")).OpenAsync("/workspace/overview");
        Assert.True(secretariat.Says("Members drifting away"), secretariat.Text);
        Assert.StartsWith("/account/sign-in", (await house.Stranger().OpenAsync("/workspace/overview")).Address.AbsolutePath, StringComparison.Ordinal);
    }

    private static string Link(Nmap.Testing.Screen page, string label)
        => string.Join(' ', page.Document.QuerySelectorAll("dd a").First(a => a.TextContent.Contains(label, StringComparison.Ordinal)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
