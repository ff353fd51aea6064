using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.GoodPractices.Beyond;

namespace Nmap.GoodPractices.Sharing;

/// <summary>A lesson that was removed for good takes along what was asked and told of it.</summary>
internal sealed class ForgetSharing(NmapDb db, ContentLibrary library) : IListen<ContentChanged>
{
    public async Task HearAsync(ContentChanged fact, Told told, CancellationToken cancel)
    {
        if (fact is not { What: "Purged", Type: nameof(GoodPractice) } || await library.NewestTo(Reader.System).InSet(fact.SetId).CountAsync(cancel) > 0) { return; }
        db.RemoveRange(await db.Set<SharingRequest>().Where(r => r.SetId == fact.SetId).ToListAsync(cancel));
        db.RemoveRange(await db.Set<ReuseEntry>().Where(e => e.SetId == fact.SetId).ToListAsync(cancel));
        db.RemoveRange(await db.Set<Sending>().Where(s => s.SetId == fact.SetId).ToListAsync(cancel));
        db.RemoveRange(await db.Set<SentFile>().Where(f => f.SetId == fact.SetId).ToListAsync(cancel));
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act($"{nameof(GoodPractice)}.SharingForgotten", nameof(GoodPractice), fact.ItemId, Reader.System), cancel); }
    }
}
