using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;
using Nmap.Consultations.Contracts;
using Nmap.Testing;
using Xunit;

namespace Nmap.Consultations.Tests;

/// <summary>The demonstration's consultations, ways of deciding as data, what other modules read, and search.</summary>
public sealed class RecipeTests(Hall site) : IClassFixture<Hall>
{
    [Fact]
    public async Task Consultations_come_once_and_a_way_of_deciding_of_the_countrys_own_is_used()
    {
        Assert.StartsWith("created 4, changed 0, skipped 0", await RunAsync(), StringComparison.Ordinal);
        Assert.StartsWith("created 0, changed 0, skipped 4", await RunAsync(), StringComparison.Ordinal);
        var list = await site.Stranger().OpenAsync("/en/consultations");
        Assert.True(list.Says("Which warning signs do people understand?") && list.Says("Result published") && !list.Says("In which order"), list.Text);
        var page = await site.Stranger().OpenAsync("/en/consultations/data-sharing");
        Assert.True(page.Says("Names of private people are not published.") && page.Says("Exact places and names"), page.Text);
        await using var scope = site.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<IConsultations>().AllAsync(Reader.System, Hall.Now);
        Assert.Equal([("open", 3, 1), ("open", 2, 2), ("published", 4, 0)], all.Select(c => (c.State, c.Inputs, c.Waiting)));
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/search?q=villages")).Says("Which warning signs")));
        Assert.False((await site.Stranger().OpenAsync("/en/search?q=provinces")).Says("In which order"));

        var question = await site.AskAsync((await site.OpenAsync("members")).Id, "village");
        await site.SendAsync("member", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/positions", new { Choice = "no", Why = "The elders fear for the well." });
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/questions/{question}/transitions/declare", new { Outcome = "Agreed", Text = "x" }, System.Net.HttpStatusCode.Conflict);
        Assert.True((await (await site.As("member")).OpenAsync($"/workspace/consultations/questions/{question}")).Says("The elders say no"));
    }

    private async Task<string> RunAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var file = Path.Combine(AppContext.BaseDirectory, "recipes", "consultations.recipe.json");
        return (await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, Reader.System, cancel: Hall.Now)).ToString();
    }
}
