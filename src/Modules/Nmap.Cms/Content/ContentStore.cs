using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Cms.Content;

/// <summary>What somebody typed: a new text, a new wording, or a translation.</summary>
public sealed record ContentDraft
{
    public required string ContentType { get; init; }
    public required string Culture { get; init; }

    /// <summary>Id for something new, when it had to be known before the save.</summary>
    public string? ItemId { get; init; }
    public Audience? Audience { get; init; }
    public DateTimeOffset? VisibleFrom { get; init; }
    public JsonObject Parts { get; init; } = [];

    /// <summary>The set it joins, for a translation.</summary>
    public string? LocalizationSet { get; init; }

    /// <summary>For a translation whose writer says piece by piece how far it follows; null: the whole of it follows the source as it stands.</summary>
    public TranslatedFrom? From { get; init; }
}

/// <param name="SourceVersionId">The version of the source it was made from.</param>
/// <param name="Behind">Ids of the pieces that do not follow that version yet.</param>
public sealed record TranslatedFrom(string SourceVersionId, IReadOnlySet<string> Behind);

/// <param name="SourceVersionId">The version of the source that is meant.</param>
/// <param name="Pieces">Ids of the blocks that follow it.</param>
internal sealed record Follows(string SourceVersionId, IReadOnlySet<string> Pieces);

/// <summary>The save is older than what is stored; both texts are at hand and nothing was overwritten.</summary>
public sealed class StaleContentException(ContentItem stored, ContentDraft typed)
    : RefusedException(Refusal.Stale, Phrase.Of("Somebody saved this text while you were writing. Nothing was overwritten: compare the two texts below."))
{
    public ContentItem Stored { get; } = stored;
    public ContentDraft Typed { get; } = typed;
}

/// <summary>Several fields are wrong; nothing was stored.</summary>
public sealed class InvalidContentException(IReadOnlyList<(string Field, string Message)> faults)
    : RefusedException(Refusal.Invalid, faults[0].Message, faults[0].Field)
{
    public IReadOnlyList<(string Field, string Message)> Faults { get; } = faults;
}

/// <summary>The writing door: each verb checks permission and revision, and commits change, index rows, audit and facts together.</summary>
public sealed partial class ContentStore(NmapDb db, ContentTypes types, ContentLibrary library, IRoutes routes, IEnumerable<IContentRule> rules, ISite site, TimeProvider clock, IEnumerable<Slots.IPublishTogether> together)
{
    private readonly ItemWriter _writer = new(db, clock);

    /// <summary>A new draft, or the draft of a translation when the set is named.</summary>
    public async Task<ContentItem> CreateAsync(ContentDraft draft, Reader by, CancellationToken cancel = default)
    {
        var type = types[draft.ContentType];
        if (!type.Writers.Any(by.Is)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not write texts of this kind.")); }
        if (!site.Settings.Languages.Contains(draft.Culture))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a language of this site."), "Culture", draft.Culture);
        }
        await using var work = await db.BeginAsync(cancel);
        var (row, set) = await _writer.NewAsync(draft, type, by, cancel);
        row.State = (await routes.FindAsync(type.Route, cancel)).Initial;
        await AskRulesAsync(row, set, cancel);
        await FinishAsync(row, set, type, Version($"{type.Name}.Created", row, by), "Saved", cancel);
        return ItemMapping.ToItem(row, set);
    }

    /// <summary>Saves a wording as the item's draft. An approval given to an earlier wording is void.</summary>
    /// <param name="revision">What the writer started from; null to save over whatever stands.</param>
    public async Task<ContentItem> SaveAsync(string itemId, ContentDraft draft, long? revision, Reader by, CancellationToken cancel = default)
    {
        await using var work = await db.BeginAsync(cancel);
        var (row, set, type) = await WritableAsync(itemId, by, cancel);
        if (revision is { } mine && mine != row.Revision) { throw new StaleContentException(ItemMapping.ToItem(row, set), draft); }
        row = _writer.Branch(row, by);
        await _writer.FillAsync(row, set, draft, type, by, cancel);
        row.State = (await routes.FindAsync(type.Route, cancel)).Initial;
        await AskRulesAsync(row, set, cancel);
        await FinishAsync(row, set, type, Version($"{type.Name}.Saved", row, by), "Saved", cancel);
        return ItemMapping.ToItem(row, set);
    }

    /// <summary>Takes one step of the item's route. What readers see can be withdrawn also while a newer wording stands over it: that one stays at the desk.</summary>
    /// <param name="at">For <c>schedule</c>: when it is published.</param>
    public async Task<ContentItem> MoveAsync(string itemId, string step, string? reason, long? revision, Reader by, DateTimeOffset? at = null, CancellationToken cancel = default)
    {
        await using var work = await db.BeginAsync(cancel);
        var (newest, set, type) = await SeenAsync(itemId, by, cancel);
        var route = await routes.FindAsync(type.Route, cancel);
        var row = await MeantAsync(newest, route, step, cancel);
        if (row == newest) { await ReadableAsync(newest, by, cancel); }
        if (revision is { } mine && mine != newest.Revision && mine != row.Revision) { throw ChangedMeanwhile(); }
        var digest = ItemMapping.Digest(ItemMapping.Object(row.Parts));
        var moved = await routes.MoveAsync(new Move(type.Route, itemId, row.State, step, by)
        {
            WriterIds = [.. row.WriterIds.Split(',', StringSplitOptions.RemoveEmptyEntries).Append(row.AuthorId).OfType<string>().Distinct()],
            Met = row.IsSource ? new HashSet<string>() : new HashSet<string> { RouteConditions.IsTranslation },
            Reason = reason,
            Digest = digest,
        }, cancel);
        if (!by.IsSystem)
        {
            foreach (var rule in rules) { await rule.BeforeStepAsync(ItemMapping.ToItem(row, set), step, reason, cancel); }
        }
        var signed = moved.Waiting.Count > 0;
        if (!signed) { await _writer.PlaceAsync(row, set, moved.State, step, reason, digest, at, cancel); }
        if (!signed && row != newest) { await _writer.StayBehindAsync(newest, row, route, cancel); }
        var others = signed || !moved.State.Published ? [] : await OthersAsync(row, set, type, moved.State, reason, by, cancel);
        await FinishAsync(row, set, type, new Act($"{type.Name}.{(signed ? "Signed" : Past(step))}", type.Name, itemId, by) { Reason = reason }, signed ? "Signed" : "Moved", cancel, others);
        return ItemMapping.ToItem(row, set);
    }

    /// <summary>The version that the step is about: the newest, or the one that readers see when that is withdrawn.</summary>
    private async Task<ItemRow> MeantAsync(ItemRow newest, Route route, string step, CancellationToken cancel)
    {
        var live = newest.Published ? newest : await db.Set<ItemRow>().SingleOrDefaultAsync(i => i.ItemId == newest.ItemId && i.Published, cancel);
        if (live is not null && step == RouteStep.Archive) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Readers still see this text. Withdraw it first.")); }
        return live is not null && route.Withdraws(step) ? live : newest;
    }

    /// <summary>
    /// Notes on a text that stands what others than its writers decided, in one of the type's <see cref="ContentType.FactParts"/>. It makes no draft and
    /// asks for no approval: the calling verb has the rule, and saves it with its own commit.
    /// </summary>
    /// <param name="value">Null takes the part away.</param>
    public async Task NoteAsync(string setId, string part, JsonObject? value, CancellationToken cancel = default)
    {
        var set = await db.Set<SetRow>().SingleOrDefaultAsync(s => s.SetId == setId, cancel) ?? throw RefusedException.Missing();
        var type = types[set.Type];
        if (!type.FactParts.Contains(part)) { throw new InvalidOperationException($"{part} of {type.Name} is written, not noted."); }
        foreach (var row in await _writer.NoteAsync(set, type, part, value, cancel)) { db.Tell(new ContentChanged(row.ItemId, setId, type.Name, row.Culture, "Noted", row.State)); }
    }

    /// <summary>Languages that are published in the same commit, because the text goes out in all of them together; refuses while one is not ready.</summary>
    private async Task<IReadOnlyList<Act>> OthersAsync(ItemRow first, SetRow set, ContentType type, RouteState published, string? reason, Reader by, CancellationToken cancel)
    {
        var acts = new List<Act>();
        foreach (var slot in together)
        {
            foreach (var id in await slot.WithAsync(ItemMapping.ToItem(first, set), cancel))
            {
                var row = await db.Set<ItemRow>().SingleAsync(i => i.ItemId == id && i.Latest && i.SetId == set.SetId, cancel);
                var digest = ItemMapping.Digest(ItemMapping.Object(row.Parts));
                await routes.MoveAsync(new Move(type.Route, id, row.State, "publish", by)
                {
                    WriterIds = row.WriterIds.Split(',', StringSplitOptions.RemoveEmptyEntries),
                    Met = row.IsSource ? new HashSet<string>() : new HashSet<string> { RouteConditions.IsTranslation },
                    Digest = digest,
                }, cancel);
                await _writer.PlaceAsync(row, set, published, "publish", reason, digest, null, cancel, first.ModifiedAt);
                row.Revision++;
                await _writer.IndexAsync(row, set, type, cancel);
                db.Tell(new ContentChanged(id, set.SetId, type.Name, row.Culture, "Moved", row.State));
                acts.Add(new Act($"{type.Name}.Published", type.Name, id, by) { Reason = reason });
            }
        }
        return acts;
    }

    /// <summary>Says that a translation, also a published one, follows its source in these pieces as it stands: nothing that readers read is changed.</summary>
    /// <param name="sourceVersionId">The version of the source that is meant.</param>
    /// <param name="segments">Ids of blocks.</param>
    /// <param name="whole">Nothing of it is behind the source any more.</param>
    public async Task CatchUpAsync(string itemId, string sourceVersionId, IReadOnlySet<string> segments, bool whole, Act act, CancellationToken cancel = default)
    {
        await using var work = await db.BeginAsync(cancel);
        var (latest, set, type) = await SeenAsync(itemId, act.By, cancel);
        foreach (var row in await db.Set<ItemRow>().Where(i => i.ItemId == itemId && (i.Latest || i.Published)).ToListAsync(cancel))
        {
            await _writer.CatchUpAsync(row, new(sourceVersionId, segments), whole, cancel);
        }
        await FinishAsync(latest, set, type, act, "Saved", cancel);
    }

    /// <summary>Really removes an item: versions, index rows, addresses. The audit keeps that it was done and why.</summary>
    public async Task PurgeAsync(string itemId, string reason, Reader by, CancellationToken cancel = default)
    {
        if (!by.Can(CmsPermissions.Purge)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy removes a text for good.")); }
        await using var work = await db.BeginAsync(cancel);
        var (row, set, type) = await SeenAsync(itemId, by, cancel);
        await _writer.RemoveAsync(row, type, cancel);
        db.Tell(new ContentChanged(itemId, set.SetId, type.Name, row.Culture, "Purged", ""));
        await db.CommitAsync(new Act($"{type.Name}.Purged", type.Name, itemId, by) { Reason = reason }, cancel);
    }

    /// <summary>Publishes what is due; the approval must still be of this very text.</summary>
    public async Task<int> PublishDueAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<ItemRow>().Where(i => i.Latest && i.PublishAt <= now).Select(i => i.ItemId).ToListAsync(cancel);
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            // One that went out together with another is no longer due.
            if (!await db.Set<ItemRow>().AnyAsync(i => i.ItemId == id && i.Latest && i.PublishAt <= now, cancel)) { continue; }
            try { await MoveAsync(id, "publish", null, null, Reader.System, null, cancel); }
            catch (RefusedException refused) { await UnscheduleAsync(id, refused, cancel); }
        }
        return due.Count;
    }

    // One that its route refuses must not keep the others waiting.
    private async Task UnscheduleAsync(string itemId, RefusedException refused, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var work = await db.BeginAsync(cancel);
        var (row, set, type) = await SeenAsync(itemId, Reader.System, cancel);
        row.PublishAt = null;
        await FinishAsync(row, set, type, new Act($"{type.Name}.NotPublished", type.Name, itemId, Reader.System) { Reason = string.Format(System.Globalization.CultureInfo.InvariantCulture, refused.Message, [.. refused.Arguments]) }, "Saved", cancel);
    }

    private async Task FinishAsync(ItemRow row, SetRow set, ContentType type, Act act, string what, CancellationToken cancel, IReadOnlyList<Act>? more = null)
    {
        row.Revision++;
        await _writer.IndexAsync(row, set, type, cancel);
        db.Tell(new ContentChanged(row.ItemId, set.SetId, type.Name, row.Culture, what, row.State));
        try { await db.CommitAsync([act, .. more ?? []], cancel); }
        catch (DbUpdateConcurrencyException) { throw ChangedMeanwhile(); }
    }

    private async Task AskRulesAsync(ItemRow row, SetRow set, CancellationToken cancel)
    {
        foreach (var rule in rules) { await rule.BeforeSaveAsync(ItemMapping.ToItem(row, set), cancel); }
    }

    private static Act Version(string name, ItemRow row, Reader by)
        => new(name, row.Type, row.ItemId, by) { Details = new Dictionary<string, string> { ["version"] = row.VersionId } };

    private static RefusedException ChangedMeanwhile() => new(Refusal.Stale, Phrase.Of("Somebody changed this text in between. Look at it again before you decide."));

    private async Task<(ItemRow, SetRow, ContentType)> SeenAsync(string itemId, Reader by, CancellationToken cancel)
    {
        if (await library.FindAsync(itemId, by, cancel: cancel) is null) { throw RefusedException.Missing(); }
        var row = await db.Set<ItemRow>().SingleAsync(i => i.ItemId == itemId && i.Latest, cancel);
        return (row, await db.Set<SetRow>().SingleAsync(s => s.SetId == row.SetId, cancel), types[row.Type]);
    }

    private async Task<(ItemRow, SetRow, ContentType)> WritableAsync(string itemId, Reader by, CancellationToken cancel)
    {
        var found = await SeenAsync(itemId, by, cancel);
        var mine = found.Item1.AuthorId is { } author && author == by.PersonId;
        if (!found.Item3.Writers.Any(by.Is) || (!mine && !found.Item3.Reviewers.Any(by.Is)))
        {
            throw new RefusedException(Refusal.NotYours, Phrase.Of("You can read this text but not change it."));
        }
        await ReadableAsync(found.Item1, by, cancel);
        return found;
    }

    /// <summary>Whoever sees the published version alone neither changes nor moves the newer wording, which is not for them.</summary>
    private async Task ReadableAsync(ItemRow newest, Reader by, CancellationToken cancel)
    {
        if (newest.Published || await library.VersionAsync(newest.ItemId, newest.VersionId, by, cancel) is not null) { return; }
        throw new RefusedException(Refusal.NotYours, Phrase.Of("A newer wording of this text is being written that is not for you to read. Ask its writers to change it."));
    }

    private static string Past(string step) => step switch
    {
        "submit" => "Submitted",
        "publish" => "Published",
        "schedule" => "Scheduled",
        "withdraw" => "Withdrawn",
        "approve" => "Approved",
        "return" => "Returned",
        "archive" => "Archived",
        RouteStep.Force => "Forced",
        "confirm" => "Confirmed",
        "reopen" => "Reopened",
        _ => char.ToUpperInvariant(step[0]) + step[1..],
    };
}

public enum ImportOutcome
{
    Created,
    Changed,
    Skipped,
}

public static class CmsPermissions
{
    public static readonly Permission Purge = new("PurgeContent", Phrase.Of("Remove a text for good"), Roles.Lead, Roles.Deputy);
    public static readonly Permission ReadAudit = new("ReadAudit", Phrase.Of("Read the audit"), Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Auditor);
    public static readonly Permission ChangeSettings = new("ChangeSettings", Phrase.Of("Change the site's settings"), Roles.Administrator, Roles.Lead, Roles.Deputy);
    public static readonly Permission ChangeHolidays = new("ChangeHolidays", Phrase.Of("Change public holidays and the weekend"), Roles.Administrator, Roles.Lead, Roles.Deputy, Roles.Secretariat);
    public static readonly Permission EnterAdmin = new("EnterAdmin", Phrase.Of("Open the administration pages"), Roles.Administrator, Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Auditor) { Harmless = true };
    public static readonly Permission EnterWorkspace = new("EnterWorkspace", Phrase.Of("Open the members' workspace"), [.. Roles.All]) { Harmless = true };
}
