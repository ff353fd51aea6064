using Microsoft.Extensions.DependencyInjection;
using Nmap.Challenges.Contracts;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Challenges.Tests;

/// <summary>The demonstration's challenges, what other modules read of them, and search.</summary>
public sealed class RecipeTests(Floor site) : IClassFixture<Floor>
{
    [Fact]
    public async Task Challenges_come_once_are_found_and_stand_in_the_contract()
    {
        Assert.Matches("^created [1-9][0-9]*, changed 0, skipped 0", await RunAsync());
        Assert.StartsWith("created 0, changed 0, skipped ", await RunAsync(), StringComparison.Ordinal);
        var page = await site.Stranger().OpenAsync("/ar/challenges");
        Assert.True(page.Says("الطرق إلى محافظة بيشتي"), page.Text);
        await using var scope = site.Services.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<IChallenges>().OpenAsync(Reader.System, Floor.Now);
        Assert.Equal([210, 128, 45, 9], open.Select(c => c.DaysOpen));
        Assert.Equal(2, (await scope.ServiceProvider.GetRequiredService<IChallenges>().ReleasedAsync(Floor.Now)).Count);
        Assert.True(await Patience.UntilAsync(async () => (await (await site.As("member")).OpenAsync("/workspace/search?q=detour")).Says("The bridges to Peshti")));
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/search?q=Peshti")).Says("Roads to Peshti Province")));
        Assert.False((await site.Stranger().OpenAsync("/en/search?q=detour")).Says("The bridges to Peshti"));
    }

    private async Task<string> RunAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var file = Path.Combine(AppContext.BaseDirectory, "recipes", "challenges.recipe.json");
        return (await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, Reader.System, cancel: Floor.Now)).ToString();
    }
}
