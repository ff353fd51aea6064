using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Slots;

/// <summary>Mail that came in and was not applied waits in the secretariat's list.</summary>
internal sealed class MailToLookAt(NmapDb db, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.LookAtMail)) { return []; }
        var count = await db.Set<InboxRow>().CountAsync(m => m.State == InboxState.ToLookAt, cancel);
        return count == 0 ? [] : [new(ListKind.Due, S.Plural(count, "{0} mail to look at", "{0} mails to look at"), "/workspace/mail")];
    }
}
