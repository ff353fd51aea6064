using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.GoodPractices.Sharing;

/// <summary>One level of one lesson, as its page in the workspace shows it.</summary>
/// <param name="Since">Shared since this day; null when it is not.</param>
/// <param name="Open">A request that waits.</param>
/// <param name="Changed">The text was published anew after the decision.</param>
internal sealed record LevelStanding(string Level, DateOnly? Since, SharingRequest? Open, SharingRequest? Last, string? DecidedBy, bool Changed);

/// <summary>A lesson in the workspace with how far it is shared and where it was tried.</summary>
internal sealed record LessonStanding(ContentItem Lesson, IReadOnlyList<LevelStanding> Levels, IReadOnlyList<ReuseEntry> Waiting)
{
    /// <summary>Null when this reader sees no such lesson.</summary>
    public static async Task<LessonStanding?> OfAsync(string setId, Reader reader, ContentLibrary library, NmapDb db, IForum forum, ISite site, CancellationToken cancel)
    {
        var all = await library.VisibleTo(reader).OfType(nameof(GoodPractice)).InSet(setId).LoadAsync(100, cancel: cancel);
        if (!reader.IsMember || (all.Find(l => l.IsSource) ?? all.FirstOrDefault()) is not { } source) { return null; }
        var shown = all.Find(l => l.Culture == Cultures.Current) ?? source;
        var requests = await db.Set<SharingRequest>().AsNoTracking().Where(r => r.SetId == setId).ToListAsync(cancel);
        requests = [.. requests.OrderByDescending(r => r.AskedAt)];
        var waiting = reader.Can(PracticePermissions.Approve) ? await db.Set<ReuseEntry>().AsNoTracking().Where(e => e.SetId == setId && e.State == RequestState.Asked).ToListAsync(cancel) : [];
        var levels = new List<LevelStanding>();
        foreach (var level in Vocabulary.Levels.Keys)
        {
            var (open, last) = (requests.Find(r => r.Level == level && r.IsOpen), requests.Find(r => r.Level == level && !r.IsOpen));
            DateOnly? since = level == Vocabulary.National ? SharingPart.LevelsOf(source).Count > 0 ? site.DayOf(source.PublishedUtc ?? source.ModifiedUtc) : null : SharingPart.Of(source).FirstOrDefault(l => l.Level == level)?.Since;
            var person = last?.DecidedById is { } id ? await forum.PersonAsync(id, cancel) : null;
            levels.Add(new(level, since, open, last, person?.Name, last is { State: RequestState.Approved } && last.VersionId != source.ContentItemVersionId));
        }
        return new(shown, levels, waiting);
    }
}
