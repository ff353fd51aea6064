using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Notifications.Contracts;

namespace Nmap.Subscriptions.Verbs;

/// <summary>Once a day tells those who follow a list what is new in it; a day without news brings no mail.</summary>
internal sealed class WriteDigests(NmapDb db, IServiceScopeFactory scopes, ISite site)
{
    private const int MostRead = 50, MostTold = 20, Handful = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var lists = await db.Set<Subscription>().Where(s => s.ConfirmedAt != null && (s.LookedOn == null || s.LookedOn != site.Today))
            .Select(s => new { s.Culture, s.List, s.Query }).Distinct().ToListAsync(cancel);
        foreach (var list in lists) { await TellAsync(list.Culture, list.List, list.Query, cancel); }
    }

    // A scope for each list: one that fails keeps no other from its mail.
    private async Task TellAsync(string culture, string list, string query, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var language = CultureScope.Use(culture);
        var (own, followed, S) = (scope.ServiceProvider.GetRequiredService<NmapDb>(), scope.ServiceProvider.GetRequiredService<FollowedLists>(), scope.ServiceProvider.GetRequiredService<IStringLocalizer>());
        IReadOnlyList<FeedEntry>? entries = null;
        string? after = null;
        while (true)
        {
            var readers = await own.Set<Subscription>().Where(s => s.Culture == culture && s.List == list && s.Query == query && s.ConfirmedAt != null && (after == null || string.Compare(s.Id, after) > 0))
                .OrderBy(s => s.Id).Take(Handful).ToListAsync(cancel);
            foreach (var reader in readers.Where(r => r.IsDue(site)))
            {
                entries ??= followed.Find(list) is { } source ? await source.EntriesAsync(culture, reader.Asked, MostRead, cancel) : [];
                await TellAsync(scope.ServiceProvider.GetRequiredService<IPost>(), reader, [.. entries.Where(e => e.PublishedAt > reader.ToldUntil)], followed, S, cancel);
                reader.Looked(site);
                await own.SaveChangesAsync(cancel);
            }
            if (readers.Count < Handful) { return; }
            after = readers[^1].Id;
            own.ChangeTracker.Clear();
        }
    }

    // The letter first: it is one a day, so that a kill in between costs nobody the mail and sends nobody two.
    private async Task TellAsync(IPost post, Subscription reader, IReadOnlyList<FeedEntry> news, FollowedLists lists, IStringLocalizer S, CancellationToken cancel)
    {
        if (news.Count == 0) { return; }
        var rest = news.Count - MostTold;
        var letter = new Letter(reader.Id, reader.Email, reader.Culture, S.Plural(news.Count, "{1}: {0} new", "{1}: {0} new", lists.Name(reader)),
            rest > 0 ? [S.Plural(rest, "And {0} more on the site.", "And {0} more on the site.")] : [], S["The whole list"], reader.ListAddress)
        {
            Links = [.. news.Take(MostTold).Select(e => LetterLink.To(e.Title, e.Address))],
            Because = LeaveSubscription.Because(S),
            OneClick = new(LeaveSubscription.Name, reader.Id),
        };
        await post.AddAsync($"subscription/{reader.Id}/{site.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}", letter, cancel);
    }
}
