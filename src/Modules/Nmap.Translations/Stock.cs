using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Translations.Contracts;

namespace Nmap.Translations;

/// <summary>Counts how far a text is in every language, and remembers what each wording was made from.</summary>
internal sealed class Stock(NmapDb db, Pairs pairs, ContentLibrary library, ContentTypes types, IRoutes routes, TimeProvider clock) : IListen<ContentChanged>, IListen<TranslationChanged>
{
    public Task HearAsync(ContentChanged fact, Told told, CancellationToken cancel) => TakeAsync(fact.SetId, cancel);

    public Task HearAsync(TranslationChanged fact, Told told, CancellationToken cancel) => TakeAsync(fact.SetId, cancel);

    /// <summary>Counts anew. The listener, the page that follows an act and the keeper at the start may come to a text in the same moment: one waits for the other.</summary>
    public async Task TakeAsync(string setId, CancellationToken cancel)
    {
        await using var alone = db.Database.CurrentTransaction is null ? await db.BeginAsync(cancel) : null;
        var standing = await db.Set<Standing>().Where(s => s.SetId == setId).ToListAsync(cancel);
        var source = await library.DeskOf(Reader.System).InSet(setId).Translations(false).FirstAsync(cancel);
        var wanted = source is null or { State: "withdrawn" or "archived" } || !TextUnits.AreTranslated(types[source.ContentType]) ? [] : await pairs.OfAsync(setId, Reader.System, cancel);
        db.RemoveRange(standing.Where(s => wanted.All(p => p.Culture != s.Culture)));
        var plans = await db.Set<Plan>().AsNoTracking().Where(p => p.SetId == setId).ToDictionaryAsync(p => p.Culture, cancel);
        var marks = await db.Set<Mark>().Where(m => m.SetId == setId).ToListAsync(cancel);
        foreach (var pair in wanted)
        {
            Remember(pair, [.. marks.Where(m => m.Culture == pair.Culture)]);
            var row = standing.Find(s => s.Culture == pair.Culture) ?? db.Add(new Standing { SetId = setId, Culture = pair.Culture }).Entity;
            await FillAsync(row, pair, source!, plans.GetValueOrDefault(pair.Culture), cancel);
        }
        await db.SaveChangesAsync(cancel);
        if (alone is not null) { await db.Database.CommitTransactionAsync(cancel); }
    }

    private async Task FillAsync(Standing row, Pair pair, ContentItem newest, Plan? plan, CancellationToken cancel)
    {
        var route = await routes.FindAsync(pair.Type.Route, cancel);
        (row.VersionId, row.SourceAt) = (newest.ContentItemVersionId, newest.ModifiedUtc);
        (row.ItemId, row.AuthorId) = (pair.Target?.ContentItemId, pair.Target?.Author);
        (row.Pieces, row.Machine) = (pair.Pieces.Count, pair.Pieces.Count(p => p.Machine));
        row.Behind = pair.Target is null ? 0 : pair.Pieces.Count(p => !p.Follows);
        row.State = States.Of(pair.Target, pair.Target is null ? null : route.State(pair.Target.State), plan?.IsPlanned != false, row.Behind);
        (row.TranslatorId, row.DueOn) = (plan?.TranslatorId, plan?.DueOn);
    }

    /// <summary>A wording saved by any other way follows what the floor says it was made from; the source's words are kept for the next difference.</summary>
    private void Remember(Pair pair, List<Mark> known)
    {
        foreach (var piece in pair.Pieces.Where(p => p.Target is not null && p.Follows))
        {
            var digest = TextUnit.DigestOf(piece.Target!);
            if (known.Exists(m => m.UnitId == piece.Id && m.TargetDigest == digest && m.SourceDigest == piece.Source.Digest)) { continue; }
            db.Add(new Mark { SetId = pair.SetId, Culture = pair.Culture, UnitId = piece.Id, TargetDigest = digest, SourceDigest = piece.Source.Digest, SourceText = piece.Source.Text, At = clock.GetUtcNow() });
        }
    }
}
