using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;

namespace Nmap.Progress.Slots;

/// <summary>Figures and states of completion that this person may approve, in "your list".</summary>
internal sealed class WaitingFigures(NmapDb db, Words words) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(ProgressPermissions.Approve)) { return []; }
        var waiting = await db.Set<Figure>().AsNoTracking().Where(f => f.State == FigureState.Imported && f.SupersededById == null && (f.ImportedById == null || f.ImportedById != reader.PersonId))
            .Select(f => f.Remarks).ToListAsync(cancel);
        var completions = await db.Set<Completion>().CountAsync(c => c.State == CompletionState.Waiting && (c.ById == null || c.ById != reader.PersonId), cancel);
        return [.. Figures(waiting), .. Completions(completions)];
    }

    private IEnumerable<ListEntry> Completions(int waiting)
        => waiting == 0 ? [] : [new(ListKind.NeedsYourApproval, words.S.Plural(waiting, "{0} state of completion waits for your approval", "{0} states of completion wait for your approval"), "/workspace/figures/completion")];

    private IEnumerable<ListEntry> Figures(List<IReadOnlyList<Remark>> waiting)
    {
        if (waiting.Count == 0) { return []; }
        var S = words.S;
        var toLookAt = waiting.Count(r => r.Count > 0);
        return [new(ListKind.NeedsYourApproval, S.Plural(waiting.Count, "{0} figure waits for your approval", "{0} figures wait for your approval"), "/workspace/figures",
            Context: toLookAt == 0 ? null : S.Plural(toLookAt, "{0} of them needs a look", "{0} of them need a look"))];
    }
}
