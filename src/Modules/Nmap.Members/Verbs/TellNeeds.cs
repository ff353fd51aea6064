using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Data;

namespace Nmap.Members.Verbs;

/// <summary>A person says what they need to take part. The audit tells that, not what.</summary>
internal sealed class TellNeeds(NmapDb db, ISite site)
{
    public const int Longest = 1000;

    public async Task RunAsync(IReadOnlyList<string> kinds, string? note, Reader by, CancellationToken cancel)
    {
        if (by.PersonId is not { } personId || !by.Can(Permissions.See)) { throw RefusedException.Missing(); }
        if (note?.Length > Longest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write at most {0} characters."), "Note", Longest); }
        var row = await db.Set<AccessNeed>().FindAsync([personId], cancel) ?? db.Add(new AccessNeed { PersonId = personId }).Entity;
        (row.Kinds, row.Note, row.ChangedOn) = (Vocabulary.Known(kinds, Vocabulary.Needs), string.IsNullOrWhiteSpace(note) ? null : note.Trim(), site.Today);
        if (row.Kinds.Count == 0 && row.Note is null) { db.Remove(row); }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("Person.NeedsTold", "Person", personId, by), cancel); }
    }

    /// <summary>Needs of everybody who speaks for a member on that day, by name.</summary>
    public async Task<IReadOnlyList<(PersonRow Person, AccessNeed Need)>> AllAsync(DateOnly day, CancellationToken cancel)
    {
        var rows = await (from n in db.Set<AccessNeed>().AsNoTracking() join p in db.Set<PersonRow>().AsNoTracking() on n.PersonId equals p.Id
                          where db.Set<Term>().On(day).Any(t => t.PersonId == p.Id) select new { p, n }).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.p.FullName, StringComparer.CurrentCulture).Select(r => (r.p, r.n))];
    }
}
