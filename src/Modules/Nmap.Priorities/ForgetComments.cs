using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;

namespace Nmap.Priorities;

/// <summary>A text that was removed for good takes its comments along.</summary>
internal sealed class ForgetComments(NmapDb db, ContentLibrary library) : IListen<ContentChanged>
{
    public async Task HearAsync(ContentChanged fact, Told told, CancellationToken cancel)
    {
        if (fact is not { What: "Purged", Type: nameof(Advocacy) } || await library.NewestTo(Reader.System).InSet(fact.SetId).CountAsync(cancel) > 0) { return; }
        db.RemoveRange(await db.Set<AdvocacyComment>().Where(c => c.SetId == fact.SetId).ToListAsync(cancel));
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("Advocacy.CommentsForgotten", nameof(Advocacy), fact.ItemId, Reader.System), cancel); }
    }
}
