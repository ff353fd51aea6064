using System.Net;
using Nmap.Testing;

namespace Nmap.Sharing.Tests;

/// <summary>The ground all suites stand on.</summary>
public sealed class VisitorTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Somebody_signs_in_on_the_real_form_and_a_stranger_does_not_get_in()
    {
        var screen = await (await site.As("secretariat")).OpenAsync("/workspace");
        Assert.Equal("/workspace", screen.Address.AbsolutePath);
        Assert.StartsWith("/account/sign-in", (await site.Stranger().GetAsync("/workspace")).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_starts_again_on_the_same_data()
    {
        await using var other = await Site.StartAsync();
        await other.RestartAsync();
        Assert.Equal(HttpStatusCode.OK, (await other.Stranger().GetAsync("/en")).Status);
    }
}
