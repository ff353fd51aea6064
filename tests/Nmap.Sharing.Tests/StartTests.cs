using System.Net;
using Nmap.Testing;

namespace Nmap.Sharing.Tests;

public sealed class StartTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_unknown_page_is_not_found()
    {
        var screen = await site.Stranger().GetAsync("/en/nothing-here");
        Assert.Equal(HttpStatusCode.NotFound, screen.Status);
    }

    [Fact]
    public async Task The_program_starts_again_on_the_same_data()
    {
        await using var other = await Site.StartAsync();
        await other.RestartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.Stranger().GetAsync("/en/nothing-here")).Status);
    }
}
