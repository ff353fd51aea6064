using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;

namespace Nmap.Translations.Recipes;

/// <summary><c>nmap-translations</c>: who is asked, what is not planned, which texts go out together, which translations a machine made.</summary>
internal sealed class TranslationsStep(NmapDb db, Pairs pairs, Stock stock, ContentLibrary library, ContentStore store) : IRecipeStep
{
    /// <param name="Text">Its kind and the name of its set in content files: <c>GoodPractice/scrap-metal</c>.</param>
    /// <param name="Translator">A person's code.</param>
    private sealed record Entry(string Text, string Culture, string? NotPlannedBecause = null, string? Translator = null, string? DueOn = null, bool Machine = false);

    private sealed record Whole(string Text);

    /// <param name="From">Words of the source as it was when it was translated.</param>
    /// <param name="To">What they became on <paramref name="On"/>.</param>
    private sealed record Edit(string Text, string From, string To, string On);

    public string Name => "nmap-translations";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var edit in context.RowsOrFile<Edit>("Edits")) { await EditAsync(edit, context, cancel); }
        foreach (var entry in context.RowsOrFile<Entry>("Plans")) { await PutAsync(entry, context, cancel); }
        foreach (var whole in context.RowsOrFile<Whole>("Together"))
        {
            var set = Ids.From(whole.Text);
            var outing = await db.Set<Outing>().FindAsync([set], cancel);
            context.Report.Count(outing is null ? ImportOutcome.Created : ImportOutcome.Skipped);
            if (outing is null) { db.Add(new Outing { SetId = set, Together = true, At = context.Site.Now, Revision = 1 }); }
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("Translations.Imported", "Translation", "all", context.By), cancel); }
    }

    /// <summary>A later edit of a source, so that its translations are behind.</summary>
    private async Task EditAsync(Edit edit, RecipeContext context, CancellationToken cancel)
    {
        var set = Ids.From(edit.Text);
        var source = await library.NewestTo(context.By).InSet(set).Translations(false).FirstAsync(cancel);
        if (source?.As<HtmlBodyPart>() is not { } body || !body.Html.Contains(edit.From, StringComparison.Ordinal)) { context.Report.Count(ImportOutcome.Skipped); return; }
        await stock.TakeAsync(set, cancel);
        db.ChangeTracker.Clear();
        (source.ContentItemVersionId, source.ModifiedUtc) = (Ids.From($"{edit.Text}/{edit.To}"), context.Instant(edit.On));
        source.Put(body with { Html = body.Html.Replace(edit.From, edit.To, StringComparison.Ordinal) });
        context.Report.Count(await store.ImportAsync(source, context.By, cancel));
        db.ChangeTracker.Clear();
    }

    private async Task PutAsync(Entry entry, RecipeContext context, CancellationToken cancel)
    {
        var set = Ids.From(entry.Text);
        if (entry.Machine) { await MachineAsync(set, entry.Culture, context, cancel); }
        if (entry is { NotPlannedBecause: null, Translator: null }) { return; }
        var plan = await db.Set<Plan>().FindAsync([set, entry.Culture], cancel);
        context.Report.Count(plan is null ? ImportOutcome.Created : ImportOutcome.Skipped);
        if (plan is not null) { return; }
        plan = db.Add(new Plan { SetId = set, Culture = entry.Culture }).Entity;
        if (entry.NotPlannedBecause is not null) { plan.LeaveOut(entry.NotPlannedBecause, null, context.Site.Now); }
        else { plan.Ask(Ids.From("person/" + entry.Translator), context.Day(entry.DueOn ?? "D+14"), DateOnly.MinValue, null, context.Site.Now); }
    }

    private async Task MachineAsync(string set, string culture, RecipeContext context, CancellationToken cancel)
    {
        var pair = (await pairs.OfAsync(set, context.By, cancel)).FirstOrDefault(p => p.Culture == culture);
        foreach (var piece in (pair?.Pieces ?? []).Where(p => p.Target is not null))
        {
            object[] key = [set, culture, piece.Id, TextUnit.DigestOf(piece.Target!), piece.Source.Digest];
            var mark = await db.Set<Mark>().FindAsync(key, cancel);
            if (mark is not null) { continue; }
            db.Add(new Mark { SetId = set, Culture = culture, UnitId = piece.Id, TargetDigest = (string)key[3], SourceDigest = (string)key[4], SourceText = piece.Source.Text, At = context.Site.Now, Machine = true });
        }
    }
}
