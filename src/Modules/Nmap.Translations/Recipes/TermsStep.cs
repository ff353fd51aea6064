using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Translations.Contracts;

namespace Nmap.Translations.Recipes;

/// <summary><c>nmap-terms</c>: words of the field. A term that the country changed itself is left as it is.</summary>
internal sealed class TermsStep(NmapDb db) : IRecipeStep
{
    private const long Untouched = 1;

    private sealed record Entry(string Code, Texts Words, Texts? Also = null, Texts? Forbidden = null, Texts? Note = null);

    public string Name => "nmap-terms";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<Entry>("Terms"))
        {
            var id = Ids.From("term/" + entry.Code);
            var row = await db.Set<Term>().FindAsync([id], cancel);
            if (row is not null && (row.Revision != Untouched || IsSame(row, entry))) { context.Report.Count(ImportOutcome.Skipped); continue; }
            var isNew = row is null;
            row ??= db.Add(new Term { Id = id }).Entity;
            row.Change(entry.Words, entry.Also ?? Texts.Empty, entry.Forbidden ?? Texts.Empty, entry.Note ?? Texts.Empty, context.Site.Now);
            row.Revision = Untouched;
            context.Report.Count(isNew ? ImportOutcome.Created : ImportOutcome.Changed);
        }
        if (!db.ChangeTracker.HasChanges()) { return; }
        db.Tell(new TermsChanged());
        await db.CommitAsync(new Act("Terms.Imported", "Term", "all", context.By), cancel);
    }

    private static bool IsSame(Term row, Entry entry)
        => row.Words.Equals(entry.Words) && row.Also.Equals(entry.Also ?? Texts.Empty) && row.Forbidden.Equals(entry.Forbidden ?? Texts.Empty) && row.Note.Equals(entry.Note ?? Texts.Empty);
}
