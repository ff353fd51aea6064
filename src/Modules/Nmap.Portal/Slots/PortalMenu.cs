using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Nmap.Portal.Reading;

namespace Nmap.Portal.Slots;

internal sealed class PortalMenu(StandingPages pages) : IMenuSource
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["about"] = Phrase.Of("About this platform"),
        ["press"] = Phrase.Of("Press"),
        ["accessibility"] = Phrase.Of("Accessibility"),
        ["privacy"] = Phrase.Of("Privacy"),
    };

    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.Public, Phrase.Of("News"), "/news", 60),
        new(MenuPlace.Workspace, Phrase.Of("Your list"), "/workspace", 5, CmsPermissions.EnterWorkspace),
        new(MenuPlace.Workspace, Phrase.Of("How things stand"), "/workspace/overview", 6, CmsPermissions.EnterWorkspace),
        new(MenuPlace.Workspace, Phrase.Of("Texts"), "/workspace/content", 60, CmsPermissions.EnterWorkspace),
        new(MenuPlace.Workspace, Phrase.Of("Home page and menus"), "/workspace/portal", 90, PortalPermissions.Arrange),
        new(MenuPlace.Admin, Phrase.Of("Make the platform ready"), "/admin/start", 5, CmsPermissions.EnterAdmin),
        new(MenuPlace.Admin, Phrase.Of("Settings"), "/admin/settings", 30, CmsPermissions.ChangeSettings),
        new(MenuPlace.Admin, Phrase.Of("Names, emblem and colours"), "/admin/settings/branding", 32, CmsPermissions.ChangeSettings),
        new(MenuPlace.Admin, Phrase.Of("Types of text"), "/admin/content-types", 33, CmsPermissions.ChangeSettings),
        new(MenuPlace.Admin, Phrase.Of("Public holidays and weekend"), "/admin/settings/holidays", 31, CmsPermissions.ChangeHolidays),
        .. StandingPages.Names.Where((n, _) => n is "press" or "accessibility" || pages.Written.Contains(n))
            .Select((n, i) => new MenuEntry(MenuPlace.PublicFooter, Labels[n], "/" + n, 20 + i)),
    ];
}
