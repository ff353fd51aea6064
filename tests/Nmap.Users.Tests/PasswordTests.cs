using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Users.Tests;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("short")]
    [InlineData("password")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("Qwertyuiop1")]
    [InlineData("83746529")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("Testland-2026")]
    [InlineData("secretariat1234")]
    [InlineData("SeedSecretariat!")]
    [InlineData("minefield#2025")]
    public async Task Easy_passwords_are_refused(string password) => Assert.NotEmpty((await ChangeAsync(password)).Errors);

    [Theory]
    [InlineData("k7f9q2zrw")]
    [InlineData("oyster lamp violet ridge")]
    [InlineData("مصباح أزرق على الجسر")]
    public async Task Others_are_taken_without_rules_of_composition(string password) => Assert.Empty((await ChangeAsync(password)).Errors);

    [Fact]
    public async Task A_password_of_128_characters_is_taken()
        => Assert.Empty((await ChangeAsync(string.Concat(Enumerable.Repeat("oyster lamp violet ridge! ", 5))[..128])).Errors);

    private static async Task<Screen> ChangeAsync(string password)
    {
        // A change that is taken would stand in the way of the next.
        await using var fresh = await Site.StartAsync();
        var visitor = await fresh.As("secretariat");
        return await (await visitor.OpenAsync("/account/password")).FormWith("Current").Fill("Current", fresh.Account("secretariat").Password).Fill("Password", password).SendAsync();
    }
}

/// <summary>The sites of tests hash lightly; the program does not.</summary>
public sealed class HashTests
{
    [Fact]
    public void The_program_hashes_passwords_as_owasp_counts_it()
    {
        var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        new UsersModule().AddServices(services, new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
        using var built = services.BuildServiceProvider();
        Assert.True(built.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.Identity.PasswordHasherOptions>>().Value.IterationCount >= 210_000);
    }
}
