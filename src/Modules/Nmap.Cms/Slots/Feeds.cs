namespace Nmap.Cms.Slots;

/// <summary>One entry of a feed, already filtered for the public.</summary>
/// <param name="Id">Stable for the entry's life.</param>
/// <param name="Address">Root-relative.</param>
/// <param name="SummaryHtml">Sanitized HTML.</param>
public sealed record FeedEntry(string Id, string Title, string Address, string SummaryHtml, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, string Culture, IReadOnlyList<string> Categories)
{
    /// <summary>Who wrote it, where that is not whose feed it is.</summary>
    public string? Author { get; init; }
}

/// <summary>Slot: a public list that is also a feed at <c>/{culture}/{Path}.atom</c>, <c>.rss</c> and <c>.json</c>, with the list's own filters.</summary>
public interface IFeedSource
{
    /// <summary>For example <c>good-practices</c>.</summary>
    string Path { get; }

    /// <summary>English title, translated when shown.</summary>
    string Title { get; }

    /// <summary>Newest first, at most <paramref name="limit"/>.</summary>
    /// <param name="filters">Query parameters of the list; unknown ones are ignored.</param>
    Task<IReadOnlyList<FeedEntry>> EntriesAsync(string culture, IReadOnlyDictionary<string, string> filters, int limit, CancellationToken cancel);
}

/// <summary>One public page and its languages.</summary>
/// <param name="Addresses">Language to root-relative address; only languages that exist.</param>
public sealed record SitemapEntry(IReadOnlyDictionary<string, string> Addresses, DateTimeOffset? ChangedAt);

/// <summary>Slot: public pages for <c>/sitemap.xml</c>.</summary>
public interface ISitemapSource
{
    Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancel);
}

/// <summary>A public date for <c>/{culture}/calendar.ics</c>.</summary>
public sealed record CalendarEntry(string Uid, string Title, string Address, DateTimeOffset StartsAt, TimeSpan? Length, bool AllDay, string? Place, string? Description, int Sequence, bool Cancelled, DateTimeOffset ChangedAt);

/// <summary>Slot: public meetings and deadlines.</summary>
public interface ICalendarSource
{
    Task<IReadOnlyList<CalendarEntry>> EntriesAsync(string culture, CancellationToken cancel);
}
