using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;

namespace Nmap.Portal.Jobs;

/// <summary>A text was removed for good: so is what people typed for it and had not saved.</summary>
internal sealed class ForgetPurged(NmapDb db) : IListen<ContentChanged>
{
    public async Task HearAsync(ContentChanged fact, Told told, CancellationToken cancel)
    {
        if (fact.What == "Purged") { await db.Set<UnsavedText>().Where(u => u.Subject == fact.ItemId).ExecuteDeleteAsync(cancel); }
    }
}
