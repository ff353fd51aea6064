namespace Nmap.Users.SignIn.Providers;

/// <summary>Whose second factor counts for people who come from a provider.</summary>
internal enum SecondFactor
{
    /// <summary>A code or passkey of this platform, as for everybody.</summary>
    Ours,

    /// <summary>The provider's, where its identity token says that one was shown; else ours.</summary>
    Theirs,
}

/// <summary>An institution's own OpenID Connect provider, as the operator describes it.</summary>
/// <param name="Key">Its word in the settings, and in the addresses.</param>
/// <param name="Organisation">Code of the organisation whose people may come this way.</param>
/// <param name="Acr">Authentication context asked for, which counts as a second factor; null when <c>amr</c> alone decides.</param>
internal sealed record Provider(string Key, string Name, Uri Issuer, string ClientId, string ClientSecret, string Organisation, SecondFactor Factor, string? Acr)
{
    public string StartAddress => "/account/providers/" + Key;

    public string CallbackAddress => StartAddress + "/callback";

    // Of whoever logs it: never the secret.
    public override string ToString() => Key;
}

/// <summary>The providers of this platform, in the order of the settings; usually none.</summary>
internal sealed class ProviderList(IReadOnlyList<Provider> all)
{
    public IReadOnlyList<Provider> All => all;

    public Provider? Find(string? key) => all.FirstOrDefault(p => string.Equals(p.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>What people call it; its host when it stands in the settings no more.</summary>
    public string NameOf(ProviderLink link) => Find(link.Provider)?.Name ?? new Uri(link.Issuer).Host;
}
