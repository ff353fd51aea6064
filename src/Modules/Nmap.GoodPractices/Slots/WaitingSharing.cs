using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.GoodPractices.Sharing;

namespace Nmap.GoodPractices.Slots;

/// <summary>Levels of sharing that wait for the lead, and trials that wait to stand with their lesson.</summary>
internal sealed class WaitingSharing(NmapDb db, ContentLibrary library, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        var asked = reader.Can(PracticePermissions.Decide)
            ? await db.Set<SharingRequest>().AsNoTracking().Where(r => r.State == RequestState.Asked && r.AskedById != reader.PersonId).Select(r => new { r.SetId, r.Level }).ToListAsync(cancel) : [];
        var told = reader.Can(PracticePermissions.Approve)
            ? await db.Set<ReuseEntry>().AsNoTracking().Where(e => e.State == RequestState.Asked && e.ToldById != reader.PersonId).Select(e => new { e.SetId, e.Id }).ToListAsync(cancel) : [];
        if (asked.Count + told.Count == 0) { return []; }
        var titles = (await library.VisibleTo(reader).InSets([.. asked.Select(a => a.SetId).Concat(told.Select(t => t.SetId)).Distinct()]).Preferring(Cultures.Current).CardsAsync(0, 200, cancel)).ToDictionary(c => c.SetId, c => c.Title);
        return
        [
            .. asked.Where(a => titles.ContainsKey(a.SetId)).Select(a => new ListEntry(ListKind.NeedsYourApproval, titles[a.SetId], $"/workspace/lessons/{a.SetId}/share/{a.Level}", null, S["Share this lesson: {0}", S[Vocabulary.Levels[a.Level]].Value]) { InMail = true }),
            .. told.Where(t => titles.ContainsKey(t.SetId)).Select(t => new ListEntry(ListKind.NeedsYourApproval, titles[t.SetId], $"/workspace/lessons/{t.SetId}/tried/{t.Id}", null, S["Tried elsewhere: let it stand with the lesson, or say why not"]) { InMail = true }),
        ];
    }
}
