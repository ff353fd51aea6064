using Nmap.Cms.Slots;

namespace Nmap.Sharing.Feeds;

/// <summary>One list as it is about to be written in one of the three formats.</summary>
/// <param name="Self">Absolute address of the feed, with its filters.</param>
/// <param name="List">Absolute address of the page.</param>
/// <param name="Author">The national authority.</param>
internal sealed record Feed(string Title, string Author, string Culture, Uri Site, Uri Self, Uri List, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>The newest change; the epoch for an empty list, so that the answer is the same each time.</summary>
    public DateTimeOffset UpdatedAt { get; } = Entries.Count == 0 ? DateTimeOffset.UnixEpoch : Entries.Max(e => e.UpdatedAt);

    public Uri Absolute(string address) => new(Site, address);

    /// <summary>An id that stays when addresses change (RFC 4151).</summary>
    public string IdOf(FeedEntry entry) => $"tag:{Site.Host},2026:{Uri.EscapeDataString(entry.Id)}";
}
