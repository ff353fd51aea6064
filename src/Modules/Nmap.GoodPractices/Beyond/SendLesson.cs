using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.GoodPractices.Sharing;
using Nmap.Notifications.Contracts;

namespace Nmap.GoodPractices.Beyond;

/// <summary>A lesson that may go out at a level now, with whom it would reach.</summary>
/// <param name="Texts">Every language that everybody reads, the source first.</param>
/// <param name="Waiting">Addresses of the level that have not got this wording.</param>
/// <param name="Older">Languages whose text was made from an earlier wording of the source.</param>
internal sealed record ReadyToSend(IReadOnlyList<ContentItem> Texts, DateOnly Since, IReadOnlyList<SharingAddress> Waiting, IReadOnlySet<string> Older)
{
    public ContentItem Source => Texts[0];
}

/// <summary>Sends a lesson beyond the country: one act for one level, after its own approval and once for each wording and mailbox.</summary>
internal sealed class SendLesson(NmapDb db, ContentLibrary library, Editions editions, MakeBundle bundles, LessonLetters letters, IPost post, IDeliveries deliveries, ISite site)
{
    public async Task<int> RunAsync(string setId, string level, Reader by, CancellationToken cancel)
    {
        if (!by.Can(PracticePermissions.Send)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not send lessons beyond the country.")); }
        var ready = await ReadyAsync(setId, level, cancel);
        if (ready.Waiting.Count == 0) { throw await WhyNobodyAsync(level, cancel); }
        // Printing takes seconds: nothing is held open meanwhile.
        var files = await bundles.MakeAsync(ready, level, by, cancel);
        await using var work = await db.BeginAsync(cancel);
        var (source, known) = (ready.Source, files[0].Bundle);
        if (!await db.Set<SentFile>().AnyAsync(f => f.Bundle == known, cancel)) { db.AddRange(files); }
        var sending = db.Add(new Sending
        {
            SetId = setId, Level = level, VersionId = source.ContentItemVersionId, SentById = by.PersonId, SentAt = site.Now,
            Count = ready.Waiting.Select(a => a.Mailbox).Distinct().Count(), Languages = string.Join(',', ready.Texts.Select(t => t.Culture)),
        }).Entity;
        foreach (var address in ready.Waiting) { await post.AddAsync(Sending.LettersOf(source.LocalizationSet, source.ContentItemVersionId), letters.Of(address, ready, files), cancel); }
        try
        {
            await db.CommitAsync(new Act($"{nameof(GoodPractice)}.SentBeyond", nameof(GoodPractice), source.ContentItemId, by)
            {
                Details = new Dictionary<string, string> { ["level"] = level, ["count"] = sending.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            }, cancel);
        }
        catch (DbUpdateException) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Somebody sent it at the same moment. Look at the page again.")); }
        return sending.Count;
    }

    /// <exception cref="RefusedException">Why it cannot go out now, and what to do first.</exception>
    public async Task<ReadyToSend> ReadyAsync(string setId, string level, CancellationToken cancel)
    {
        if (!Vocabulary.Beyond.Contains(level)) { throw RefusedException.Missing(); }
        var texts = await library.VisibleTo(Reader.Stranger).OfType(nameof(GoodPractice)).InSet(setId).LoadAsync(100, cancel: cancel);
        if (texts.Find(t => t.IsSource) is not { } source) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Only members read this lesson. Publish it for everybody first: that is the national level.")); }
        if (SharingPart.Of(source).FirstOrDefault(l => l.Level == level) is not { } shared) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The lesson is not approved for this level. Ask the lead first.")); }
        if (await ChangedAsync(source, level, cancel)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The text has changed since it was approved for this level. Ask the lead to approve it anew.")); }
        var gotIt = (await deliveries.OfAsync(Sending.LettersOf(source.LocalizationSet, source.ContentItemVersionId), cancel)).Select(d => d.PersonId).ToHashSet();
        var addresses = await db.Set<SharingAddress>().AsNoTracking().Where(a => a.Level == level).OrderBy(a => a.Organisation).ThenBy(a => a.Name).ToListAsync(cancel);
        var older = new HashSet<string>();
        foreach (var text in texts) { if (await library.IsOlderThanSourceAsync(text, cancel)) { older.Add(text.Culture); } }
        return new([source, .. texts.Where(t => !t.IsSource).OrderBy(t => t.Culture, StringComparer.Ordinal)], shared.Since, [.. addresses.Where(a => !gotIt.Contains(a.Mailbox))], older);
    }

    /// <summary>What a recipe brought was never asked for: then its first wording is the approved one.</summary>
    private async Task<bool> ChangedAsync(ContentItem source, string level, CancellationToken cancel)
    {
        var approved = await db.Set<SharingRequest>().AsNoTracking().Where(r => r.SetId == source.LocalizationSet && r.Level == level && r.State == RequestState.Approved).ToListAsync(cancel);
        return approved.Count > 0 ? approved.MaxBy(r => r.DecidedAt)!.VersionId != source.ContentItemVersionId
            : await editions.OfAsync(source.ContentType, source.ContentItemId, cancel) is not [{ } first, ..] || first.VersionId != source.ContentItemVersionId;
    }

    private async Task<RefusedException> WhyNobodyAsync(string level, CancellationToken cancel)
        => await db.Set<SharingAddress>().AnyAsync(a => a.Level == level, cancel)
            ? new(Refusal.WrongState, Phrase.Of("Everybody on the list has this text already."))
            : new(Refusal.WrongState, Phrase.Of("Nobody is on the list for this level. Add addresses first."));
}
