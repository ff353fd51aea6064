using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Notifications.Slots;

internal sealed class MailboxMenu(ISite site) : IMenuSource
{
    public IEnumerable<MenuEntry> Entries
        => site.Settings.Demonstration ? [new(MenuPlace.Workspace, Phrase.Of("Mailbox of the demonstration"), "/workspace/mailbox", 98)] : [];
}
