using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Inbox;

/// <summary>Somebody looked at a mail that was not applied; its words are not kept longer.</summary>
internal sealed class LookAtMail(NmapDb db)
{
    public async Task RunAsync(string id, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.LookAtMail) || await db.Set<InboxRow>().SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } mail) { throw RefusedException.Missing(); }
        mail.LookedAt(by.PersonId);
        await db.CommitAsync(new Act("Mail.LookedAt", "Mail", mail.Id, by), cancel);
    }
}
