using Nmap.Cms.Slots;
using Nmap.Cms.Web;

namespace Nmap.Users.Pages.Admin;

internal sealed class IndexModel(IEnumerable<IMenuSource> menus) : NmapPage
{
    public IReadOnlyList<MenuEntry> Entries { get; private set; } = [];

    public void OnGet() => Entries = [.. menus.SelectMany(m => m.Entries)
        .Where(e => e.Place == MenuPlace.Admin && (e.Permission is null || Reader.Can(e.Permission))).OrderBy(e => e.Order)];
}
