using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;

namespace Nmap.Portal.Changes;

/// <summary>Says what a new wording changes for its readers, before it is sent on.</summary>
internal sealed class TellChange(NmapDb db, Cms.Content.Desk desk, ChangesTold changes, TimeProvider clock)
{
    /// <param name="cosmetic">No reader would notice: then there is no line.</param>
    public async Task RunAsync(ContentItem item, string? line, bool cosmetic, Reader by, CancellationToken cancel)
    {
        var rights = await desk.RightsAsync(item, by, cancel);
        if (!rights.MayWrite && !rights.Steps.Any(s => ChangeAsked.Asks(s.Name))) { throw new RefusedException(Refusal.NotYours, Phrase.Of("You can read this text but not change it.")); }
        if (item.Published) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Readers see this wording already. What was said of it stays.")); }
        if (!await changes.AsksAsync(item, cancel)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Nobody but members has read this text yet, so nothing has changed for readers.")); }
        var note = await db.Set<ChangeNote>().SingleOrDefaultAsync(n => n.VersionId == item.ContentItemVersionId, cancel);
        if (note?.Says(line, cosmetic) == true) { return; }
        if (note is not null && item.State is not ("draft" or "returned")) { throw new RefusedException(Refusal.WrongState, Phrase.Of("What was said is being approved with the wording. Return the text to change it.")); }
        note ??= db.Add(new ChangeNote { VersionId = item.ContentItemVersionId, ItemId = item.ContentItemId }).Entity;
        note.Tell(line, cosmetic, by.PersonId, clock.GetUtcNow());
        await db.CommitAsync(new Act($"{item.ContentType}.ChangeTold", item.ContentType, item.ContentItemId, by), cancel);
    }
}
