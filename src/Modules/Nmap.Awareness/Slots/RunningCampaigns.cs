using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Awareness.Slots;

/// <summary>Campaigns that run today, on the home page.</summary>
internal sealed class RunningCampaigns(ContentLibrary library, ContentTypes types) : IHomeSection
{
    public int Order => 300;
    public string Partial => "Home-Campaigns";
    public string Title => Phrase.Of("Campaigns");

    public async Task<object?> ModelAsync(string culture, CancellationToken cancel)
    {
        var running = types[nameof(Campaign)].Narrow(library.VisibleTo(Reader.Stranger).OfType(nameof(Campaign)), n => n == "running" ? "now" : null);
        return await running.Preferring(culture).CardsAsync(0, 3, cancel) is { Count: > 0 } cards ? cards : null;
    }
}

internal sealed class AwarenessMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.Public, Phrase.Of("Stay safe"), "/risk-education", 45),
        new(MenuPlace.PublicFooter, Phrase.Of("Campaigns"), "/campaigns", 17),
        new(MenuPlace.Workspace, Phrase.Of("Press desk"), "/workspace/press", 62, AwarenessPermissions.RunPressDesk),
    ];
}
