using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Translations.Slots;

/// <summary>Holds every planned language of a text until all are approved; then one act publishes them.</summary>
internal sealed class Together(NmapDb db, Pairs pairs, ContentLibrary library) : IPublishTogether
{
    private static readonly HashSet<string> Ready = ["approved", "scheduled"];

    public async Task<IReadOnlyList<string>> WithAsync(ContentItem item, CancellationToken cancel)
    {
        var set = item.LocalizationSet;
        if (!await db.Set<Outing>().AsNoTracking().AnyAsync(o => o.SetId == set && o.Together, cancel)) { return []; }
        var left = await db.Set<Plan>().AsNoTracking().Where(p => p.SetId == set && p.NotPlannedBecause != null).Select(p => p.Culture).ToListAsync(cancel);
        var source = await library.DeskOf(Reader.System).InSet(set).Translations(false).FirstAsync(cancel);
        var languages = (await pairs.OfAsync(set, Reader.System, cancel)).Where(p => !p.IsAway || !left.Contains(p.Culture)).ToList();
        var late = languages.Where(p => p.Target?.ContentItemId != item.ContentItemId && !IsReady(p)).Select(p => p.Culture).ToList();
        if (source is not null && source.ContentItemId != item.ContentItemId && !source.Published && !Ready.Contains(source.State)) { late.Insert(0, source.Culture); }
        if (late.Count > 0)
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("This text goes out in all its languages together, and these are not approved yet: {0}. Have them approved, say that they are not planned, or let each language go out as it is ready."), null,
                string.Join(", ", late.Select(Cultures.Autonym)));
        }
        return [.. languages.Select(p => p.Target!).Append(source).OfType<ContentItem>().Where(i => i.ContentItemId != item.ContentItemId && Ready.Contains(i.State)).Select(i => i.ContentItemId)];
    }

    private static bool IsReady(Pair pair) => pair.Target is { } target && pair.Pieces.All(p => p.Target is not null && p.State != PieceState.SourceChanged) && (target.Published || Ready.Contains(target.State));
}
