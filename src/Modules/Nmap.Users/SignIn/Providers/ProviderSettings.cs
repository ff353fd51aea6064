using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Nmap.Cms.Modularity;

namespace Nmap.Users.SignIn.Providers;

/// <summary>Reads <c>Nmap__SignIn__Providers__KEY__…</c>; what is wrong there stops the start.</summary>
internal static partial class ProviderSettings
{
    private const string Section = "Nmap:SignIn:Providers";
    private static readonly string[] Known = ["Name", "Issuer", "ClientId", "ClientSecret", "Organisation", "Factor", "Acr"];

    /// <exception cref="SettingsException">A setting is missing or wrong; the message names it and never holds a secret.</exception>
    public static ProviderList Read(IConfiguration configuration) => new([.. configuration.GetSection(Section).GetChildren().Select(One)]);

    private static Provider One(IConfigurationSection section)
    {
        if (!Word().IsMatch(section.Key)) { throw new SettingsException($"{Shown(section, null)}: the part after Providers stands in addresses; write 1 to 40 of a-z, 0-9 and -."); }
        if (section.GetChildren().FirstOrDefault(c => !Known.Contains(c.Key, StringComparer.OrdinalIgnoreCase)) is { } odd)
        {
            throw new SettingsException($"{Shown(section, odd.Key)} is not a setting of a provider. There are: {string.Join(", ", Known)}.");
        }
        var factor = section["Factor"] switch
        {
            null or "" or "ours" => SecondFactor.Ours,
            "theirs" => SecondFactor.Theirs,
            var other => throw new SettingsException($"{Shown(section, "Factor")} is \"{other}\"; write ours or theirs."),
        };
        var acr = section["Acr"] is { Length: > 0 } text ? text : null;
        if (acr is not null && factor == SecondFactor.Ours) { throw new SettingsException($"{Shown(section, "Acr")} says what counts as the provider's second factor; it means something only with {Shown(section, "Factor")}=theirs."); }
        return new(section.Key.ToLowerInvariant(), Needed(section, "Name", "write what stands on its button, for example the institution's short name"), Issuer(section),
            Needed(section, "ClientId", "write the client the provider registered for this platform"), Needed(section, "ClientSecret", "write the secret the provider gave for this client"),
            Needed(section, "Organisation", "write the code of the organisation whose people come this way"), factor, acr);
    }

    private static Uri Issuer(IConfigurationSection section)
    {
        var text = Needed(section, "Issuer", "write the provider's issuer, for example https://login.example.org");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || text.Length > ProviderLink.LongestIssuer || uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length > 0)
        {
            throw new SettingsException($"{Shown(section, "Issuer")} is \"{text}\"; write it as the provider does in \"issuer\", for example https://login.example.org.");
        }
        if (uri.Scheme == "http" && !uri.IsLoopback) { throw new SettingsException($"{Shown(section, "Issuer")} is \"{text}\"; plain http is allowed on this machine only. Use https."); }
        return uri;
    }

    private static string Needed(IConfigurationSection section, string name, string what)
        => section[name] is { } text && text.Trim() is { Length: > 0 } found ? found : throw new SettingsException($"{Shown(section, name)} is not set; {what}.");

    private static string Shown(IConfigurationSection section, string? name) => section.Path.Replace(":", "__", StringComparison.Ordinal) + (name is null ? "" : "__" + name);

    [GeneratedRegex("^[A-Za-z0-9-]{1,40}$")]
    private static partial Regex Word();
}
