using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Translations.Contracts;

namespace Nmap.Translations.Verbs;

/// <summary>What somebody says about one piece.</summary>
/// <param name="Wording">As it is to stand; null leaves it, empty takes it away.</param>
/// <param name="StillRight">It follows the source's new wording as it is.</param>
/// <param name="Machine">A machine made this wording.</param>
/// <param name="Signed">This person read it against the source and answers for it.</param>
/// <param name="Because">Why it does, in the words of whoever says so.</param>
internal sealed record Said(string? Wording, bool StillRight = false, bool Machine = false, bool Signed = false, string? Because = null)
{
    /// <summary>Ends the name of the field that a missing reason is about.</summary>
    public const string Why = ".Because";
}

/// <summary>Saves a translation piece by piece; what is only said of a wording leaves the wording, and its approval, as they are.</summary>
internal sealed class SaveTranslation(NmapDb db, ContentStore store, Desk desk, ContentTypes types, TimeProvider clock)
{
    /// <param name="revision">Of the translation the writer started from; null for a new one.</param>
    /// <returns>The translation; null when there is none, because nothing was written.</returns>
    public async Task<ContentItem?> RunAsync(Pair pair, IReadOnlyDictionary<string, Said> said, long? revision, Reader by, CancellationToken cancel)
    {
        var words = pair.Pieces.Where(p => p.HasWords).ToDictionary(p => p.Id, p => After.Of(p, said.GetValueOrDefault(p.Id) ?? new(null)));
        // What has no words goes along with a new wording, or by a save of a translation that stands; alone it makes none, and what is only said of a wording leaves it.
        var carries = words.Values.Any(a => a.IsNew) || (pair.Target is not null && !words.Values.Any(a => a.IsSaid));
        var after = pair.Pieces.Select(p => words.GetValueOrDefault(p.Id) ?? After.Along(p, carries)).ToList();
        var wording = after.Exists(a => a.IsNew);
        if (wording && pair.Target is not null && revision != pair.Target.Revision) { throw new StaleContentException(pair.Target, Draft(pair, after)); }
        if (!wording && after.TrueForAll(a => !a.IsSaid)) { return pair.Target; }
        if (!wording && !(await desk.RightsAsync(pair.Target!, by, cancel)).MayWrite) { throw new RefusedException(Refusal.NotYours, Phrase.Of("You can read this text but not change it.")); }
        CheckReasons(after);
        await MarkAsync(pair, after, by, cancel);
        var reason = string.Join(" · ", after.Where(a => a.IsLeft).Select(a => a.Said.Because!.Trim()).Distinct());
        if (wording)
        {
            var saved = pair.Target is null ? await store.CreateAsync(Draft(pair, after), by, cancel) : await store.SaveAsync(pair.Target.ContentItemId, Draft(pair, after), revision, by, cancel);
            if (reason.Length > 0) { await db.CommitAsync(StillRight(pair, saved.ContentItemId, reason, by), cancel); }
            return saved;
        }
        db.Tell(new TranslationChanged(pair.SetId, pair.Culture));
        var (caughtUp, id) = (after.Where(a => a.Said.StillRight).Select(a => a.Piece.Id).ToHashSet(), pair.Target!.ContentItemId);
        var act = caughtUp.Count > 0 ? StillRight(pair, id, reason, by) : new Act("Translation.Signed", pair.Type.Name, id, by);
        await store.CatchUpAsync(id, pair.Source.ContentItemVersionId, caughtUp, after.TrueForAll(a => a.Follows), act, cancel);
        return pair.Target;
    }

    private static Act StillRight(Pair pair, string itemId, string reason, Reader by) => new("Translation.StillRight", pair.Type.Name, itemId, by) { Reason = reason.Length > 0 ? reason : null };

    private static void CheckReasons(List<After> after)
    {
        var bare = after.Where(a => a.IsLeft && string.IsNullOrWhiteSpace(a.Said.Because)).Select(a => (a.Piece.Source.Path + Said.Why, Phrase.Of("Say why the wording stays as it is."))).ToList();
        if (bare.Count > 0) { throw new InvalidContentException(bare); }
    }

    private ContentDraft Draft(Pair pair, List<After> after)
    {
        var parts = (JsonObject?)pair.Target?.Parts.DeepClone() ?? [];
        foreach (var neutral in types[pair.Type.Name].NeutralParts) { parts.Remove(neutral); }
        foreach (var field in after.Where(a => !a.Piece.Source.IsBlock && (a.IsNew || a.Wording.Length > 0))) { TextUnits.Put(parts, pair.Type, pair.Source, field.Piece.Source, field.Wording); }
        TextUnits.Carry(parts, pair.Type, pair.Source);
        if (pair.Type.Parts.Contains("HtmlBodyPart")) { parts["HtmlBodyPart"] = JsonSerializer.SerializeToNode(Body(pair, after), Json.Orchard); }
        return new()
        {
            ContentType = pair.Type.Name, Culture = pair.Culture, LocalizationSet = pair.SetId, Parts = parts,
            From = new(pair.Source.ContentItemVersionId, after.Where(a => !a.Follows).Select(a => a.Piece.Id).ToHashSet()),
        };
    }

    /// <summary>In the order of the source; what stands in the translation only stays behind the block that it followed.</summary>
    private static HtmlBodyPart Body(Pair pair, List<After> after)
    {
        var known = TextUnits.Segments(pair.Target).ToDictionary(s => s.Id);
        var blocks = new List<(string Html, Segment Segment)>();
        Extras(null);
        foreach (var one in after.Where(a => a.Piece.Source.IsBlock))
        {
            var before = known.GetValueOrDefault(one.Piece.Id);
            if (one.Wording.Length > 0) { blocks.Add((one.Wording, new(one.Piece.Id, one.IsNew ? "" : before?.Digest ?? "", before?.Source))); }
            Extras(one.Piece.Id);
        }
        return new HtmlBodyPart(string.Join('\n', blocks.Select(b => b.Html))) { Segments = [.. blocks.Select(b => b.Segment)] };

        void Extras(string? behind) => blocks.AddRange(pair.Sides.Extras.Where(e => e.After == behind).Select(e => (e.Block.Text, known[e.Block.Id])));
    }

    private async Task MarkAsync(Pair pair, List<After> after, Reader by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var marks = await db.Set<Mark>().Where(m => m.SetId == pair.SetId && m.Culture == pair.Culture).ToListAsync(cancel);
        foreach (var one in after.Where(a => a.Piece.HasWords && a.Wording.Length > 0 && (a.IsNew || a.IsSaid)))
        {
            var mine = marks.Where(m => m.UnitId == one.Piece.Id).ToList();
            var made = Made(pair, one, mine, now);
            made.Machine |= one.Said.Machine;
            if (one.IsLeft) { (made.WaivedBecause, made.WaivedById, made.At) = (one.Said.Because!.Trim(), by.PersonId, now); }
            if (one.Said.Machine) { (made.SignedById, made.SignedAt) = (null, null); }
            if (one.Said.Signed && by.PersonId is { } person) { foreach (var mark in mine.Append(made).Where(m => m.IsUnsigned)) { mark.Sign(person, now); } }
        }
    }

    private Mark Made(Pair pair, After one, List<Mark> mine, DateTimeOffset now)
    {
        var (target, source) = (TextUnit.DigestOf(one.Wording), one.Follows ? one.Piece.Source.Digest : "");
        return mine.Find(m => m.TargetDigest == target && (m.SourceDigest == source || !one.Follows))
            ?? db.Add(new Mark
            {
                SetId = pair.SetId, Culture = pair.Culture, UnitId = one.Piece.Id, TargetDigest = target, SourceDigest = source, At = now,
                SourceText = one.Follows ? one.Piece.Source.Text : one.Piece.Before ?? "",
            }).Entity;
    }

    /// <summary>A piece as it will stand.</summary>
    private sealed record After(Piece Piece, Said Said, string Wording, bool IsNew)
    {
        public bool Follows => Wording.Length > 0 && (IsNew || Said.StillRight || Piece.Follows);

        /// <summary>Left as it is although the source changed.</summary>
        public bool IsLeft => Wording.Length > 0 && Said.StillRight && !IsNew && !Piece.Follows;

        public bool IsSaid => Wording.Length > 0 && (Said.StillRight || Said.Signed || Said.Machine);

        /// <summary>What another language shows in its place on purpose stays, until the source shows something else.</summary>
        public static After Along(Piece piece, bool carries)
        {
            var wording = carries && (piece.Target is null || piece.State == PieceState.SourceChanged) ? piece.Source.Text : piece.Target ?? "";
            return new(piece, new(null), wording, wording != (piece.Target ?? ""));
        }

        public static After Of(Piece piece, Said said)
        {
            var stands = piece.Target ?? "";
            var wording = said.Wording ?? stands;
            var same = wording == stands || (piece.Source.IsHtml && stands.Length > 0 && wording.Length > 0 && MarkdownText.Same(stands, wording));
            return new(piece, said, same ? stands : wording, !same);
        }
    }
}
