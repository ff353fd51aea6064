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
        var writers = await db.Set<ItemRow>().Where(i => i.VersionId == item.ContentItemVersionId).Select(i => i.WriterIds).FirstOrDefaultAsync(cancel) ?? "";
        var steps = item.Latest ? await routes.OpenToAsync(type.Route, item.State, reader, writers.Split(',', StringSplitOptions.RemoveEmptyEntries), cancel) : [];
        var approval = steps.FirstOrDefault(s => s.Name == "approve");
        var atOnce = approval is not null && (await routes.OpenToAsync(type.Route, approval.To, reader, writers.Split(',', StringSplitOptions.RemoveEmptyEntries), cancel)).Any(s => s.Name == "publish");
        return new(mayWrite, [.. steps.Where(s => !item.IsSource || !s.Conditions.Contains(RouteConditions.IsTranslation))]) { PublishesAtOnce = atOnce };
    }
}
