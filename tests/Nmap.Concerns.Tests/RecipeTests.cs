using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Concerns.Tests;

/// <summary>The demonstration's concerns.</summary>
public sealed class RecipeTests
{
    [Fact]
    public async Task Five_concerns_come_once()
    {
        await using var site = await Site.StartAsync();
        Assert.Equal("created 6, changed 0, skipped 0", await RunAsync(site));
        Assert.Equal("created 0, changed 0, skipped 6", await RunAsync(site));
        var list = await (await site.As("secretariat")).OpenAsync("/workspace/concerns");
        Assert.Equal(5, list.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.True(list.Says("Overdue since") && list.Says("On an agenda") && list.Says("Not taken up"), list.Text);
        Assert.True((await Desk.English(site).FollowAsync("C-9D4B-2KX", "E5RM-31ZN-H8GQ")).Says("The mobile clinic starts its round"));
    }

    private static async Task<string> RunAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var file = Path.Combine(AppContext.BaseDirectory, "recipes", "concerns.recipe.json");
        return (await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, Reader.System, cancel: TestContext.Current.CancellationToken)).ToString();
    }
}
