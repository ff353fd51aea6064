using System.Text.Json;
using System.Text.Json.Serialization;
using Nmap.Cms;

namespace Nmap.Sharing.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonSerializerOptions Options = new(Json.Plain)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true,
    };

    private sealed record Author(string Name, Uri? Url);

    private sealed record Item(string Id, Uri Url, string Title, string ContentHtml, DateTimeOffset DatePublished, DateTimeOffset DateModified, string Language, IReadOnlyList<string>? Tags, IReadOnlyList<Author>? Authors);

    private sealed record Document(string Version, string Title, Uri HomePageUrl, Uri FeedUrl, string Language, IReadOnlyList<Author> Authors, IReadOnlyList<Item> Items);

    public static byte[] Write(Feed feed) => JsonSerializer.SerializeToUtf8Bytes(new Document("https://jsonfeed.org/version/1.1", feed.Title, feed.List, feed.Self, feed.Culture, [new(feed.Author, feed.Site)],
        [.. feed.Entries.Select(e => new Item(feed.IdOf(e), feed.Absolute(e.Address), e.Title, e.SummaryHtml, e.PublishedAt, e.UpdatedAt, e.Culture, e.Categories.Count > 0 ? e.Categories : null, e.Author is null ? null : [new(e.Author, null)]))]), Options);
}
