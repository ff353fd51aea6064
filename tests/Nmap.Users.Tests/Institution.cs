namespace Nmap.Users.Tests;

/// <summary>A platform where one provider stands for three entries of the settings: our factor, theirs, and theirs for the lead's organisation.</summary>
public sealed class Institution : Site
{
    public Provider Provider { get; } = Provider.Start();

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        .. Provider.Settings("authority", "The Authority", "seed-lead", "theirs"),
        .. Provider.Settings("clearance", "Clearance Trust", "seed-member", "ours"),
        .. Provider.Settings("trusting", "Trusting Trust", "seed-member", "theirs"),
    ];

    public static async Task<Institution> OpenAsync(string email, params string[] amr)
    {
        var site = new Institution();
        await site.InitializeAsync();
        site.Provider.Says["email"] = email;
        site.Provider.Says["email_verified"] = true;
        if (amr.Length > 0) { site.Provider.Says["amr"] = amr; }
        return site;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The way out to a provider and back.</summary>
internal static class Ways
{
    /// <summary>Presses the provider's button on the sign-in page.</summary>
    /// <returns>The provider's address, with what it is asked.</returns>
    public static async Task<Uri> LeaveAsync(this Visitor visitor, string name, string returnUrl = "")
    {
        var door = await visitor.OpenAsync("/account/sign-in" + (returnUrl.Length > 0 ? "?returnUrl=" + Uri.EscapeDataString(returnUrl) : ""));
        var link = door.Document.QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == "Sign in with " + name).GetAttribute("href")!;
        return (await visitor.GetAsync(link)).SentTo ?? throw new InvalidOperationException("Nobody was sent to " + name);
    }

    /// <summary>Through the provider's page to where this platform leads then.</summary>
    public static async Task<Screen> ByProviderAsync(this Visitor visitor, string name, string returnUrl = "", string button = "yes")
        => await visitor.LandAsync(await visitor.GetAsync((await Provider.PressAsync(await visitor.LeaveAsync(name, returnUrl), button)).ToString()));

    public static async Task<Screen> LandAsync(this Visitor visitor, Screen screen)
    {
        while (screen.SentTo is { } next) { screen = await visitor.GetAsync(new Uri(screen.Address, next).ToString()); }
        return screen;
    }

    public static async Task<Screen> CodeAsync(this Visitor visitor, Screen screen, Account account) => await visitor.LandAsync(await screen.CodeAsync(account));
}
