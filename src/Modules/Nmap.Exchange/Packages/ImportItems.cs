using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Exchange.Contracts;

namespace Nmap.Exchange.Packages;

/// <summary>One version of a text in a package.</summary>
/// <param name="Place">Where it stands: <c>line 12, item 3</c>.</param>
/// <param name="Read">Reads it; throws where it cannot be.</param>
internal sealed record PackedItem(string Place, Func<ContentItem> Read)
{
    /// <summary>Why the text that was read is left alone; null when it is taken in.</summary>
    public Func<ContentItem, string?> LeftAlone { get; init; } = _ => null;
}

/// <summary>Puts the texts of a package: all are tried first, and one that is refused keeps all of them out.</summary>
internal sealed class ImportItems(ContentStore store, ContentTypes types, Arrival arrival, ISite site)
{
    private const int Batch = 50;

    /// <param name="promised">Types that the package itself defines, and that do not stand here yet.</param>
    public async Task TryAsync(IEnumerable<PackedItem> items, IReadOnlyDictionary<string, ContentType> promised, ImportWish wish, Reader by, Tally tally, CancellationToken cancel)
    {
        var (versions, languages) = (new HashSet<string>(), new Dictionary<(string, string), string>());
        foreach (var packed in items)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                if (Readable(packed, promised, tally) is not { } item) { continue; }
                if (packed.LeftAlone(item) is { } why)
                {
                    await LeaveAsync(packed, item, why, by, tally, cancel);
                    continue;
                }
                if (!versions.Add(item.ContentItemVersionId)) { Skip(packed, "the package holds this version twice", tally); continue; }
                if (item.Latest && !languages.TryAdd((item.LocalizationSet, item.Culture), item.ContentItemId) && languages[(item.LocalizationSet, item.Culture)] != item.ContentItemId)
                {
                    throw new RefusedException(Refusal.Invalid, Phrase.Of("Two texts of the package are the same language of one text."), "Culture");
                }
                var type = promised.GetValueOrDefault(item.ContentType);
                await arrival.ReceiveAsync(item, type, wish, by, cancel);
                tally.Count(await OutcomeAsync(item, type, by, cancel), item.Published);
                foreach (var (part, lost) in LostHtml.Of(item, type ?? types[item.ContentType])) { tally.Say($"{packed.Place}, {part}", $"{lost} is not taken and is left out"); }
            }
            catch (RefusedException refused) { tally.Refuse(packed.Place, refused); }
            catch (Exception e) when (e is FormatException or InvalidOperationException or JsonException) { tally.Refuse(packed.Place, e is JsonException json ? Json.Why(json) : e.Message); }
        }
    }

    public async Task PutAsync(IEnumerable<PackedItem> items, ImportWish wish, Reader by, Tally tally, Func<ContentItem, ImportOutcome, Task> with, CancellationToken cancel)
    {
        var versions = new HashSet<string>();
        var known = items.Select(p => (p.Place, Item: Taken(p, tally))).Where(p => p.Item is not null);
        foreach (var whole in known.Chunk(Batch))
        {
            var batch = whole.Where(p => versions.Add(p.Item!.ContentItemVersionId)).ToList();
            for (var again = batch.Count; again < whole.Length; again++) { tally.Count(ImportOutcome.Skipped); }
            if (batch.Count == 0) { continue; }
            try
            {
                foreach (var (_, item) in batch) { await arrival.ReceiveAsync(item!, null, wish, by, cancel); }
                var outcomes = await store.ImportAsync([.. batch.Select(b => b.Item!)], by, with, cancel);
                foreach (var (outcome, one) in outcomes.Zip(batch)) { tally.Count(outcome, one.Item!.Published); }
            }
            catch (DbUpdateException)
            {
                tally.Refuse($"{batch[0].Place} to {batch[^1].Place}", "somebody changed the same texts in between; what stands before them is stored, so import the package again;");
                return;
            }
        }
    }

    private ContentItem? Readable(PackedItem packed, IReadOnlyDictionary<string, ContentType> promised, Tally tally)
    {
        var item = packed.Read();
        if (types.Find(item.ContentType) is null && !promised.ContainsKey(item.ContentType))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no content type “{0}”."), "ContentType", item.ContentType);
        }
        if (site.Settings.Languages.Contains(item.Culture)) { return item; }
        Skip(packed, $"“{item.Culture}” is not a language of this site", tally);
        return null;
    }

    private ContentItem? Taken(PackedItem packed, Tally tally)
    {
        var item = Readable(packed, new Dictionary<string, ContentType>(), tally);
        if (item is null || packed.LeftAlone(item) is null) { return item; }
        tally.Count(ImportOutcome.Skipped);
        return null;
    }

    // Told only where it would have made a difference.
    private async Task LeaveAsync(PackedItem packed, ContentItem item, string why, Reader by, Tally tally, CancellationToken cancel)
    {
        try
        {
            if (await OutcomeAsync(item, null, by, cancel) == ImportOutcome.Skipped) { tally.Count(ImportOutcome.Skipped); return; }
        }
        catch (RefusedException) { }
        Skip(packed, why, tally);
    }

    private async Task<ImportOutcome> OutcomeAsync(ContentItem item, ContentType? promised, Reader by, CancellationToken cancel)
    {
        if (promised is null) { return await store.PreviewImportAsync(item, by, cancel); }
        var faults = promised.Check(item).ToList();
        return faults.Count == 0 ? ImportOutcome.Created : throw new InvalidContentException(faults);
    }

    private static void Skip(PackedItem packed, string why, Tally tally)
    {
        tally.Count(ImportOutcome.Skipped);
        tally.Say(packed.Place, why + ", skipped");
    }
}
