using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;

namespace Nmap.GoodPractices.Sharing;

/// <summary>
/// A lesson whose writer would share it beyond the country: once it is public, the levels that the writer ticked wait for the lead's decision, as if
/// somebody had asked for each. What was asked for once, whatever became of it, is not asked for again by itself.
/// </summary>
internal sealed class WishedLevels(NmapDb db, ContentLibrary library, ISite site, IStringLocalizer S) : IListen<ContentChanged>
{
    public async Task HearAsync(ContentChanged fact, Told told, CancellationToken cancel)
    {
        if (fact is not { What: "Moved", Type: nameof(GoodPractice) }) { return; }
        if (await library.VisibleTo(Reader.Stranger).OfType(nameof(GoodPractice)).InSet(fact.SetId).Translations(false).FirstAsync(cancel) is not { } lesson
            || GoodPracticeType.Of(lesson).Levels?.Intersect(Vocabulary.Beyond).Any() != true) { return; }
        await using var work = await db.BeginAsync(cancel);
        var known = await db.Set<SharingRequest>().Where(r => r.SetId == fact.SetId).Select(r => r.Level).ToListAsync(cancel);
        var wished = GoodPracticeType.Of(lesson).Levels!.Intersect(Vocabulary.Beyond).Except(known).Except(SharingPart.Of(lesson).Select(l => l.Level)).ToList();
        if (wished.Count == 0) { return; }
        using var culture = CultureScope.Use(lesson.Culture);
        foreach (var level in wished)
        {
            db.Add(new SharingRequest { SetId = fact.SetId, Level = level, VersionId = lesson.ContentItemVersionId, ForWhom = S["As its writer wished on the form of the lesson."], AskedById = lesson.Author, AskedAt = site.Now });
        }
        await db.CommitAsync([.. wished.Select(level => new Act($"{nameof(GoodPractice)}.SharingAsked", nameof(GoodPractice), lesson.ContentItemId, Reader.System) { Details = new Dictionary<string, string> { ["level"] = level } })], cancel);
    }
}
