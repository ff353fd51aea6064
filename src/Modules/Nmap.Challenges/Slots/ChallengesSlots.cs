using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Challenges.Data;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Contracts;

namespace Nmap.Challenges.Slots;

internal sealed class ChallengesMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.PublicFooter, Phrase.Of("Remaining challenges"), "/challenges", 12),
        new(MenuPlace.Workspace, Phrase.Of("Challenges"), "/workspace/challenges", 42, Permissions.Raise),
    ];
}

internal sealed class ChallengesSitemap(ISite site) : ISitemapSource
{
    public Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<SitemapEntry>>([new(site.Settings.Languages.ToDictionary(l => l, l => $"/{l}/challenges"), null)]);
}

/// <summary>Challenges that nobody has looked at yet, and those that stand open too long, for whoever keeps the register.</summary>
internal sealed class YourChallenges(NmapDb db, ISite site, ChallengeSettings settings, IStringLocalizer S) : IYourListSource
{
    private const int Most = 50;

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        var seen = db.Set<Challenge>().AsNoTracking().VisibleTo(reader);
        var shown = !reader.Can(Permissions.Release) ? [] : (await seen.ShownTooOld().OrderBy(c => c.Number).Take(Most).ToListAsync(cancel))
            .Select(c => new ListEntry(ListKind.Due, S["Challenge {0} has moved on: renew what the public reads about it", c.Number], $"/workspace/challenges/{c.Id}/release", null, c.Title) { InMail = true });
        return reader.Can(Permissions.Keep) ? [.. await KeptAsync(seen, cancel), .. shown] : [.. shown];
    }

    private async Task<IEnumerable<ListEntry>> KeptAsync(IQueryable<Challenge> seen, CancellationToken cancel)
    {
        var last = site.Today.AddDays(-settings.OpenDays);
        var old = await seen.Open().Where(c => c.RaisedOn < last).OrderBy(c => c.RaisedOn).Take(Most).ToListAsync(cancel);
        var unseen = await seen.New().Where(c => c.RaisedOn >= last).OrderBy(c => c.Number).Take(Most).ToListAsync(cancel);
        return [.. old.Select(c => Entry(c, S["Challenge {0} stands open too long", c.Number], c.RaisedOn.AddDays(settings.OpenDays))), .. unseen.Select(c => Entry(c, S["Challenge {0} is new: say who sees to it", c.Number]))];
    }

    private static ListEntry Entry(Challenge c, string title, DateOnly? dueOn = null) => new(ListKind.Due, title, "/workspace/challenges/" + c.Id, dueOn, c.Title) { InMail = true };
}

/// <summary>From an agenda item or proposal back to the challenge that was put forward with it.</summary>
internal sealed class ChallengesOnAgendas(NmapDb db, IStringLocalizer S) : IItemLinks
{
    public async Task<IReadOnlyList<ItemLink>> OfAsync(string? itemId, string? proposalId, Reader reader, CancellationToken cancel)
    {
        if (proposalId is null) { return []; }
        var challenges = await db.Set<Challenge>().AsNoTracking().VisibleTo(reader).Where(c => c.Steps.Any(s => s.Kind == StepKind.PutForward && s.Target == proposalId)).ToListAsync(cancel);
        return [.. challenges.Select(c => new ItemLink($"{S["Challenge {0}", c.Number]}: {c.Title}", "/workspace/challenges/" + c.Id))];
    }
}
