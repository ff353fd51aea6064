using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.GoodPractices.Sharing;

/// <summary>Asks that a lesson be shared at a level beyond the country, and decides it: the lead's act, one level at a time.</summary>
internal sealed class ShareLesson(NmapDb db, ContentStore store, ContentLibrary library, IFreshFactor factor, ISite site)
{
    public async Task AskAsync(string setId, string level, string? forWhom, Reader by, CancellationToken cancel)
    {
        if (!Vocabulary.Beyond.Contains(level)) { throw RefusedException.Missing(); }
        if (!new GoodPracticeType().Writers.Any(by.Is)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not ask that a lesson be shared.")); }
        if (await library.VisibleTo(by).OfType(nameof(GoodPractice)).InSet(setId).Translations(false).FirstAsync(cancel) is not { } lesson) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Publish the lesson first: within the country it is shared by its publication.")); }
        if (lesson.Audience != Audience.Public) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Only members read this lesson. Publish it for everybody first: that is the national level.")); }
        if (string.IsNullOrWhiteSpace(forWhom)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say for whom: a meeting, a network, a neighbouring country."), "ForWhom"); }
        await using var work = await db.BeginAsync(cancel);
        if (SharingPart.Of(lesson).Any(l => l.Level == level) && !await ChangedSinceAsync(lesson, level, cancel)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The lesson is shared at this level already.")); }
        if (await db.Set<SharingRequest>().AnyAsync(r => r.SetId == setId && r.Level == level && r.State == RequestState.Asked, cancel)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Somebody asked for this level already. The lead has not decided yet.")); }
        db.Add(new SharingRequest { SetId = setId, Level = level, VersionId = lesson.ContentItemVersionId, ForWhom = forWhom.Trim(), AskedById = by.PersonId, AskedAt = site.Now });
        await db.CommitAsync(Named("SharingAsked", lesson.ContentItemId, level, by), cancel);
    }

    /// <summary>Another wording than the one approved is public: it is asked for anew, and the level stands meanwhile.</summary>
    private async Task<bool> ChangedSinceAsync(ContentItem lesson, string level, CancellationToken cancel)
        => (await db.Set<SharingRequest>().Where(r => r.SetId == lesson.LocalizationSet && r.Level == level && r.State == RequestState.Approved).ToListAsync(cancel)).MaxBy(r => r.DecidedAt) is { } last && last.VersionId != lesson.ContentItemVersionId;

    /// <param name="to">Approved, declined, or ended.</param>
    public async Task DecideAsync(string setId, string level, RequestState to, string? reason, Reader by, CancellationToken cancel)
    {
        if (!by.Can(PracticePermissions.Decide)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy decides how far a lesson is shared.")); }
        factor.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var lesson = await library.VisibleTo(Reader.System).OfType(nameof(GoodPractice)).InSet(setId).Translations(false).FirstAsync(cancel) ?? throw RefusedException.Missing();
        var from = to == RequestState.Ended ? RequestState.Approved : RequestState.Asked;
        var request = await db.Set<SharingRequest>().Where(r => r.SetId == setId && r.Level == level && r.State == from).OrderByDescending(r => r.AskedAt).FirstOrDefaultAsync(cancel);
        // What a recipe brought was never asked for here; it can still be ended.
        request ??= to == RequestState.Ended && SharingPart.Of(lesson).Any(l => l.Level == level) ? Brought(setId, level, lesson, by) : throw new RefusedException(Refusal.WrongState, Phrase.Of("This was decided already. Look at it again."));
        request.Decide(to, reason, by, site.Now);
        request.Revision++;
        if (to is RequestState.Approved or RequestState.Ended) { await NoteAsync(lesson, level, to == RequestState.Approved ? site.Today : null, cancel); }
        await db.CommitAsync(Named("Sharing" + to, lesson.ContentItemId, level, by) with { Reason = reason }, cancel);
    }

    private SharingRequest Brought(string setId, string level, ContentItem lesson, Reader by)
    {
        var request = db.Add(new SharingRequest { SetId = setId, Level = level, VersionId = lesson.ContentItemVersionId, AskedAt = lesson.PublishedUtc ?? site.Now }).Entity;
        request.Decide(RequestState.Approved, null, by, lesson.PublishedUtc ?? site.Now);
        return request;
    }

    private Task NoteAsync(ContentItem lesson, string level, DateOnly? since, CancellationToken cancel)
        => store.NoteAsync(lesson.LocalizationSet, nameof(SharingPart), (JsonObject?)JsonSerializer.SerializeToNode((lesson.As<SharingPart>() ?? new()).With(level, since), Json.Orchard), cancel);

    private static Act Named(string what, string itemId, string level, Reader by)
        => new($"{nameof(GoodPractice)}.{what}", nameof(GoodPractice), itemId, by) { Details = new Dictionary<string, string> { ["level"] = level } };
}
