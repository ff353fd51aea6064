using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Translations.Contracts;

namespace Nmap.Translations.Verbs;

/// <summary>Whoever approves the source says that a change leaves its translations as they are.</summary>
internal sealed class WaiveChange(NmapDb db, Pairs pairs, ContentStore store, TimeProvider clock)
{
    /// <returns>How many languages stay current by it.</returns>
    public async Task<int> RunAsync(string setId, IReadOnlyCollection<string> pieces, string? reason, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.Waive)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only who approves the source says that its change is cosmetic.")); }
        if (pieces.Count == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose at least one change."), "Chosen"); }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why the translations stay as they are."), "Reason"); }
        var languages = 0;
        foreach (var pair in (await pairs.OfAsync(setId, by, cancel)).Where(p => p.Target is not null))
        {
            var waived = pair.Pieces.Where(p => p.State == PieceState.SourceChanged && pieces.Contains(p.Id)).ToList();
            if (waived.Count == 0) { continue; }
            await WaiveAsync(pair, waived, reason.Trim(), by, cancel);
            languages++;
        }
        return languages;
    }

    private async Task WaiveAsync(Pair pair, List<Piece> waived, string reason, Reader by, CancellationToken cancel)
    {
        foreach (var piece in waived)
        {
            var (target, source) = (TextUnit.DigestOf(piece.Target!), piece.Source.Digest);
            var mark = await db.Set<Mark>().FindAsync([pair.SetId, pair.Culture, piece.Id, target, source], cancel)
                ?? db.Add(new Mark { SetId = pair.SetId, Culture = pair.Culture, UnitId = piece.Id, TargetDigest = target, SourceDigest = source, SourceText = piece.Source.Text, At = clock.GetUtcNow() }).Entity;
            (mark.WaivedBecause, mark.WaivedById, mark.At) = (reason, by.PersonId, clock.GetUtcNow());
        }
        db.Tell(new TranslationChanged(pair.SetId, pair.Culture));
        var ids = waived.Select(p => p.Id).ToHashSet();
        var act = new Act("Translation.ChangeWaived", pair.Type.Name, pair.Target!.ContentItemId, by) { Reason = reason };
        await store.CatchUpAsync(pair.Target.ContentItemId, pair.Source.ContentItemVersionId, ids, pair.Pieces.All(p => p.Follows || ids.Contains(p.Id)), act, cancel);
    }
}
