using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Translations.Slots;

/// <summary>Tells readers which sections of a translation are older than their source, and which a machine made.</summary>
internal sealed class NotesForReaders(NmapDb db, ContentLibrary library, IFormats formats, IStringLocalizer S) : ITextNotes
{
    public async Task<IReadOnlyList<TextNote>> ForAsync(ContentView view, CancellationToken cancel)
    {
        if (!TextUnits.AreTranslated(view.Type)) { return view.OlderThanSource ? [new(null, S["This translation is older than its source, which was changed since."])] : []; }
        if (view.Item.IsSource || view.Others.FirstOrDefault(o => o.IsSource) is not { Published: true } source) { return []; }
        var (set, culture) = (view.Item.LocalizationSet, view.Item.Culture);
        var marks = await db.Set<Mark>().AsNoTracking().Where(m => m.SetId == set && m.Culture == culture).ToListAsync(cancel);
        var older = await library.IsOlderThanSourceAsync(view.Item, cancel);
        var pieces = new Pairing(view.Type, source, view.Item, view.Item, marks, older).Pieces;
        return [.. Older(pieces, source), .. Machine(pieces)];
    }

    private IEnumerable<TextNote> Older(IReadOnlyList<Piece> pieces, ContentItem source)
    {
        var (language, day) = (S.Language(source.Culture), formats.Date(source.ModifiedUtc));
        var older = pieces.Where(p => p.State == PieceState.SourceChanged).ToList();
        if (pieces.Any(p => p.State == PieceState.Missing)) { yield return new(null, S["Not all of this text is translated yet. The whole of it stands in: {0}.", language]); }
        if (older.Exists(p => IsHead(p))) { yield return new(null, S["Title or summary predate the {0} version of {1}.", language, day]); }
        foreach (var piece in older.Where(p => !p.Source.IsBlock && !IsHead(p))) { yield return new(null, S["“{0}” predates the {1} version of {2}.", S[piece.Source.Label!], language, day]); }
        foreach (var piece in older.Where(p => p.Source.IsBlock)) { yield return new(piece.Id, S["This section predates the {0} version of {1}.", language, day]); }
    }

    private IEnumerable<TextNote> Machine(IReadOnlyList<Piece> pieces)
    {
        var made = pieces.Where(p => p.Machine).ToList();
        if (made.Count == 0) { yield break; }
        if (made.Exists(p => !p.Source.IsBlock) || made.Count * 2 > pieces.Count) { yield return new(null, S["A machine translated this text, or parts of it. Nobody has compared them with the source yet."]); }
        foreach (var piece in made.Count * 2 > pieces.Count ? [] : made.Where(p => p.Source.IsBlock)) { yield return new(piece.Id, S["A machine translated this section. Nobody has compared it with the source yet."]); }
    }

    private static bool IsHead(Piece piece) => piece.Id is "TitlePart.Title" or "SummaryPart.Summary";
}
