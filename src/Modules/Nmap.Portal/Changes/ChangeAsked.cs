using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;

namespace Nmap.Portal.Changes;

/// <summary>A public text does not go on to readers anew before somebody said what changed.</summary>
internal sealed class ChangeAsked(NmapDb db, ChangesTold changes) : IContentRule
{
    /// <summary>Steps by which a wording goes towards its readers.</summary>
    public static bool Asks(string step) => step is "submit" or "force" or "schedule" or "publish";

    /// <summary>At these the writer says it; later it is only said where nobody did.</summary>
    public static bool IsWriters(string step) => step is "submit" or "force";

    async Task IContentRule.BeforeStepAsync(ContentItem item, string step, string? reason, CancellationToken cancel)
    {
        if (!Asks(step) || !await changes.AsksAsync(item, cancel) || await db.Set<ChangeNote>().AnyAsync(n => n.VersionId == item.ContentItemVersionId, cancel)) { return; }
        throw new RefusedException(Refusal.Invalid, ChangeNote.Asked, "Changed");
    }
}
