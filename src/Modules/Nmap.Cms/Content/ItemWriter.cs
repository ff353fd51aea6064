using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;

namespace Nmap.Cms.Content;

/// <summary>The store's hand: fills rows, keeps addresses unique and index rows true. Saves nothing by itself.</summary>
internal sealed class ItemWriter(NmapDb db, TimeProvider clock)
{
    public async Task<(ItemRow Row, SetRow Set)> NewAsync(ContentDraft draft, ContentType type, Reader by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        SetRow? set = null;
        if (draft.LocalizationSet is { } id)
        {
            set = await db.Set<SetRow>().SingleOrDefaultAsync(s => s.SetId == id && s.Type == type.Name, cancel) ?? throw RefusedException.Missing();
            if (await db.Set<ItemRow>().AnyAsync(i => i.SetId == id && i.Culture == draft.Culture && i.Latest, cancel))
            {
                throw new RefusedException(Refusal.WrongState, Phrase.Of("This text already exists in that language. Open it and change it there."), "Culture");
            }
        }
        set ??= db.Add(new SetRow { SetId = Ids.New(), Type = type.Name, SourceCulture = draft.Culture }).Entity;
        var row = db.Add(new ItemRow
        {
            VersionId = Ids.New(),
            ItemId = draft.ItemId ?? Ids.New(),
            Type = type.Name,
            Culture = draft.Culture,
            SetId = set.SetId,
            IsSource = set.SourceCulture == draft.Culture,
            Latest = true,
            CreatedAt = now,
            OwnerId = by.PersonId,
            AuthorId = by.PersonId,
            Audience = draft.Audience?.ToString() ?? await AudienceOfSourceAsync(set, cancel) ?? Audience.Members.ToString(),
        }).Entity;
        await FillAsync(row, set, draft, type, by, cancel);
        return (row, set);
    }

    /// <summary>A translation is for the readers of its source, unless its writer says otherwise.</summary>
    private Task<string?> AudienceOfSourceAsync(SetRow set, CancellationToken cancel)
        => db.Set<ItemRow>().Where(i => i.SetId == set.SetId && i.IsSource && i.Latest).Select(i => i.Audience).FirstOrDefaultAsync(cancel);

    /// <summary>A new version on top of the one that stands: no wording is ever written over. On top of a draft it goes on being that writer's draft.</summary>
    public ItemRow Branch(ItemRow live, Reader by)
    {
        live.Latest = false;
        return db.Add(new ItemRow
        {
            VersionId = Ids.New(),
            ItemId = live.ItemId,
            Type = live.Type,
            Culture = live.Culture,
            SetId = live.SetId,
            IsSource = live.IsSource,
            Latest = true,
            Audience = live.Audience,
            VisibleFrom = live.VisibleFrom,
            CreatedAt = live.CreatedAt,
            OwnerId = live.OwnerId,
            AuthorId = live.Published ? by.PersonId ?? live.AuthorId : live.AuthorId,
            WriterIds = live.Published ? "," : live.WriterIds,
            Reason = live.Published ? null : live.Reason,
            PublishedAt = live.Published ? null : live.PublishedAt,
            Path = live.Path,
            SourceDigest = live.SourceDigest,
            Parts = live.Parts,
            NeutralParts = live.NeutralParts,
            Revision = live.Revision,
        }).Entity;
    }

    /// <param name="asItWas">An earlier wording as a draft again: what is asked today is asked when it is saved or sent on.</param>
    public async Task FillAsync(ItemRow row, SetRow set, ContentDraft draft, ContentType type, Reader by, CancellationToken cancel, bool asItWas = false)
    {
        var parts = ItemMapping.Object(row.Parts);
        var segments = parts["HtmlBodyPart"]?["Segments"]?.DeepClone();
        foreach (var (name, part) in draft.Parts) { parts[name] = part?.DeepClone(); }
        // Whoever writes sends no ids of blocks; those that stand are kept for life.
        if (segments is not null && parts["HtmlBodyPart"] is JsonObject body && body["Segments"] is null) { body["Segments"] = segments; }
        var (own, neutral) = ItemMapping.Split(parts, type);
        await CleanAsync(own, row, type, draft.From, cancel);
        if (row.IsSource && neutral.Count > 0)
        {
            (set.LatestParts, set.Revision) = (Written(set.LatestParts, neutral, type), set.Revision + 1);
            row.NeutralParts = set.LatestParts;
        }
        row.Parts = own.ToJsonString(Json.Orchard);
        row.Audience = (draft.Audience ?? Audience.Parse(row.Audience)).ToString();
        row.VisibleFrom = draft.VisibleFrom?.ToUniversalTime() ?? row.VisibleFrom;
        row.ModifiedAt = clock.GetUtcNow();
        Sign(row, by);
        var item = ItemMapping.ToItem(row, set);
        if (!asItWas && type.Check(item).ToList() is [_, ..] faults) { throw new InvalidContentException(faults); }
        row.DisplayText = item.As<TitlePart>()?.Title.Trim() ?? "";
        (row.Summary, row.Origin) = (Inserts.SummaryOf(item, type), item.As<OriginPart>()?.ToString());
        await AddressAsync(row, item, type, cancel);
    }

    // Facts that others than the writer decided stay as they are, whatever a writer sends.
    private static string Written(string stored, JsonObject neutral, ContentType type)
    {
        var whole = ItemMapping.Object(stored);
        foreach (var (name, part) in neutral.Where(p => !type.FactParts.Contains(p.Key))) { whole[name] = part?.DeepClone(); }
        return whole.ToJsonString(Json.Orchard);
    }

    /// <summary>Notes a fact on every language and version of a text that stands.</summary>
    public async Task<IReadOnlyList<ItemRow>> NoteAsync(SetRow set, ContentType type, string part, JsonObject? value, CancellationToken cancel)
    {
        set.LatestParts = With(set.LatestParts, part, value);
        set.PublishedParts = set.PublishedParts is { } published ? With(published, part, value) : null;
        set.Revision++;
        var rows = await db.Set<ItemRow>().Where(i => i.SetId == set.SetId && (i.Latest || i.Published)).ToListAsync(cancel);
        foreach (var row in rows)
        {
            if (row.Published) { row.ModifiedAt = clock.GetUtcNow(); }
            await IndexOneAsync(row, set, type, cancel);
        }
        return rows;
    }

    private static string With(string stored, string part, JsonObject? value)
    {
        var whole = ItemMapping.Object(stored);
        if (value is null) { whole.Remove(part); } else { whole[part] = value.DeepClone(); }
        return whole.ToJsonString(Json.Orchard);
    }

    /// <summary>Puts a version where its new state belongs.</summary>
    public async Task PlaceAsync(ItemRow row, SetRow set, RouteState state, string step, string? reason, string digest, DateTimeOffset? at, CancellationToken cancel, DateTimeOffset? moment = null)
    {
        var now = moment ?? clock.GetUtcNow();
        if (step == "schedule" && (at is null || at <= now)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This moment is past or missing. Enter one in the future."), "At"); }
        row.PublishAt = step == "schedule" ? at?.ToUniversalTime() : null;
        if (step == "approve") { row.ApprovedDigest = digest; }
        row.State = state.Name;
        // What was withdrawn keeps, in the archive too, the reason that its address gives.
        (row.Reason, row.ModifiedAt) = (step == RouteStep.Archive && row.PublishedAt is not null ? row.Reason : reason, now);
        if (state.Published && !row.Published) { await PublishAsync(row, set, now, cancel); }
        if (!state.Published && row.Published) { row.Published = false; }
        if (state.Withdrawn) { await UnpublishOthersAsync(row, cancel); }
    }

    /// <summary>What readers saw under this newer wording is withdrawn: the wording waits at the desk, and no clock publishes it.</summary>
    public async Task StayBehindAsync(ItemRow newest, ItemRow withdrawn, Route route, CancellationToken cancel)
    {
        (newest.PublishedAt, newest.Revision) = (newest.PublishedAt ?? withdrawn.PublishedAt, newest.Revision + 1);
        if (newest.PublishAt is not null) { (newest.PublishAt, newest.State) = (null, route.Initial); }
        if (withdrawn.Path is { } path) { await RedirectAsync(withdrawn.Culture, path, withdrawn.ItemId, cancel); }
    }

    /// <summary>The published wording becomes the newest again, with the neutral parts that readers see.</summary>
    public async Task UncoverAsync(ItemRow live, ItemRow dropped, SetRow set, CancellationToken cancel)
    {
        (dropped.Latest, dropped.PublishAt) = (false, null);
        await db.MakeRoomAsync(cancel);
        (live.Latest, live.Revision) = (true, dropped.Revision);
        if (live.IsSource && set.PublishedParts is { } seen) { (set.LatestParts, set.Revision) = (seen, set.Revision + 1); }
    }

    private async Task PublishAsync(ItemRow row, SetRow set, DateTimeOffset now, CancellationToken cancel)
    {
        await UnpublishOthersAsync(row, cancel);
        (row.Published, row.PublishedAt) = (true, row.PublishedAt ?? now);
        if (row.IsSource || set.PublishedParts is null)
        {
            set.PublishedParts = set.LatestParts;
            set.Revision++;
        }
    }

    private async Task UnpublishOthersAsync(ItemRow row, CancellationToken cancel)
    {
        var live = await db.Set<ItemRow>().Where(i => i.ItemId == row.ItemId && i.Published && i.VersionId != row.VersionId).ToListAsync(cancel);
        foreach (var old in live)
        {
            (old.Published, row.PublishedAt) = (false, row.PublishedAt ?? old.PublishedAt);
            if (old.Path is { } path && path != row.Path) { await RedirectAsync(old.Culture, path, row.ItemId, cancel); }
        }
        if (live.Count > 0) { await db.MakeRoomAsync(cancel); }
    }

    private async Task RedirectAsync(string culture, string path, string itemId, CancellationToken cancel)
    {
        var redirect = await db.Set<RedirectRow>().FindAsync([culture, path], cancel);
        if (redirect is null) { db.Add(new RedirectRow { Culture = culture, Path = path, ItemId = itemId }); }
        else { redirect.ItemId = itemId; }
    }

    private async Task CleanAsync(JsonObject own, ItemRow row, ContentType type, TranslatedFrom? from, CancellationToken cancel)
    {
        var source = row.IsSource ? null : await SourceAsync(row.SetId, from?.SourceVersionId, cancel);
        type.Clean(own, source);
        if (source is not null) { row.SourceDigest = from is { Behind.Count: > 0 } ? Behind(row.SourceDigest, ItemMapping.Digest(source)) : ItemMapping.Digest(source); }
        if (own["HtmlBodyPart"] is not JsonObject body) { return; }
        var typed = body.Deserialize<HtmlBodyPart>(Json.Orchard)!;
        if (typed.Html?.Length > HtmlProfile.Longest) { throw new RefusedException(Refusal.Invalid, HtmlProfile.TooLong, "HtmlBodyPart.Html"); }
        var html = HtmlProfile.Clean(typed.Html);
        var before = BlocksOf(source);
        var segments = before is null ? Segments.Carry(html, typed.Segments) : Segments.Translate(html, before, typed.Segments, from?.Behind);
        own["HtmlBodyPart"] = JsonSerializer.SerializeToNode(new HtmlBodyPart(html) { Segments = segments }, Json.Orchard);
    }

    // What is behind was made from an older source, or from none yet.
    private static string Behind(string? madeFrom, string now) => madeFrom is null || madeFrom == now ? "" : madeFrom;

    private async Task<JsonObject?> SourceAsync(string setId, string? named, CancellationToken cancel)
    {
        var parts = await db.Set<ItemRow>().Where(i => i.SetId == setId && i.IsSource && (i.Published || i.Latest))
            .OrderByDescending(i => i.VersionId == named).ThenByDescending(i => i.Published).Select(i => i.Parts).FirstOrDefaultAsync(cancel);
        return parts is null ? null : ItemMapping.Object(parts);
    }

    private static IReadOnlyList<Segment>? BlocksOf(JsonObject? parts) => parts?["HtmlBodyPart"]?.Deserialize<HtmlBodyPart>(Json.Orchard)?.Segments;

    /// <summary>The row's blocks follow the source as it stands; their wording stays.</summary>
    public async Task CatchUpAsync(ItemRow row, Follows follows, bool whole, CancellationToken cancel)
    {
        if (row.IsSource || await SourceAsync(row.SetId, follows.SourceVersionId, cancel) is not { } source) { return; }
        var parts = ItemMapping.Object(row.Parts);
        var stands = (BlocksOf(source) ?? []).ToDictionary(s => s.Id, s => s.Digest);
        if (parts["HtmlBodyPart"]?.Deserialize<HtmlBodyPart>(Json.Orchard) is { Segments: { } blocks } body)
        {
            var followed = blocks.Select(b => follows.Pieces.Contains(b.Id) && stands.TryGetValue(b.Id, out var digest) ? b with { Source = digest } : b);
            parts["HtmlBodyPart"] = JsonSerializer.SerializeToNode(body with { Segments = [.. followed] }, Json.Orchard);
        }
        var approved = row.ApprovedDigest == ItemMapping.Digest(ItemMapping.Object(row.Parts));
        row.Parts = parts.ToJsonString(Json.Orchard);
        if (approved) { row.ApprovedDigest = ItemMapping.Digest(parts); }
        if (whole) { row.SourceDigest = ItemMapping.Digest(source); }
    }

    private async Task AddressAsync(ItemRow row, ContentItem item, ContentType type, CancellationToken cancel)
    {
        if (type.Folder is null) { return; }
        var wanted = $"{type.Folder}/{Slug.From(item.As<SlugPart>()?.Slug is { Length: > 0 } slug ? slug : row.DisplayText)}";
        if (row.Path == wanted || (row.Path is not null && item.As<SlugPart>() is null)) { return; }
        var taken = await db.Set<ItemRow>().Where(i => i.Culture == row.Culture && i.ItemId != row.ItemId && i.Path != null && i.Path.StartsWith(wanted))
            .Select(i => i.Path!).ToListAsync(cancel);
        row.Path = wanted;
        for (var n = 2; taken.Contains(row.Path); n++) { row.Path = $"{wanted}-{n}"; }
    }

    /// <summary>Index rows of this version, and of the other languages when the neutral parts changed.</summary>
    public async Task IndexAsync(ItemRow row, SetRow set, ContentType type, CancellationToken cancel)
    {
        var others = row.IsSource && type.NeutralParts.Count > 0
            ? await db.Set<ItemRow>().Where(i => i.SetId == row.SetId && (i.Latest || i.Published) && i.VersionId != row.VersionId).ToListAsync(cancel) : [];
        foreach (var one in (List<ItemRow>)[row, .. others]) { await IndexOneAsync(one, set, type, cancel); }
    }

    private async Task IndexOneAsync(ItemRow row, SetRow set, ContentType type, CancellationToken cancel)
    {
        var item = ItemMapping.ToItem(row, set);
        row.LastDay = type.LastDay(item);
        if (type.Index(item) is { } index)
        {
            index.VersionId = row.VersionId;
            if (await db.FindAsync(type.IndexType!, [row.VersionId], cancel) is { } old) { db.Entry(old).CurrentValues.SetValues(index); }
            else { db.Add(index); }
        }
        db.RemoveRange(await db.Set<FieldRow>().Where(f => f.VersionId == row.VersionId).ToListAsync(cancel));
        db.AddRange(FieldValues.Of(item, type));
    }

    public async Task RemoveAsync(ItemRow row, ContentType type, CancellationToken cancel)
    {
        var versions = await db.Set<ItemRow>().Where(i => i.ItemId == row.ItemId).ToListAsync(cancel);
        foreach (var version in versions)
        {
            if (type.IndexType is { } clr && await db.FindAsync(clr, [version.VersionId], cancel) is { } index) { db.Remove(index); }
            db.RemoveRange(await db.Set<FieldRow>().Where(f => f.VersionId == version.VersionId).ToListAsync(cancel));
        }
        db.RemoveRange(versions);
        db.RemoveRange(await db.Set<RedirectRow>().Where(r => r.ItemId == row.ItemId).ToListAsync(cancel));
        if (!await db.Set<ItemRow>().AnyAsync(i => i.SetId == row.SetId && i.ItemId != row.ItemId, cancel))
        {
            db.Remove(await db.Set<SetRow>().SingleAsync(s => s.SetId == row.SetId, cancel));
        }
    }

    /// <summary>Whoever brought words in approves none of them.</summary>
    internal static void Sign(ItemRow row, Reader by)
    {
        if (by.PersonId is { } me && !row.WriterIds.Contains($",{me},", StringComparison.Ordinal)) { row.WriterIds += me + ","; }
    }

    public Task<(ImportOutcome, ItemRow, SetRow)> PutAsync(ContentItem item, ContentType type, Reader by, CancellationToken cancel)
        => new ItemImport(db, this, clock).PutAsync(item, type, by, cancel);

    internal Task CleanImportedAsync(JsonObject own, ItemRow row, ContentType type, CancellationToken cancel) => CleanAsync(own, row, type, null, cancel);

    internal Task AddressImportedAsync(ItemRow row, ContentItem item, ContentType type, CancellationToken cancel) => AddressAsync(row, item, type, cancel);

    internal Task UnpublishImportedAsync(ItemRow row, CancellationToken cancel) => UnpublishOthersAsync(row, cancel);
}
