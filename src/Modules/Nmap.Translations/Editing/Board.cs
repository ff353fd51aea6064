using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;

namespace Nmap.Translations.Editing;

/// <summary>What somebody wants to see of the desk; as in the address.</summary>
internal sealed record BoardFilter(string? Language, string? State, string? Type, bool Mine)
{
    /// <summary>Languages one by one instead of texts with all their languages.</summary>
    public bool IsByLanguage => Language is not null || State is not null || Mine;

    public bool IsAny => IsByLanguage || Type is not null;
}

/// <param name="Rows">One a language where the filter asks for languages; otherwise every language of the texts.</param>
internal sealed record BoardPage(IReadOnlyList<ItemCard> Texts, IReadOnlyList<Standing> Rows, int Number, int Pages)
{
    /// <summary>There are more than are counted.</summary>
    public bool Capped { get; init; }
}

/// <summary>Texts by languages, read from columns.</summary>
internal sealed class Board(NmapDb db, ContentLibrary library, ContentTypes types, ContentTally tally)
{
    public const int Size = 25;
    private const int MostPages = 80;
    private static readonly string[] Alive = ["draft", "in-review", "returned", "approved", "scheduled", "published"];

    public IReadOnlyList<ContentType> Types => [.. types.All.Where(TextUnits.AreTranslated)];

    public async Task<BoardPage> ReadAsync(BoardFilter filter, int number, Reader reader, CancellationToken cancel)
    {
        string[] names = filter.Type is { } type ? [type] : [.. Types.Select(t => t.Name)];
        var seen = types.All.Any(t => t.Reviewers.Any(reader.Is)) ? library.DeskOf(reader) : library.NewestTo(reader);
        var sources = seen.OfType(names).Translations(false).InState(Alive);
        return filter.IsByLanguage ? await LanguagesAsync(sources, filter, number, reader, cancel) : await TextsAsync(sources, names, number, reader, cancel);
    }

    private async Task<BoardPage> TextsAsync(ContentQuery sources, string[] names, int number, Reader reader, CancellationToken cancel)
    {
        var count = await tally.OfAsync(names, reader, "translations", () => sources.CountAsync(cancel), cancel);
        var pages = Math.Max(1, (count + Size - 1) / Size);
        number = Math.Clamp(number, 1, pages);
        var texts = await sources.ChangedAsync((number - 1) * Size, Size, cancel);
        var sets = texts.Select(t => t.SetId).ToList();
        return new(texts, await db.Set<Standing>().AsNoTracking().Where(s => sets.Contains(s.SetId)).ToListAsync(cancel), number, pages);
    }

    private static async Task<BoardPage> LanguagesAsync(ContentQuery sources, BoardFilter filter, int number, Reader reader, CancellationToken cancel)
    {
        var rows = sources.Index<Standing>();
        if (filter.Language is { } language) { rows = rows.Where(s => s.Culture == language); }
        if (filter.State is { } state) { rows = rows.Where(s => s.State == state); }
        if (filter.Mine) { rows = rows.Where(s => s.TranslatorId == reader.PersonId); }
        // In the order of the table's indexes, so that only what is shown is read.
        var ordered = rows.OrderByDescending(s => s.SourceAt).ThenByDescending(s => s.SetId).ThenByDescending(s => s.Culture);
        var count = await ordered.Take((MostPages * Size) + 1).CountAsync(cancel);
        var pages = Math.Clamp((count + Size - 1) / Size, 1, MostPages);
        number = Math.Clamp(number, 1, pages);
        var page = await ordered.Skip((number - 1) * Size).Take(Size).ToListAsync(cancel);
        var texts = await sources.InSets([.. page.Select(s => s.SetId).Distinct()]).ChangedAsync(0, Size, cancel);
        return new(texts, page, number, pages) { Capped = count > MostPages * Size };
    }
}
