using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Translations.Contracts;

namespace Nmap.Translations.Verbs;

/// <summary>What somebody typed for a term.</summary>
internal sealed record TermText(Texts Words, Texts Also, Texts Forbidden, Texts Note);

/// <summary>Adds, changes or removes a term.</summary>
internal sealed class ChangeTerm(NmapDb db, ISite site)
{
    public async Task<Term> SaveAsync(string? id, TermText text, long? revision, Reader by, CancellationToken cancel)
    {
        Check(by);
        await using var work = await db.BeginAsync(cancel);
        var term = id is null ? db.Add(new Term()).Entity : await db.Set<Term>().FindAsync([id], cancel) ?? throw RefusedException.Missing();
        if (id is not null && revision != term.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this term while you were writing. What stands now is shown beside your fields.")); }
        term.Change(text.Words, text.Also, text.Forbidden, text.Note, site.Now);
        await FinishAsync(id is null ? "Term.Added" : "Term.Changed", term.Id, by, cancel);
        return term;
    }

    public async Task RemoveAsync(string id, Reader by, CancellationToken cancel)
    {
        Check(by);
        await using var work = await db.BeginAsync(cancel);
        db.Remove(await db.Set<Term>().FindAsync([id], cancel) ?? throw RefusedException.Missing());
        await FinishAsync("Term.Removed", id, by, cancel);
    }

    private Task FinishAsync(string act, string id, Reader by, CancellationToken cancel)
    {
        db.Tell(new TermsChanged());
        return db.CommitAsync(new Act(act, "Term", id, by), cancel);
    }

    private static void Check(Reader by)
    {
        if (!by.Can(Permissions.Terms)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not change the list of terms.")); }
    }
}
