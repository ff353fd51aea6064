using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Verbs;

/// <summary>The lead enters a state of completion; it is public at once.</summary>
internal sealed class DeclareCompletion(NmapDb db, ISite site)
{
    public async Task RunAsync(Completion state, Reader by, CancellationToken cancel)
    {
        if (!by.Can(ProgressPermissions.Approve)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy approves figures.")); }
        await using var work = await db.BeginAsync(cancel);
        if (state.AreaCode is { } code && (await db.AtlasAsync(cancel))[code] is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the area."), "Area"); }
        state.Follow((await db.CompletionsAsync(cancel)).LastOrDefault(c => c.AreaCode == state.AreaCode), site.Today);
        db.Add(state);
        db.Tell(new ObligationsChanged());
        await db.CommitAsync(new Act("Completion." + state.Step, "Completion", state.Id, by), cancel);
    }
}
