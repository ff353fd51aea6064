using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Portal.Editing;

/// <summary>What waits for one reader among the texts.</summary>
internal sealed class Waiting(ContentLibrary library, ContentTally tally, ContentTypes types)
{
    private const int Most = 50;

    /// <summary>Texts in review that somebody else wrote: all for the lead and deputies, translations for communications staff.</summary>
    public async Task<IReadOnlyList<ItemCard>> ForApprovalAsync(Reader reader, CancellationToken cancel)
    {
        var (all, translations) = (reader.Is(Roles.Lead) || reader.Is(Roles.Deputy), reader.Is(Roles.Communications));
        if (reader.PersonId is not { } me || !(all || translations)) { return []; }
        var texts = library.DeskOf(reader).OfType([.. Edited]).InState("in-review").NotWrittenIn(me);
        return await (all ? texts : texts.Translations()).ChangedAsync(0, Most, cancel);
    }

    /// <summary>Texts that readers see although nobody approved them: for the lead and deputies who did not write them.</summary>
    public async Task<IReadOnlyList<ItemCard>> ForcedAsync(Reader reader, CancellationToken cancel)
        => reader.PersonId is { } me && (reader.Is(Roles.Lead) || reader.Is(Roles.Deputy))
            ? await library.VisibleTo(reader).OfType([.. Edited]).InState("forced").NotWrittenIn(me).ChangedAsync(0, Most, cancel) : [];

    /// <summary>Translations that fell behind their source: all for communications staff, their own for others.</summary>
    public async Task<IReadOnlyList<ItemCard>> OlderAsync(Reader reader, CancellationToken cancel)
        => reader.PersonId is not { } me ? []
            : [.. (await tally.OfAsync([.. Edited], reader, "older translations", () => library.OlderTranslationsAsync(reader, Most, cancel), cancel))
                .Where(c => types[c.Type].InEditor && (reader.Is(Roles.Communications) || c.AuthorId == me))];

    private IEnumerable<string> Edited => types.All.Where(t => t.InEditor).Select(t => t.Name);

    public async Task<IReadOnlyList<ContentItem>> ReturnedAsync(Reader reader, CancellationToken cancel)
        => reader.PersonId is { } me ? await library.DeskOf(reader).WrittenBy(me).Unpublished().InState("returned").LoadAsync(Most, cancel: cancel) : [];
}
