using Microsoft.AspNetCore.WebUtilities;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Subscriptions;

/// <summary>Somebody follows a public list by mail, in one language.</summary>
internal sealed class Subscription
{
    /// <summary>Days after which an address that nobody confirmed is forgotten.</summary>
    public const int DaysToConfirm = 7;

    private const int Hour = 8, LongestQuery = 400;
    private static readonly HashSet<string> s_notFilters = new(["page", "excel", "after", "limit"], StringComparer.OrdinalIgnoreCase);

    public string Id { get; init; } = Ids.New();
    public required string Email { get; init; }

    /// <summary>The address in small letters: one person, one subscription.</summary>
    public required string EmailKey { get; init; }
    public required string Culture { get; init; }

    /// <summary>Path of the feed: <c>good-practices</c>.</summary>
    public required string List { get; init; }

    /// <summary>Filters of the list in one order, with the question mark; empty for the whole list.</summary>
    public required string Query { get; init; }

    public DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>What is newer has not been told yet.</summary>
    public DateTimeOffset ToldUntil { get; private set; }

    /// <summary>Day of the last look, in the country's zone.</summary>
    public DateOnly? LookedOn { get; private set; }

    public bool IsConfirmed => ConfirmedAt is not null;

    public string ListAddress => $"/{Culture}/{List}{Query}";

    public static string Key(string email) => email.Trim().ToLowerInvariant();

    /// <summary>The filters of an address in one order, without what only turns pages.</summary>
    public static string Filters(IEnumerable<KeyValuePair<string, string?>> asked)
    {
        var query = QueryHelpers.AddQueryString("", asked.Where(IsFilter).OrderBy(q => q.Key, StringComparer.Ordinal));
        return query.Length <= LongestQuery ? query : throw new RefusedException(Refusal.Invalid, Phrase.Of("The list is narrowed by more than can be followed. Use fewer filters."));
    }

    public static bool IsFilter(KeyValuePair<string, string?> asked) => !s_notFilters.Contains(asked.Key) && !string.IsNullOrWhiteSpace(asked.Value);

    public IReadOnlyDictionary<string, string> Asked => QueryHelpers.ParseQuery(Query).ToDictionary(q => q.Key, q => q.Value.ToString());

    public void Confirm(DateTimeOffset now)
    {
        if (IsConfirmed) { return; }
        (ConfirmedAt, ToldUntil) = (now, now);
    }

    /// <summary>Its morning has come, and it was not looked at today.</summary>
    public bool IsDue(ISite site) => IsConfirmed && LookedOn != site.Today && TimeZoneInfo.ConvertTime(site.Now, site.Zone).Hour >= Hour;

    public void Looked(ISite site) => (LookedOn, ToldUntil) = (site.Today, site.Now);
}
