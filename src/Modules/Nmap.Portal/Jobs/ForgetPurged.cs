using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Portal.Changes;

namespace Nmap.Portal.Jobs;

/// <summary>A text was removed for good: so is what people typed for it and had not saved, and what they said of its changes.</summary>
internal sealed class ForgetPurged(NmapDb db) : IListen<ContentChanged>
{
    public async Task HearAsync(ContentChanged fact, Told told, CancellationToken cancel)
    {
        if (fact.What != "Purged") { return; }
        await db.Set<UnsavedText>().Where(u => u.Subject == fact.ItemId).ExecuteDeleteAsync(cancel);
        await db.Set<ChangeNote>().Where(n => n.ItemId == fact.ItemId).ExecuteDeleteAsync(cancel);
    }
}
