using Microsoft.Extensions.Configuration;
using Nmap.Cms.Modularity;
using Nmap.Users.SignIn.Providers;

namespace Nmap.Users.Tests;

public sealed class ProviderSettingsTests
{
    [Theory]
    [InlineData("Name", "", "Nmap__SignIn__Providers__0__Name is not set")]
    [InlineData("Issuer", "", "Nmap__SignIn__Providers__0__Issuer is not set")]
    [InlineData("Issuer", "login.example.org", "write it as the provider does in \"issuer\"")]
    [InlineData("Issuer", "https://login.example.org/?tenant=1", "write it as the provider does in \"issuer\"")]
    [InlineData("Issuer", "http://login.example.org", "Use https.")]
    [InlineData("ClientId", " ", "Nmap__SignIn__Providers__0__ClientId is not set")]
    [InlineData("ClientSecret", "", "Nmap__SignIn__Providers__0__ClientSecret is not set")]
    [InlineData("Organisation", "", "Nmap__SignIn__Providers__0__Organisation is not set")]
    [InlineData("Factor", "both", "write ours or theirs")]
    [InlineData("Acr", "gold", "means something only with Nmap__SignIn__Providers__0__Factor=theirs")]
    [InlineData("Organization", "clearance", "Nmap__SignIn__Providers__0__Organization is not a setting of a provider")]
    public void A_mistake_is_named_with_what_to_write(string setting, string value, string words)
    {
        var mistake = Assert.Throws<SettingsException>(() => Read((setting, value)));
        Assert.Contains(words, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("very secret", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_one_is_read_and_never_tells_its_secret()
    {
        var provider = Assert.Single(Read(("Factor", "theirs"), ("Acr", "gold")).All);
        Assert.Equal(("/account/providers/0/callback", SecondFactor.Theirs, "gold"), (provider.CallbackAddress, provider.Factor, provider.Acr));
        Assert.DoesNotContain("very secret", $"{provider}", StringComparison.Ordinal);
    }

    private static ProviderList Read(params (string Name, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Name"] = "Clearance Trust", ["Issuer"] = "https://login.example.org", ["ClientId"] = "nmap", ["ClientSecret"] = "very secret", ["Organisation"] = "clearance",
        };
        foreach (var (name, value) in changes) { settings[name] = value; }
        return ProviderSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Nmap:SignIn:Providers:0:" + s.Key, s.Value))).Build());
    }
}
