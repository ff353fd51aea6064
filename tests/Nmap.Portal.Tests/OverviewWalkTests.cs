using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Nmap.Testing;

namespace Nmap.Portal.Tests;

/// <summary>Every number of the overview, followed to the page it opens, in the demonstration country.</summary>
public sealed partial class OverviewWalkTests(OverviewWalkTests.Velmara country) : IClassFixture<OverviewWalkTests.Velmara>
{
    public sealed class Velmara() : Site("demo.recipe.json");

    /// <summary>Where the rows stand on the page that an address opens.</summary>
    private static readonly (string Path, string Rows)[] Lists =
    [
        ("/workspace/challenges", "main tbody tr"),
        ("/workspace/actions", "main tbody tr"),
        ("/workspace/work-plan/", "main li[id^=a]"),
        ("/workspace/needs", "main tbody tr"),
        ("/workspace/benchmarks", "#benchmarks > li"),
        ("/workspace/members/composition", "main section li"),
        ("/workspace/consultations/", "main section[id^=answer-]"),
    ];

    [Theory]
    [InlineData("lead", 8)]
    [InlineData("secretariat", 8)]
    [InlineData("member", 7)]
    [InlineData("observer", 0)]
    [InlineData("auditor", 0)]
    [InlineData("administrator", 0)]
    public async Task Each_number_opens_as_many_rows_as_it_says(string role, int atLeast)
    {
        var (visitor, counted) = (await country.As(role), 0);
        var overview = await visitor.OpenAsync("/workspace/overview");
        foreach (var title in overview.Document.QuerySelectorAll(".nmap-card h2 a")) { await OpenAsync(visitor, title.GetAttribute("href")!); }
        foreach (var link in overview.Document.QuerySelectorAll(".nmap-card dd a"))
        {
            var (address, value, label) = (link.GetAttribute("href")!, Clean(link.QuerySelector("bdi")!), Clean(link.Closest("div")!.QuerySelector("dt")!));
            var page = await OpenAsync(visitor, address);
            if (Lists.FirstOrDefault(l => address.StartsWith(l.Path, StringComparison.Ordinal)).Rows is { } rows && FirstNumber().Match(value) is { Success: true, Value: var number })
            {
                var found = page.Document.QuerySelectorAll(rows).Length;
                Assert.True(int.Parse(number, CultureInfo.InvariantCulture) == found, $"{role}: {label} says {value}, {address} shows {found}");
                counted++;
            }
            else if (address.Split('#') is [_, var place])
            {
                Assert.True(page.Document.GetElementById(place) is { } row && Clean(row).Contains(value, StringComparison.Ordinal), $"{role}: {label} says {value}, which does not stand at {address}");
            }
            else { Assert.True(page.Says(value) || page.Says(label), $"{role}: neither {label} nor {value} stands on {address}"); }
        }
        Assert.True(counted >= atLeast, $"{role}: {counted} numbers were counted");
    }

    [Fact]
    public async Task A_narrowed_list_says_so_and_shows_all_again()
    {
        var member = await country.As("member");
        foreach (var list in new[] { "/workspace/challenges?show=too-long", "/workspace/needs?state=open", "/workspace/benchmarks?show=behind", "/workspace/members/composition?check=COMP-1" })
        {
            var page = await OpenAsync(member, list);
            var back = page.Document.QuerySelectorAll("main a").First(a => a.TextContent == "Show all").GetAttribute("href")!;
            Assert.Equal(list.Split('?')[0], back);
            Assert.DoesNotContain("Show all", (await OpenAsync(member, back)).Text, StringComparison.Ordinal);
        }
        Assert.True((await OpenAsync(member, "/workspace/challenges?show=nonsense")).Says("There is no such challenge."));
    }

    private static async Task<Screen> OpenAsync(Visitor visitor, string address)
    {
        var page = await visitor.OpenAsync(address);
        Assert.True(page.Status == HttpStatusCode.OK, $"{address} answered {page.Status}");
        return page;
    }

    private static string Clean(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\d+")]
    private static partial Regex FirstNumber();
}
