using Nmap.Cms.Access;

namespace Nmap.Cms.Slots;

/// <summary>One link of a menu.</summary>
/// <param name="Place">Which menu.</param>
/// <param name="Label">English text, translated when shown.</param>
/// <param name="Address">Root-relative; a public one without its language (<c>/news</c>).</param>
/// <param name="Order">Small stands first.</param>
/// <param name="Permission">Who sees it; null for everybody who reaches the menu.</param>
public sealed record MenuEntry(MenuPlace Place, string Label, string Address, int Order, Permission? Permission = null);

public enum MenuPlace
{
    Public,
    PublicFooter,
    Workspace,
    Admin,
}

/// <summary>Slot: entries of the menus.</summary>
public interface IMenuSource
{
    IEnumerable<MenuEntry> Entries { get; }
}
