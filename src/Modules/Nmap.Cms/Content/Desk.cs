using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;

namespace Nmap.Cms.Content;

/// <summary>What one reader may do with one text now; the verbs of <see cref="ContentStore"/> check it again.</summary>
/// <param name="MayWrite">May change its wording.</param>
/// <param name="Steps">Steps of its route that are open to this reader.</param>
public sealed record DeskRights(bool MayWrite, IReadOnlyList<RouteStep> Steps)
{
    /// <summary>This reader may approve it and, once it is approved, publish it.</summary>
    public bool PublishesAtOnce { get; init; }
}

/// <summary>Tells pages which buttons to show.</summary>
public sealed class Desk(NmapDb db, ContentTypes types, IRoutes routes)
{
    public async Task<DeskRights> RightsAsync(ContentItem item, Reader reader, CancellationToken cancel = default)
    {
        var type = types[item.ContentType];
        var mine = item.Author is { } author && author == reader.PersonId;
        var mayWrite = type.Writers.Any(reader.Is) && (mine || type.Reviewers.Any(reader.Is));
        var versions = await db.Set<ItemRow>().Where(i => i.ItemId == item.ContentItemId && (i.VersionId == item.ContentItemVersionId || i.Published))
            .Select(i => new Version(i.VersionId, i.State, i.Published, i.WriterIds)).ToListAsync(cancel);
        var here = versions.Find(v => v.Id == item.ContentItemVersionId) ?? new(item.ContentItemVersionId, item.State, item.Published, "");
        var route = await routes.FindAsync(type.Route, cancel);
        Task<IReadOnlyList<RouteStep>> OpenAsync(Version version, string state)
            => routes.OpenToAsync(type.Route, state, reader, version.WriterIds.Split(',', StringSplitOptions.RemoveEmptyEntries), cancel);
        var steps = item.Latest ? await OpenAsync(here, item.State) : [];
        if ((item.Latest || item.Published) && versions.Find(v => v.Published) is { } live)
        {
            var withdrawing = (await OpenAsync(live, live.State)).Where(s => route.Withdraws(s.Name));
            steps = [.. steps.Where(s => s.Name != RouteStep.Archive && !route.Withdraws(s.Name)), .. withdrawing];
        }
        var approval = steps.FirstOrDefault(s => s.Name == "approve");
        var atOnce = approval is not null && (await OpenAsync(here, approval.To)).Any(s => s.Name == "publish");
        return new(mayWrite, [.. steps.Where(s => !item.IsSource || !s.Conditions.Contains(RouteConditions.IsTranslation))]) { PublishesAtOnce = atOnce };
    }

    private sealed record Version(string Id, string State, bool Published, string WriterIds);
}
