using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;

namespace Nmap.Progress.Slots;

/// <summary>What was entered about obligations and treaties and waits for this person's confirmation, in "your list".</summary>
internal sealed class WaitingEntries(NmapDb db, Words words) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(ProgressPermissions.Keep)) { return []; }
        var waiting = await db.Set<ObligationEntry>().AsNoTracking().Where(e => e.ById == null || e.ById != reader.PersonId).Select(e => e.Id).ToListAsync(cancel);
        return waiting.Count == 0 ? [] : [new(ListKind.NeedsYourApproval, words.S.Plural(waiting.Count, "{0} entry about obligations waits for your confirmation", "{0} entries about obligations wait for your confirmation"),
            waiting is [var only] ? "/workspace/obligations/entries/" + only : "/workspace/obligations")];
    }
}
