using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Translations;

/// <summary>A source and its translation into one language, as one reader may see them.</summary>
internal sealed record Pair(ContentType Type, ContentItem Source, string Culture, ContentItem? Target, Pairing Sides)
{
    public IReadOnlyList<Piece> Pieces => Sides.Pieces;

    public string SetId => Source.LocalizationSet;

    /// <summary>Readers have it, be it under a newer wording.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Its writer has it, and no reader.</summary>
    public bool IsDraft => !IsPublic && Target is { State: "draft" or "returned" };

    /// <summary>Nobody has it: it was never begun, or was withdrawn or put in the archive.</summary>
    public bool IsAway => !IsPublic && Target is null or { State: "withdrawn" or "archived" };

    /// <summary>Names the wording of the whole source: a file made from another one is recognised by it.</summary>
    public string Version => TextUnit.DigestOf(string.Join('\n', Pieces.Where(p => p.HasWords).Select(p => p.Id + "\t" + p.Source.Text)))[..16];

    public string Address => $"/workspace/translations/{SetId}/{Culture}";
}

/// <summary>Finds pairs.</summary>
internal sealed class Pairs(NmapDb db, ContentLibrary library, ContentTypes types, ISite site)
{
    private const int MostLanguages = 100;

    /// <exception cref="RefusedException">There is no such text for this reader, or it was first written in that language.</exception>
    public async Task<Pair> FindAsync(string setId, string culture, Reader reader, CancellationToken cancel)
    {
        if (!site.Settings.Languages.Contains(culture)) { throw RefusedException.Missing(); }
        var (desk, live) = await LanguagesAsync(setId, reader, cancel);
        var source = await SourceAsync(setId, desk, live, cancel) ?? throw RefusedException.Missing();
        if (source.Culture == culture || !TextUnits.AreTranslated(types[source.ContentType])) { throw RefusedException.Missing(); }
        return await PairAsync(source, culture, desk, live, await MarksAsync(setId, cancel), cancel);
    }

    /// <summary>Every language of the site but the source's own.</summary>
    public async Task<IReadOnlyList<Pair>> OfAsync(string setId, Reader reader, CancellationToken cancel)
    {
        var (desk, live) = await LanguagesAsync(setId, reader, cancel);
        if (await SourceAsync(setId, desk, live, cancel) is not { } source || !TextUnits.AreTranslated(types[source.ContentType])) { return []; }
        var marks = await MarksAsync(setId, cancel);
        var pairs = new List<Pair>();
        foreach (var culture in site.Settings.Languages.Where(l => l != source.Culture)) { pairs.Add(await PairAsync(source, culture, desk, live, marks, cancel)); }
        return pairs;
    }

    private async Task<(List<ContentItem> Desk, List<ContentItem> Live)> LanguagesAsync(string setId, Reader reader, CancellationToken cancel)
        => (await library.DeskOf(reader).AsWritten().InSet(setId).LoadAsync(MostLanguages, cancel: cancel), await library.VisibleTo(reader).AsWritten().InSet(setId).LoadAsync(MostLanguages, cancel: cancel));

    /// <summary>The published wording; the newest one where nothing is published, or where all languages of it go out together.</summary>
    private async Task<ContentItem?> SourceAsync(string setId, List<ContentItem> desk, List<ContentItem> live, CancellationToken cancel)
    {
        var (newest, published) = (desk.Find(i => i.IsSource), live.Find(i => i.IsSource));
        var together = newest is { Published: false } && await db.Set<Outing>().AnyAsync(o => o.SetId == setId && o.Together, cancel);
        return together ? newest : published ?? newest;
    }

    private Task<List<Mark>> MarksAsync(string setId, CancellationToken cancel) => db.Set<Mark>().AsNoTracking().Where(m => m.SetId == setId).ToListAsync(cancel);

    private async Task<Pair> PairAsync(ContentItem source, string culture, List<ContentItem> desk, List<ContentItem> live, List<Mark> marks, CancellationToken cancel)
    {
        var published = live.Find(i => i.Culture == culture);
        var target = desk.Find(i => i.Culture == culture) ?? published;
        var type = types[source.ContentType];
        var older = source.Published && target is not null && await library.IsOlderThanSourceAsync(target, cancel);
        return new(type, source, culture, target, new(type, source, target, published, [.. marks.Where(m => m.Culture == culture)], older)) { IsPublic = published is not null };
    }
}
